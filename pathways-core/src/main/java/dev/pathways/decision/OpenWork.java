package dev.pathways.decision;

import dev.pathways.model.Party;
import dev.pathways.model.Work;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

    /** Who is accountable for an open step, and after them everybody who is expected to answer about it; each once. */
    public static Set<Party> parties(StepState step) {
        Set<Party> parties = new LinkedHashSet<>();
        parties.add(Parties.owner(step));
        step.asks().people(asked -> !asked.settled()).forEach(person -> parties.add(Party.user(person)));
        return parties;
    }

    /** Whether somebody has a step, is accountable for it by name, or is expected to answer about it. */
    private static boolean concerns(StepState step, String person) {
        return parties(step).contains(Party.user(person));
    }
}
