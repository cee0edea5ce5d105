package dev.pathways.decision;

import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import dev.pathways.model.Party;
import dev.pathways.model.StepPhase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Clocks that run before their step opens: the second half of clock rule 1.
 *
 * <p>A complete clock that counts from the start runs for every step that can still be reached. When it runs out, its
 * ladder starts, but every rung only informs, {@code owner} means the owners of the steps that block it, and the notices
 * name those steps. It ends silently when the step can no longer be reached.
 */
final class Ahead {
    private Ahead() {}

    /** Starts the clocks of all steps but the first that count from the start of the pathway. */
    static void start(Draft draft) {
        List<StepDefinition> steps = draft.definition.steps();
        for (StepDefinition step : steps.subList(1, steps.size())) {
            ClockPlan plan = Plans.ahead(draft, step);
            if (plan != null) {
                draft.recordTime(new Event.ClockStarted(step.name(), plan));
            }
        }
    }

    /** Ends the clocks of steps that cannot be reached any more, now that a step has opened. */
    static void endUnreachable(Draft draft, StepDefinition opened) {
        List<String> waiting = draft.state().steps().stream()
                .filter(step -> step.phase() == StepPhase.WAITING)
                .map(StepState::step)
                .toList();
        if (waiting.isEmpty()) {
            return;
        }
        List<String> reachable = reachable(draft.definition, opened);
        for (String step : waiting) {
            if (!reachable.contains(step)) {
                draft.recordTime(new Event.ClockEnded(step));
            }
        }
    }

    private static List<String> reachable(PathwayDefinition definition, StepDefinition from) {
        StepGraph graph = StepGraph.of(definition);
        List<String> names =
                definition.steps().stream().map(StepDefinition::name).toList();
        BitSet numbers = graph.reachable(names.indexOf(from.name()), edge -> true);
        return numbers.stream().mapToObj(names::get).toList();
    }

    /** The steps that hold up the others: those that are live now. */
    static List<String> blocking(InstanceState state) {
        return state.steps().stream()
                .filter(step -> step.phase().isLive())
                .map(StepState::step)
                .toList();
    }

    /** Everybody a rung names; for {@code owner}, whoever is accountable for the blocking steps. */
    static List<Party> parties(Draft draft, Rung rung) {
        List<PartyRef> refs = new ArrayList<>(rung.tell());
        refs.addAll(rung.inform());
        if (rung.handTo() != null) {
            refs.add(rung.handTo());
        }
        List<Party> parties = new ArrayList<>();
        for (PartyRef ref : refs) {
            if (ref instanceof PartyRef.Owner) {
                blocking(draft.state()).forEach(step -> parties.add(Parties.owner(draft.step(step))));
            } else {
                parties.add(Parties.meant(draft.state(), ref, null));
            }
        }
        return parties;
    }
}
