package dev.pathways.decision;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Warn;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.Standstill;
import dev.pathways.time.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When everything comes that stood still during a pause: clock rule 10. Each goes on with the time that was left, counted
 * as its own words count it.
 */
final class Timetables {
    private final Draft draft;
    private final StepDefinition defined;
    private final Clocks clocks;
    private final Standstill pause;

    private Timetables(Draft draft, StepState step, Standstill pause) {
        this.draft = draft;
        this.defined = draft.defined(step.step());
        this.clocks = step.clocks();
        this.pause = pause;
    }

    /** The timetable of a step after a pause. */
    static Event.Timetable after(Draft draft, StepState step, Standstill pause) {
        Timetables tables = new Timetables(draft, step, pause);
        Instant net = step.net().next();
        Event.ClockTimes complete =
                tables.times(ClockKind.COMPLETE, step.clocks().complete());
        List<Event.ClockTimes> times = new ArrayList<>();
        times.add(tables.acknowledge(complete.due()));
        times.add(complete);
        if (step.clocks().confirm() != null) {
            times.add(tables.times(ClockKind.CONFIRM, step.clocks().confirm()));
        }
        return new Event.Timetable(
                times, net == null ? null : pause.elapsed(net), tables.warnings(complete.due()), tables.question());
    }

    private Event.ClockTimes times(ClockKind kind, StepClock clock) {
        Instant due = clock.due() == null ? null : pause.moved(clock.due(), points(kind));
        return new Event.ClockTimes(kind, due, rung(kind, clock, due));
    }

    /** The acknowledge clock still ends with the complete clock where it did. */
    private Event.ClockTimes acknowledge(@Nullable Instant completeDue) {
        StepClock clock = clocks.acknowledge();
        Event.ClockTimes times = times(ClockKind.ACKNOWLEDGE, clock);
        Instant ended = clocks.complete().due();
        boolean capped = times.due() != null
                && clock.due() != null
                && ended != null
                && completeDue != null
                && !clock.due().isAfter(ended)
                && completeDue.isBefore(times.due());
        return capped
                ? new Event.ClockTimes(times.clock(), completeDue, rung(ClockKind.ACKNOWLEDGE, clock, completeDue))
                : times;
    }

    /** The points of which the first counts. */
    private Collection<When> points(ClockKind kind) {
        Deadline deadline = Plans.deadline(defined, kind);
        return deadline == null ? List.of() : Plans.points(draft, deadline);
    }

    /** The next rung: the first counts from the deadline; one that waited for the deadline still does. */
    private @Nullable Instant rung(ClockKind kind, StepClock clock, @Nullable Instant due) {
        Instant next = clock.nextRung();
        if (next == null) {
            return null;
        }
        Ladder ladder = defined.ladders().of(kind);
        Span after = ladder.rung(clock.rung() + 1).after();
        if (clock.rung() == 0 && due != null) {
            return after.after(due, pause.wall());
        }
        Instant moved = pause.moved(next, after);
        boolean waited = clock.due() != null && due != null && !next.isBefore(clock.due());
        return waited && due != null && moved.isBefore(due) ? due : moved;
    }

    private List<Event.WarningPlan> warnings(@Nullable Instant completeDue) {
        return clocks.reminders().warnings().stream()
                .map(plan -> new Event.WarningPlan(plan.number(), warning(plan, completeDue)))
                .toList();
    }

    private Instant warning(Event.WarningPlan plan, @Nullable Instant completeDue) {
        Warn.Point point = defined.timing().warnings().get(plan.number() - 1).at();
        if (point instanceof Warn.Point.BeforeDue before && completeDue != null) {
            return before.span().before(completeDue, pause.wall());
        }
        return point instanceof Warn.Point.IfNot ifNot
                ? pause.moved(plan.at(), List.of(ifNot.when()))
                : pause.elapsed(plan.at());
    }

    private @Nullable Instant question() {
        StillOnIt stillOnIt = defined.timing().stillOnIt();
        Reminders.Question question = clocks.reminders().question();
        return stillOnIt == null || question == null
                ? null
                : pause.moved(question.next(), question.asked() ? stillOnIt.answerWithin() : stillOnIt.every());
    }
}
