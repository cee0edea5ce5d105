package dev.pathways.decision;

import dev.pathways.definition.Gate;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Warn;
import dev.pathways.model.ClockBasis;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.StepPhase;
import dev.pathways.time.Deadline;
import dev.pathways.time.Wall;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves deadlines that hang on facts or steps which have changed: clock rule 12.
 *
 * <p>A due instant moves with its anchor, within its cap. Where the fact that a deadline depends on changes, it moves to the
 * earlier of the old instant and the new one counted from now, and later moves stay within that. Rungs that have fired
 * stay fired; the next ones are planned from the new instant. A lateness whose new instant is still to come is withdrawn.
 * A step that waits to be opened at an instant which hangs on a fact or a step waits for the new instant.
 */
final class Rescheduling {
    private final Draft draft;
    private final InstanceState before;
    private final Changes changes;
    private final Instant now;

    private Rescheduling(Draft draft, InstanceState before, Instant now) {
        this.draft = draft;
        this.before = before;
        this.changes = Changes.between(draft.definition, before, draft.state());
        this.now = now;
    }

    /**
     * Moves what hangs on facts and on steps' completions that have changed. Clocks that have only just started know
     * them already.
     *
     * @param before the state before the change
     * @param now when it happened, which is earlier than the draft's now in a late pass
     */
    static void since(Draft draft, InstanceState before, Instant now) {
        Rescheduling rescheduling = new Rescheduling(draft, before, now);
        if (rescheduling.changes.isEmpty()) {
            return;
        }
        for (StepState step : before.steps()) {
            for (ClockKind kind : List.of(ClockKind.COMPLETE, ClockKind.ACKNOWLEDGE, ClockKind.CONFIRM)) {
                rescheduling.clock(step.step(), kind);
            }
        }
        rescheduling.pathway();
        before.flow().turns().keySet().forEach(rescheduling::turn);
    }

    /** The complete clock of a step that ran before the step opened has caps from now on, and other points to count. */
    static void opened(Draft draft, StepDefinition defined, Instant due, Instant moment) {
        StepState step = draft.step(defined.name());
        StepClock clock = step.clocks().complete();
        if (!due.equals(clock.due())) {
            new Rescheduling(draft, draft.state(), moment)
                    .move(step, ClockKind.COMPLETE, clock, new To(due, clock.basis()));
        }
    }

    private void clock(String name, ClockKind kind) {
        StepState step = draft.state().find(name);
        Deadline deadline = Plans.deadline(draft.defined(name), kind);
        if (step == null || deadline == null || !ran(step, kind)) {
            return;
        }
        StepClock clock = step.clocks().of(kind);
        if (clock == null || !(clock.running() || isKept(step, kind)) || !hangs(step, kind, deadline)) {
            return;
        }
        ClockBasis basis =
                changes.choose(deadline) ? clock.basis().anew(step.counted(now), clock.due()) : clock.basis();
        Instant due = Plans.moved(draft, step, kind, basis);
        boolean same =
                clock.due() != null && clock.due().equals(due) && clock.basis().equals(basis);
        if (due != null && !(same && warnings(step, kind, clock, due).equals(pending(step)))) {
            move(step, kind, clock, new To(due, basis));
        }
    }

    private boolean ran(StepState step, ClockKind kind) {
        StepState was = before.find(step.step());
        return was != null && was.visit() == step.visit() && was.clocks().of(kind) != null;
    }

    /** Whether a stopped clock goes on if the work is returned. */
    private static boolean isKept(StepState step, ClockKind kind) {
        return kind == ClockKind.COMPLETE && step.phase() == StepPhase.AWAITING_CONFIRMATION;
    }

    /** The acknowledge clock never runs longer than the complete clock, and so moves with that; warnings come before both. */
    private boolean hangs(StepState step, ClockKind kind, Deadline deadline) {
        StepDefinition defined = draft.defined(step.step());
        return changes.touch(deadline)
                || (kind == ClockKind.ACKNOWLEDGE
                        && changes.touch(defined.timing().complete()))
                || (kind == ClockKind.COMPLETE
                        && pending(step).stream().anyMatch(plan -> hangs(warning(defined, plan))));
    }

    private boolean hangs(Warn.Point warning) {
        return warning instanceof Warn.Point.IfNot ifNot && changes.touch(Deadline.of(ifNot.when()));
    }

    private static Warn.Point warning(StepDefinition defined, Event.WarningPlan plan) {
        return defined.timing().warnings().get(plan.number() - 1).at();
    }

    private static List<Event.WarningPlan> pending(StepState step) {
        return step.clocks().reminders().warnings();
    }

