package dev.pathways.decision;

import dev.pathways.model.Party;
import dev.pathways.model.Work;
import java.util.List;

/** Which open steps of an instance belong to somebody's work, or to a unit's. Pure. */
public final class OpenWork {
    private OpenWork() {}

    /** The names of these steps, in the order of their first opening. */
    public static List<String> steps(InstanceState state, Work work) {
        if (work instanceof Work.InUnit in && !in.unit().equals(state.context().unit())) {
            return List.of();
        }
        return state.steps().stream()
                .filter(step -> step.phase().isLive())
                .filter(step -> !(work instanceof Work.OfPerson of) || concerns(step, of.person()))
                .map(StepState::step)
                .toList();
    }

    /** Whether somebody has a step, is accountable for it by name, or is expected to answer about it. */
    private static boolean concerns(StepState step, String person) {
        return Parties.owner(step).equals(Party.user(person))
                || !step.asks()
                        .people(asked -> asked.person().equals(person) && !asked.settled())
                        .isEmpty();
    }
}
