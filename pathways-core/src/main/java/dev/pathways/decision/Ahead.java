package dev.pathways.decision;

import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockBasis;
import dev.pathways.model.ClockKind;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import dev.pathways.model.Party;
import dev.pathways.model.StepPhase;
import java.util.ArrayList;
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

    /**
     * Puts these clocks right after the pathway has moved on or learned something: starts those that have something to
     * count from and whose steps can be reached, and ends the others.
     */
    static void settle(Draft draft) {
        if (!draft.state().isOpen()) {
            return;
        }
        for (StepDefinition step : draft.definition.runningAhead()) {
            StepState state = draft.state().find(step.name());
            if (state == null) {
                start(draft, step);
            } else if (state.phase() == StepPhase.WAITING && !goesOn(draft, state)) {
                draft.recordTime(new Event.ClockEnded(step.name()));
            }
        }
    }

    private static void start(Draft draft, StepDefinition step) {
        ClockPlan plan = Plans.ahead(draft, step);
        if (plan != null && reach(draft).isAhead(step.name())) {
            draft.recordTime(new Event.ClockStarted(step.name(), plan));
        }
    }

    /** Work that is returned, or a step that is opened anew, is not done any more: nothing counts from it. */
    private static boolean goesOn(Draft draft, StepState step) {
        ClockBasis basis = step.clocks().complete().basis();
        return reach(draft).isAhead(step.step()) && Plans.moved(draft, step, ClockKind.COMPLETE, basis) != null;
    }

    private static Reach reach(Draft draft) {
        return new Reach(draft.definition.layout(), draft.state());
    }

    /** The steps that hold up a step which is not open yet; itself where its turn has come and it waits. */
    static List<String> blocking(Draft draft, String step) {
        return reach(draft).blocking(step);
    }

    /** Everybody a rung names; for {@code owner}, whoever is accountable for the blocking steps. */
    static List<Party> parties(Draft draft, String step, Rung rung) {
        List<Party> parties = new ArrayList<>();
        for (PartyRef ref : rung.named()) {
            if (ref instanceof PartyRef.Owner) {
                blocking(draft, step).stream()
                        .map(draft.state()::find)
                        .filter(blocker -> blocker != null && blocker.phase().isLive())
                        .forEach(blocker -> parties.add(Parties.owner(blocker)));
            } else {
                parties.add(Parties.meant(draft.state(), ref, null));
            }
        }
        return parties;
    }
}
