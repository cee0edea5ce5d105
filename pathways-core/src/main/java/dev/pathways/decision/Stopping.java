package dev.pathways.decision;

import dev.pathways.model.About;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Refusal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@link Command.Cancel} and {@link Command.HostEvent}: clock rules 14 and 16. */
final class Stopping {
    private Stopping() {}

    static Decision cancel(Draft draft, Command.Cancel command) {
        if (!draft.state().isOpen()) {
            return draft.refuse(Refusals.ended("cancel"));
        }
        if (!Entitlement.manages(draft)) {
            return draft.refuse(Refusals.notPermitted("cancel the pathway", "one of those who manage it"));
        }
        Refusal refusal = Refusals.reason("cancel the pathway", command.reason());
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        stop(draft, new Event.PathwayStopped(null, command.reason()));
        return draft.accept();
    }

    /** Stops the pathway. Everybody who waits, has a step or has done one hears that nothing is needed any more. */
    static void stop(Draft draft, Event.PathwayStopped stopped) {
        List<StepState> steps = draft.state().steps();
        draft.record(stopped);
        for (StepState step : steps) {
            draft.tellOthers(List.copyOf(concerned(step)), NoticeKind.STAND_DOWN, step.step());
            if (step.phase().isLive()) {
                Informing.about(draft, step.step(), About.STOPPED);
            }
        }
    }

    /** Whoever still waits for an answer about a step, has it, or has done it. */
    private static Set<String> concerned(StepState step) {
        Set<String> people = new LinkedHashSet<>();
        if (step.phase().isLive()) {
            people.addAll(Closing.waiting(step));
        }
        if (step.ownership().person() != null) {
            people.add(step.ownership().person());
        }
        if (step.done() != null) {
            people.add(step.done().by());
        }
        return people;
    }
}
