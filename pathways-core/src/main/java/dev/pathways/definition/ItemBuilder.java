package dev.pathways.definition;

/** Writes one item of a list of steps in Java: a step, steps together, or a choice. */
public sealed interface ItemBuilder permits StepBuilder, TogetherBuilder, ChooseBuilder {
    /**
     * The item.
     *
     * @param clockwork the pathway's calendars and pauses: steps that count business time and name no calendar follow
     *     the only one there is
     * @throws IllegalStateException if something that it cannot do without is missing
     */
    Item build(Clockwork clockwork);
}
