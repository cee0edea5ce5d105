package dev.pathways.definition;

import org.jspecify.annotations.Nullable;

/** Writes one item of a list of steps in Java: a step, steps together, or a choice. */
public sealed interface ItemBuilder permits StepBuilder, TogetherBuilder, ChooseBuilder {
    /**
     * The item.
     *
     * @param onlyCalendar the pathway's calendar where it has exactly one, or null: steps that count business time and
     *     name no calendar follow it
     * @throws IllegalStateException if something that it cannot do without is missing
     */
    Item build(@Nullable String onlyCalendar);
}
