package dev.pathways.view;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.StepState;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.StepPhase;
import org.jspecify.annotations.Nullable;

/**
 * One step as people see it.
 *
 * @param name its name
 * @param title what to do
 * @param phase how far it is
 * @param state its newest visit, or null while it has not opened
 */
public record StepView(
        String name,
        String title,
        StepPhase phase,
        @Nullable StepState state) {
    static StepView of(StepDefinition definition, InstanceState state) {
        String name = definition.name();
        return new StepView(name, definition.title(), state.phase(name), state.find(name));
    }

    /** Whether its clocks stand still. */
    public boolean isPaused() {
        return state != null && state.clocks().isPaused();
    }

    /** Who is accountable for it, in words: the person who has it, else the party that has been asked; null before. */
    public @Nullable String owner() {
        if (state == null || phase == StepPhase.WAITING) {
            return null;
        }
        String person = state.ownership().person();
        return person == null ? state.ownership().party().toString() : person;
    }
}
