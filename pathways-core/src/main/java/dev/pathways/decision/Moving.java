package dev.pathways.decision;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockBasis;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.StepPhase;
import dev.pathways.time.Deadline;
import dev.pathways.time.Wall;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Moves deadlines that hang on facts or steps which have changed: clock rule 12.
 *
 * <p>A due instant moves with its anchor, within its cap. Where the fact that a deadline depends on changes, it moves to the
 * earlier of the old instant and the new one counted from now, and later moves stay within that. Rungs that have fired
 * stay fired; the next ones are planned from the new instant. A lateness whose new instant is still to come is withdrawn.
 */
final class Moving {
    private Moving() {}

    /** Moves what hangs on the facts and steps of these names. */
    static void after(Draft draft, Set<String> changed) {
        if (changed.isEmpty()) {
            return;
        }
        for (StepState step : List.copyOf(draft.state().steps())) {
            if (step.phase().isLive() || step.phase() == StepPhase.WAITING) {
                move(draft, step.step(), ClockKind.COMPLETE, changed);
                move(draft, step.step(), ClockKind.ACKNOWLEDGE, changed);
                move(draft, step.step(), ClockKind.CONFIRM, changed);
                warnings(draft, step.step(), changed);
            }
        }
        movePathway(draft, changed);
    }

    private static void move(Draft draft, String name, ClockKind kind, Set<String> changed) {
        StepDefinition defined = draft.defined(name);
        StepState step = draft.step(name);
        StepClock clock = step.clocks().of(kind);
        Deadline deadline = Plans.deadline(defined, kind);
        boolean keptForReturn = kind == ClockKind.COMPLETE && step.phase() == StepPhase.AWAITING_CONFIRMATION;
        if (clock == null || deadline == null || clock.due() == null || !(clock.running() || keptForReturn)) {
            return;
        }
        boolean capped = kind == ClockKind.ACKNOWLEDGE && hangs(defined.timing().complete(), changed);
        if (!hangs(deadline, changed) && !capped) {
            return;
        }
        ClockBasis basis = basis(deadline, clock, changed, step.counted(draft.now));
        Instant due = Plans.moved(draft, step, kind, basis);
        if (due != null && !(due.equals(clock.due()) && basis.equals(clock.basis()))) {
            record(draft, step, kind, new To(due, basis));
        }
    }

    /** Warnings move with the deadline, or with what they count from themselves. */
    private static void warnings(Draft draft, String name, Set<String> changed) {
        StepState step = draft.step(name);
        List<Event.WarningPlan> plans = Plans.warningsMoved(draft, step, changed);
        if (!plans.equals(step.clocks().reminders().warnings())) {
            draft.record(new Event.WarningsMoved(name, plans));
        }
    }

    private static boolean hangs(Deadline deadline, Set<String> changed) {
        return changed.stream().anyMatch(deadline::hangsOn);
    }

    private static ClockBasis basis(Deadline deadline, StepClock clock, Set<String> changed, Instant now) {
        String fact = deadline.dependsOn();
        if (fact == null || !changed.contains(fact)) {
            return clock.basis();
        }
        return new ClockBasis(now, clock.due());
    }

    private record To(Instant due, ClockBasis basis) {}

    private static void record(Draft draft, StepState step, ClockKind kind, To to) {
        StepClock clock = step.clocks().of(kind);
        if (clock == null || clock.due() == null) {
            return;
        }
        boolean inTime = clock.running() && clock.late() && to.due.isAfter(draft.now);
        if (inTime) {
            draft.record(new Event.LatenessWithdrawn(step.step(), kind, draft.now));
        }
        Event.Ahead ahead = ahead(draft, step, kind, to.due, inTime);
        draft.record(new Event.DeadlineMoved(step.step(), kind, clock.due(), to.due, to.basis, ahead));
    }

    /** What the clock has planned next: each rung at its offset from the new due instant. */
    private static Event.Ahead ahead(Draft draft, StepState step, ClockKind kind, Instant due, boolean inTime) {
        StepDefinition defined = draft.defined(step.step());
        Wall wall = draft.definition.wall(defined);
        Ladder ladder = defined.ladders().of(kind);
        StepClock clock = step.clocks().of(kind);
        int fired = clock == null ? 0 : clock.rung();
        Instant next = due;
        for (int rung = 1; rung <= Math.min(fired + 1, ladder.size()); rung++) {
            next = ladder.rung(rung).after().after(next, wall);
        }
        if (fired == ladder.size()) {
            boolean alone = inTime && step.clocks().onlyCalls(kind);
            return new Event.Ahead(
                    null, alone ? draft.definition.safetyNet().every().after(next, wall) : null);
        }
        Instant planned = clock == null ? null : clock.nextRung();
        boolean byHand = clock != null && fired > 0 && !clock.late();
        return new Event.Ahead(byHand && planned != null && planned.isBefore(next) ? planned : next, null);
    }

    private static void movePathway(Draft draft, Set<String> changed) {
        Deadline deadline = draft.definition.complete();
        Course course = draft.state().course();
        if (!hangs(deadline, changed)) {
            return;
        }
        boolean rechosen = deadline.dependsOn() != null && changed.contains(deadline.dependsOn());
        ClockBasis basis = rechosen ? new ClockBasis(draft.now, course.due()) : course.basis();
        Instant due = Plans.pathwayMoved(draft, basis);
        if (!(due.equals(course.due()) && basis.equals(course.basis()))) {
            draft.record(new Event.PathwayDeadlineMoved(course.due(), due, basis));
        }
    }

    /** The names of facts whose values differ from what was known before. */
    static Set<String> changed(InstanceState before, InstanceState after) {
        Set<String> names = new TreeSet<>();
        after.facts().asMap().forEach((name, value) -> {
            if (!value.equals(before.facts().get(name))) {
                names.add(name);
            }
        });
        return names;
    }
}
