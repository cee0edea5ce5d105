package dev.pathways.decision;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Facts;
import dev.pathways.time.Deadline;
import dev.pathways.time.Moments;
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

    /** When a clock that starts now runs out, or null where none is needed. */
    private static @Nullable Instant due(Draft draft, StepDefinition step, Deadline deadline) {
        String fact = deadline.dependsOn();
        InstanceState state = draft.state();
        String value = fact == null ? null : state.facts().get(fact);
        Moments moments =
                moments(state.facts(), state, draft.now, state.course().startedAt());
        return deadline.due(value, moments, draft.definition.wall(step));
    }

    /** When a clock runs out that must, whatever is known: at the latest with the pathway. */
    private static Instant required(Draft draft, StepDefinition step, Deadline deadline) {
        Instant due = due(draft, step, deadline);
        return due == null ? draft.state().course().due() : due;
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

    static ClockPlan complete(Draft draft, StepDefinition step) {
        return plan(
                draft,
                step,
                required(draft, step, step.timing().complete()),
                step.ladders().uncompleted());
    }

    /** The complete clock of a step that is not open yet, or null where it does not run before the opening. */
    static @Nullable ClockPlan ahead(Draft draft, StepDefinition step) {
        Deadline deadline = step.timing().complete();
        String fact = deadline.dependsOn();
        InstanceState state = draft.state();
        Moments moments =
                moments(state.facts(), state, draft.now, state.course().startedAt());
        Instant due = deadline.dueFromStart(
                fact == null ? null : state.facts().get(fact), moments, draft.definition.wall(step));
        return due == null ? null : plan(draft, step, due, step.ladders().uncompleted());
    }

    /** The acknowledge clock, which never runs longer than the complete clock; null where none is needed. */
    static @Nullable ClockPlan acknowledge(Draft draft, StepDefinition step, @Nullable Instant completeDue) {
        Deadline deadline = step.timing().acknowledge();
        Instant due = deadline == null ? null : due(draft, step, deadline);
        if (due == null) {
            return null;
        }
        boolean capped = completeDue != null && completeDue.isBefore(due) && completeDue.isAfter(draft.now);
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
                        required(draft, step, confirmation.within()),
                        step.ladders().unconfirmed());
    }

    private static ClockPlan plan(Draft draft, StepDefinition step, Instant due, Ladder ladder) {
        return new ClockPlan(due, ladder.rung(1).after().after(due, draft.definition.wall(step)));
    }
}
