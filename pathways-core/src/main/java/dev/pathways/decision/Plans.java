package dev.pathways.decision;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Warn;
import dev.pathways.model.ClockBasis;
import dev.pathways.model.ClockKind;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.StepPhase;
import dev.pathways.time.Deadline;
import dev.pathways.time.Moments;
import dev.pathways.time.Wall;
import dev.pathways.time.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out when a clock that starts now runs out, and when its first rung would fire. */
final class Plans {
    private Plans() {}

    /** When the pathway's own clock runs out. */
    static Instant pathway(PathwayDefinition definition, Facts facts, Instant start) {
        String value = value(facts, definition.complete());
        Instant due = definition.complete().due(value, new Known(start, start, start, facts, null), definition.wall());
        if (due == null) {
            throw new IllegalStateException(
                    "Expected " + definition.ref() + " to have a bounded time, but it has none");
        }
        return due;
    }

    /** When a clock that starts at a moment runs out, or null where none is needed. */
    private static @Nullable Instant due(Draft draft, StepDefinition step, Deadline deadline, Instant moment) {
        return due(draft, draft.state(), step, deadline, moment);
    }

    private static @Nullable Instant due(
            Draft draft, InstanceState state, StepDefinition step, Deadline deadline, Instant moment) {
        return deadline.due(value(state.facts(), deadline), moments(state, moment), draft.definition.wall(step));
    }

    /** The value of the fact on which the time depends; null where it is not given or the time depends on none. */
    private static @Nullable String value(Facts facts, Deadline deadline) {
        String fact = deadline.dependsOn();
        return fact == null ? null : facts.get(fact);
    }

    /** The points of a deadline of which the first counts, as things are. */
    static Collection<When> points(Draft draft, Deadline deadline) {
        List<When> points = deadline.points(value(draft.state().facts(), deadline));
        return points == null ? deadline.all() : points;
    }

    /** When a clock runs out that must, whatever is known: at the latest with the pathway. */
    private static Instant required(Draft draft, StepDefinition step, Deadline deadline, Instant moment) {
        Instant due = due(draft, step, deadline, moment);
        return due == null ? draft.state().course().due() : due;
    }

    private static Moments moments(InstanceState state, Instant opening) {
        return new Known(opening, opening, state.course().startedAt(), state.facts(), state);
    }

    /** What deadlines count from, as far as it is known. */
    private record Known(
            Instant opening,
            Instant firstOpening,
            Instant start,
            Facts facts,
            @Nullable InstanceState state) implements Moments {
        @Override
        public @Nullable Instant named(String name) {
            String fact = facts.get(name);
            if (fact != null) {
                return Instant.parse(fact);
            }
            StepState step = state == null ? null : state.find(name);
            return step == null || step.done() == null ? null : step.done().happened();
        }
    }

    /**
     * When a step opens whose turn came at a moment. An instant that hangs on something which never came is bounded by
     * its cap; where even that says nothing, the step opens at once.
     */
    static Instant opening(Draft draft, StepDefinition step, When when, Instant moment) {
        Instant opens = due(draft, step, Deadline.of(when), moment);
        return opens == null ? moment : opens;
    }

    /** The complete clock of a step that opens. One that ran before stays bounded as it was. */
    static ClockPlan complete(Draft draft, StepDefinition step, Instant moment) {
        StepState before = draft.state().find(step.name());
        Instant bound = before == null || before.phase() != StepPhase.WAITING
                ? null
                : before.clocks().complete().basis().bound();
        Instant due = required(draft, step, step.timing().complete(), moment);
        Instant bounded = bound != null && bound.isBefore(due) ? bound : due;
        return plan(draft, step, bounded, step.ladders().uncompleted());
    }

    /** The complete clock of a step that is not open yet, or null where it does not run before the opening. */
    static @Nullable ClockPlan ahead(Draft draft, StepDefinition step) {
        Deadline deadline = step.timing().complete();
        InstanceState state = draft.state();
        Instant due = deadline.dueAhead(
                value(state.facts(), deadline), moments(state, draft.now), draft.definition.wall(step));
        return due == null ? null : plan(draft, step, due, step.ladders().uncompleted());
    }

