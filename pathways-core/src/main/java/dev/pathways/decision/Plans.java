package dev.pathways.decision;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockPlan;
import dev.pathways.time.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Works out when a clock that starts now runs out, and when its first rung would fire. */
final class Plans {
    private Plans() {}

    static Instant due(Draft draft, Deadline deadline) {
        String fact = deadline.dependsOn();
        String value = fact == null ? null : draft.state().facts().get(fact);
        return deadline.due(value, draft.now, draft.state().course().startedAt(), draft.definition.zone());
    }

    static ClockPlan complete(Draft draft, StepDefinition step) {
        return plan(draft, due(draft, step.timing().complete()), step.ladders().uncompleted());
    }

    /** The acknowledge clock, which never runs longer than the complete clock; null where none is needed. */
    static @Nullable ClockPlan acknowledge(Draft draft, StepDefinition step, @Nullable Instant completeDue) {
        Deadline deadline = step.timing().acknowledge();
        if (deadline == null) {
            return null;
        }
        Instant due = due(draft, deadline);
        boolean capped = completeDue != null && completeDue.isBefore(due) && completeDue.isAfter(draft.now);
        Instant earlier = capped && completeDue != null ? completeDue : due;
        return plan(draft, earlier, step.ladders().unacknowledged());
    }

    static @Nullable ClockPlan confirm(Draft draft, StepDefinition step) {
        Confirmation confirmation = step.timing().confirmation();
        return confirmation == null
                ? null
                : plan(draft, due(draft, confirmation.within()), step.ladders().unconfirmed());
    }

    private static ClockPlan plan(Draft draft, Instant due, Ladder ladder) {
        return new ClockPlan(due, ladder.rung(1).after().after(due, draft.definition.zone()));
    }
}
