package dev.pathways.decision;

import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.RungCause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Command.StillOnIt}, the question that it answers, and what happens unanswered: the end of clock rule 2. */
final class Renewing {
    private Renewing() {}

    /** When whoever takes a step, or answers, at an instant is asked again; null where the step does not ask. */
    static @Nullable Instant askAgain(Draft draft, StepState step) {
        StepDefinition defined = draft.defined(step.step());
        StillOnIt stillOnIt = defined.timing().stillOnIt();
        return stillOnIt == null
                ? null
                : stillOnIt.every().after(step.counted(draft.now), draft.definition.wall(defined));
    }

    static Decision stillOnIt(Draft draft, Command.StillOnIt command) {
        StepState step = draft.step(command.step());
        Instant again = askAgain(draft, step);
        if (again == null) {
            return draft.refuse(Refusal.because(
                    RefusalCode.NOT_OPEN,
                    "Expected step '" + step.step() + "' to ask whether somebody is still on it, but it does not"));
        }
        if (!draft.isActor(Parties.doer(step))) {
            return draft.refuse(Refusals.taken(step));
        }
        draft.record(new Event.SaidStillOnIt(step.step(), again));
        return draft.accept();
    }

    /** Asks whoever has a step whether they are still on it. */
    static void ask(Draft draft, String name, Instant planned) {
        StepState step = draft.step(name);
        StepDefinition defined = draft.defined(name);
        StillOnIt stillOnIt = defined.timing().stillOnIt();
        if (stillOnIt == null) {
            throw new IllegalStateException("Expected step '" + name + "' to ask for a renewal, but it does not");
        }
        Instant answerBy = stillOnIt.answerWithin().after(planned, draft.definition.wall(defined));
        draft.recordTime(new Event.AskedStillOnIt(name, planned, answerBy));
        draft.ask(List.of(Parties.doer(step)), NoticeKind.STILL_ON_IT, name, null, 0, planned);
    }

    /** They did not answer: the owner is asked again, and so are they. */
    static void lapse(Draft draft, String name, Instant planned) {
        StepState step = draft.step(name);
        StepDefinition defined = draft.defined(name);
        List<Asking> askings = Asker.inOrder(draft, defined, OwnerDuty.owners(draft, defined, step));
        Asking last = askings.get(askings.size() - 1);
        ClockPlan acknowledge =
                Plans.acknowledge(draft, defined, step.clocks().complete().due(), planned);
        draft.recordTime(new Event.AcknowledgementLapsed(name, planned, askings, acknowledge));
        draft.ask(last.people(), NoticeKind.ASKED, name, null, 0, planned);
        draft.ask(List.of(Parties.doer(step)), NoticeKind.ASKED, name, null, 0, planned);
        if (!last.reached()) {
            Climb.fire(draft, name, ClockKind.ACKNOWLEDGE, planned, RungCause.NOBODY_REACHED);
        }
    }
}