    /**
     * The acknowledge clock; null where none is needed. It never runs longer than the complete clock, unless that has run out
     * before it starts: then whoever is asked has the full time.
     */
    static @Nullable ClockPlan acknowledge(
            Draft draft, StepDefinition step, @Nullable Instant completeDue, Instant moment) {
        Deadline deadline = step.timing().acknowledge();
        Instant due = deadline == null ? null : due(draft, step, deadline, moment);
        if (due == null) {
            return null;
        }
        boolean capped = completeDue != null && completeDue.isBefore(due) && completeDue.isAfter(moment);
        Instant earlier = capped && completeDue != null ? completeDue : due;
        return plan(draft, step, earlier, step.ladders().unacknowledged());
    }

    /**
     * The confirm clock of work that is reported done now, or null where nobody confirms it.
     *
     * @param known the state with the facts that the report records
     */
    static @Nullable ClockPlan confirm(Draft draft, InstanceState known, StepDefinition step) {
        Confirmation confirmation = step.timing().confirmation();
        if (confirmation == null) {
            return null;
        }
        Instant due = due(draft, known, step, confirmation.within(), draft.now);
        return plan(
                draft,
                step,
                due == null ? known.course().due() : due,
                step.ladders().unconfirmed());
    }

    /** The deadline of a clock, or null where the step has no such clock. */
    static @Nullable Deadline deadline(StepDefinition step, ClockKind kind) {
        Confirmation confirmation = step.timing().confirmation();
        return switch (kind) {
            case ACKNOWLEDGE -> step.timing().acknowledge();
            case COMPLETE -> step.timing().complete();
            case CONFIRM -> confirmation == null ? null : confirmation.within();
        };
    }

    /**
     * When a clock that has been running is due, now that what it hangs on has changed.
     *
     * @return null where what it hangs on says nothing any more
     */
    static @Nullable Instant moved(Draft draft, StepState step, ClockKind kind, ClockBasis basis) {
        StepDefinition defined = draft.defined(step.step());
        Deadline deadline = deadline(defined, kind);
        if (deadline == null) {
            return null;
        }
        InstanceState state = draft.state();
        String value = value(state.facts(), deadline);
        Moments moments =
                new Known(basis.from(), basis.started(), state.course().startedAt(), state.facts(), state);
        Wall wall = draft.definition.wall(defined);
        if (step.phase() == StepPhase.WAITING) {
            return earlier(deadline.dueAhead(value, moments, wall), basis.bound());
        }
        Instant due = earlier(deadline.due(value, moments, wall), basis.bound());
        if (kind != ClockKind.ACKNOWLEDGE) {
            return due == null ? state.course().due() : due;
        } else if (due == null) {
            return null;
        }
        Instant complete = step.clocks().complete().due();
        return complete != null && complete.isAfter(basis.from()) ? earlier(due, complete) : due;
    }

    /** When the pathway's own clock is due, now that a fact that it hangs on has changed. */
    static Instant pathwayMoved(Draft draft, ClockBasis basis) {
        InstanceState state = draft.state();
        Deadline deadline = draft.definition.complete();
        String value = value(state.facts(), deadline);
        Instant start = state.course().startedAt();
        Moments moments = new Known(basis.from(), start, start, state.facts(), state);
        Instant due = earlier(deadline.due(value, moments, draft.definition.wall()), basis.bound());
        return due == null ? state.course().due() : due;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /**
     * When the warnings of a step come that opens at a moment. One that hangs on something which never came, without a
     * cap, does not come.
     */
    static List<Event.WarningPlan> warnings(Draft draft, StepDefinition step, Instant completeDue, Instant moment) {
        List<Event.WarningPlan> plans = new ArrayList<>();
        List<Warn> warnings = step.timing().warnings();
        for (int i = 0; i < warnings.size(); i++) {
            Warn.Point point = warnings.get(i).at();
            Instant at = null;
            if (point instanceof Warn.Point.BeforeDue before) {
                at = before.span().before(completeDue, draft.definition.wall(step));
            } else if (point instanceof Warn.Point.IfNot ifNot) {
                at = due(draft, step, Deadline.of(ifNot.when()), moment);
            }
            if (at != null) {
                plans.add(new Event.WarningPlan(i + 1, at));
            }
        }
        return plans;
    }

    private static ClockPlan plan(Draft draft, StepDefinition step, Instant due, Ladder ladder) {
        return new ClockPlan(due, ladder.rung(1).after().after(due, draft.definition.wall(step)));
    }
}
