package dev.pathways.decision;

import dev.pathways.model.About;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Purpose;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Closes single steps that are not needed any more: clock rules 14 and 16. */
final class Closing {
    private Closing() {}

    /** Whether there is something to close: work goes on, or the step's turn has come and it waits to be opened. */
    static boolean canClose(InstanceState state, String step) {
        return state.phase(step).isLive() || state.flow().turn(step) != null;
    }

    /**
     * Closes a step. Whoever was asked about it, and whoever has it, is told that nothing is needed any more.
     *
     * @param event the host's event that closed it, or null where enough other branches were done
     */
    static void close(Draft draft, String name, @Nullable String event) {
        StepState before = draft.state().phase(name).isLive() ? draft.step(name) : null;
        Event.StepClosed closed = new Event.StepClosed(name, event);
        if (event == null) {
            draft.recordTime(closed);
        } else {
            draft.record(closed);
        }
        if (before != null) {
            draft.unask(name);
        }
        if (before != null && !draft.openedHere(before)) {
            draft.tellOthers(List.copyOf(waiting(before)), NoticeKind.STAND_DOWN, name);
            Informing.about(draft, name, About.STOPPED);
        }
    }

    /** Whoever still waits for an answer about a live step, or has it and is not done. */
    static Set<String> waiting(StepState step) {
        Set<String> people = new LinkedHashSet<>();
        people.addAll(step.asks().waitingToTake());
        people.addAll(step.asks().waiting(Purpose.CONFIRM));
        if (step.ownership().person() != null && step.done() == null) {
            people.add(step.ownership().person());
        }
        return people;
    }
}