    /** The warnings that have not come: those before the due instant move with it, the others with what they hang on. */
    private List<Event.WarningPlan> warnings(StepState step, ClockKind kind, StepClock clock, Instant due) {
        if (kind != ClockKind.COMPLETE || pending(step).isEmpty()) {
            return pending(step);
        }
        StepDefinition defined = draft.defined(step.step());
        Map<Integer, Event.WarningPlan> anew = new HashMap<>();
        Plans.warnings(draft, defined, due, clock.basis().started()).forEach(plan -> anew.put(plan.number(), plan));
        return pending(step).stream()
                .map(plan -> {
                    Warn.Point warning = warning(defined, plan);
                    boolean moves = warning instanceof Warn.Point.BeforeDue || hangs(warning);
                    return moves ? anew.getOrDefault(plan.number(), plan) : plan;
                })
                .toList();
    }

    private record To(Instant due, ClockBasis basis) {}

    private void move(StepState step, ClockKind kind, StepClock clock, To to) {
        Instant judged = isKept(step, kind) && step.done() != null ? step.done().happened() : null;
        boolean inTime = clock.late() && (judged == null ? to.due.isAfter(now) : !judged.isAfter(to.due));
        if (inTime) {
            draft.record(new Event.LatenessWithdrawn(step.step(), kind, judged == null ? now : judged));
        }
        Event.Ahead ahead = ahead(step, kind, clock, to.due, inTime);
        draft.record(new Event.DeadlineMoved(
                step.step(), kind, clock.due(), to.due, to.basis, ahead, warnings(step, kind, clock, to.due)));
    }

    /**
     * What the clock has planned next. Of a clock that is late still, whatever comes earlier: what was planned, or the next
     * rung at its offset from the new instant. Any other is late anew at the new instant: its next rung comes its own
     * {@code after} later, for those before it have been told, and behind the last rung the safety net.
     */
    private Event.Ahead ahead(StepState step, ClockKind kind, StepClock clock, Instant due, boolean inTime) {
        StepDefinition defined = draft.defined(step.step());
        Wall wall = draft.definition.wall(defined);
        Ladder ladder = defined.ladders().of(kind);
        boolean lateStill = clock.late() && !inTime;
        Instant before = lateStill ? offset(ladder, clock.rung(), due, wall) : due;
        if (clock.rung() == ladder.size()) {
            boolean waits = inTime || !step.net().beats();
            boolean alone =
                    waits && !lateStill && due.isAfter(now) && step.clocks().onlyCalls(kind);
            Instant call = draft.definition.safetyNet().every().after(before, wall);
            Instant last = lateStill && before.isBefore(now) ? now : before;
            return new Event.Ahead(null, alone ? call : SafetyNetCalls.first(draft, step, last));
        }
        Instant next = ladder.rung(clock.rung() + 1).after().after(before, wall);
        Instant planned = clock.nextRung();
        boolean keeps = lateStill || (!inTime && isByHand(clock));
        return new Event.Ahead(keeps && planned != null && planned.isBefore(next) ? planned : next, null);
    }

    /** When a rung fires that is counted from a due instant. */
    private static Instant offset(Ladder ladder, int rung, Instant due, Wall wall) {
        Instant at = due;
        for (int i = 1; i <= rung; i++) {
            at = ladder.rung(i).after().after(at, wall);
        }
        return at;
    }

    /** Whether somebody did not wait for the deadline, so that the next rung comes before it. */
    private static boolean isByHand(StepClock clock) {
        Instant next = clock.nextRung();
        return clock.rung() > 0 && next != null && clock.due() != null && next.isBefore(clock.due());
    }

    private void pathway() {
        Deadline deadline = draft.definition.complete();
        if (!changes.touch(deadline)) {
            return;
        }
        Course course = draft.state().course();
        ClockBasis basis = changes.choose(deadline) ? course.basis().anew(now, course.due()) : course.basis();
        Instant due = Plans.pathwayMoved(draft, basis);
        if (!(due.equals(course.due()) && basis.equals(course.basis()))) {
            draft.record(new Event.PathwayDeadlineMoved(course.due(), due, basis));
        }
    }

    private void turn(String name) {
        Flow.Turn turn = draft.state().flow().turn(name);
        StepDefinition step = draft.defined(name);
        if (turn == null
                || !(step.gate().opens() instanceof Gate.Opens.At at)
                || !changes.touch(Deadline.of(at.when()))) {
            return;
        }
        Instant opens = Plans.opening(draft, step, at.when(), turn.since());
        if (!opens.isAfter(now)) {
            Opening.open(draft, step, now);
        } else if (!opens.equals(turn.opens())) {
            draft.record(new Event.StepAwaited(name, turn.since(), opens, null));
        }
    }
}
