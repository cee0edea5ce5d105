package dev.pathways.decision;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Facts;
import dev.pathways.time.Deadline;
import dev.pathways.time.Moments;
import dev.pathways.time.When;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Works out when a clock that starts now runs out, and when its first rung would fire. */
final class Plans {
    private Plans() {}

    /** When the pathway's own clock runs out. */
    static Instant pathway(PathwayDefinition definition, Facts facts, Instant start) {
        String fact = definition.complete().dependsOn();
        String value = fact == null ? null : facts.get(fact);
        Instant due = definition.complete().due(value, moments(facts, null, start, start), definition.wall());
        if (due == null) {
            throw new IllegalStateException(
                    "Expected " + definition.ref() + " to have a bounded time, but it has none");
        }
        return due;
    }

    /** When a clock that starts at a moment runs out, or null where none is needed. */
    private static @Nullable Instant due(Draft draft, StepDefinition step, Deadline deadline, Instant moment) {
        String fact = deadline.dependsOn();
        InstanceState state = draft.state();
        String value = fact == null ? null : state.facts().get(fact);
        return deadline.due(value, moments(state, moment), draft.definition.wall(step));
    }

    /** When a clock runs out that must, whatever is known: at the latest with the pathway. */
    private static Instant required(Draft draft, StepDefinition step, Deadline deadline, Instant moment) {
        Instant due = due(draft, step, deadline, moment);
        return due == null ? draft.state().course().due() : due;
    }

    private static Moments moments(InstanceState state, Instant opening) {
        return moments(state.facts(), state, opening, state.course().startedAt());
    }

    private static Moments moments(Facts facts, @Nullable InstanceState state, Instant opening, Instant start) {
        return new Moments() {
            @Override
            public Instant opening() {
                return opening;
            }

            @Override
            public Instant start() {
                return start;
            }

            @Override
            public @Nullable Instant named(String name) {
                String fact = facts.get(name);
                if (fact != null) {
                    return Instant.parse(fact);
                }
                StepState step = state == null ? null : state.find(name);
                return step == null || step.done() == null ? null : step.done().happened();
            }
        };
    }

    /**
     * When a step opens whose turn came at a moment. An instant that hangs on something which never came is bounded by
     * its cap; where even that says nothing, the step opens at once.
     */
    static Instant opening(Draft draft, StepDefinition step, When when, Instant moment) {
        Instant opens = due(draft, step, Deadline.of(when), moment);
        return opens == null ? moment : opens;
    }

    static ClockPlan complete(Draft draft, StepDefinition step, Instant moment) {
        return plan(
                draft,
                step,
                required(draft, step, step.timing().complete(), moment),
                step.ladders().uncompleted());
    }

    /** The complete clock of a step that is not open yet, or null where it does not run before the opening. */
    static @Nullable ClockPlan ahead(Draft draft, StepDefinition step) {
        Deadline deadline = step.timing().complete();
        String fact = deadline.dependsOn();
        InstanceState state = draft.state();
        Instant due = deadline.dueFromStart(
                fact == null ? null : state.facts().get(fact), moments(state, draft.now), draft.definition.wall(step));
        return due == null ? null : plan(draft, step, due, step.ladders().uncompleted());
    }

    /** The acknowledge clock, which never runs longer than the complete clock; null where none is needed. */
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

    static @Nullable ClockPlan confirm(Draft draft, StepDefinition step) {
        Confirmation confirmation = step.timing().confirmation();
        return confirmation == null
                ? null
                : plan(
                        draft,
                        step,
                        required(draft, step, confirmation.within(), draft.now),
                        step.ladders().unconfirmed());
    }

    private static ClockPlan plan(Draft draft, StepDefinition step, Instant due, Ladder ladder) {
        return new ClockPlan(due, ladder.rung(1).after().after(due, draft.definition.wall(step)));
    }
}
