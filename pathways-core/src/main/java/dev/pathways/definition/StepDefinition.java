package dev.pathways.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step: a piece of work that a person does, with an owner, clocks, ladders and outcomes.
 *
 * @param name its name, unique in the pathway
 * @param title what to do, in words for people
 * @param description more about it, or null
 * @param responsibility whose work it is
 * @param timing its clocks
 * @param ladders who is told when it is late
 * @param outcomes the ways it can end; at least one
 * @param gate when it opens and closes by itself
 * @param audience who is kept informed about it and who may look
 */
public record StepDefinition(
        String name,
        String title,
        @Nullable String description,
        Responsibility responsibility,
        Timing timing,
        Ladders ladders,
        List<Outcome> outcomes,
        Gate gate,
        Audience audience)
        implements Item {
    /** Keeps its own copy of the list. */
    public StepDefinition {
        outcomes = List.copyOf(outcomes);
    }

    /** The same step with its business time on a calendar. */
    public StepDefinition on(String calendar) {
        return new StepDefinition(
                name, title, description, responsibility, timing.on(calendar), ladders, outcomes, gate, audience);
    }

    /** Whom it is asked of. */
    public PartyRef owner() {
        return responsibility.owner();
    }

    /** Whom it is asked of when the owner reaches nobody, or null. */
    public @Nullable PartyRef orElse() {
        return responsibility.orElse();
    }

    /** The outcome of that name, or null. */
    public @Nullable Outcome outcome(String name) {
        for (Outcome outcome : outcomes) {
            if (outcome.name().equals(name)) {
                return outcome;
            }
        }
        return null;
    }
}
