package dev.pathways.decision;

import dev.pathways.definition.Outcome;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.About;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.RungCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Command.Confirm} and {@link Command.Return}: the second half of clock rule 3. */
final class Confirming {
    private Confirming() {}

    static Decision confirm(Draft draft, Command.Confirm command) {
        StepState step = draft.step(command.step());
        Done done = done(step);
        Refusal refusal = refusal(draft, step, done, Trigger.CONFIRM);
        if (refusal == null) {
            refusal = Refusals.happened(command.happened(), step, draft.now);
        }
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        apply(draft, step, Command.happened(command.happened(), draft.now));
        return draft.accept();
    }

    /** An event of the host confirms the work. */
    static void byEvent(Draft draft, StepDefinition defined) {
        apply(draft, draft.step(defined.name()), draft.now);
    }

    private static void apply(Draft draft, StepState step, Instant happened) {
        StepDefinition defined = draft.defined(step.step());
        Outcome outcome = defined.outcome(done(step).outcome());
        if (outcome == null) {
            throw new IllegalStateException("Expected step '" + step.step() + "' to have its recorded outcome");
        }
        List<String> others = step.asks().waiting(Purpose.CONFIRM);
        draft.record(new Event.Confirmed(step.step(), happened));
        Acknowledging.withdraw(draft, step, ClockKind.CONFIRM, happened);
        draft.tellOthers(others, NoticeKind.STAND_DOWN, step.step());
        Informing.about(draft, step.step(), About.CONFIRMED);
        Advancing.after(draft, defined, outcome);
    }

    static Decision sendBack(Draft draft, Command.Return command) {
        StepState step = draft.step(command.step());
        Done done = done(step);
        Refusal refusal = refusal(draft, step, done, Trigger.RETURN);
        Refusal reason = Refusals.reason("return work", command.reason());
        if (refusal == null || (reason != null && reason.code().compareTo(refusal.code()) < 0)) {
            refusal = reason;
        }
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        List<Asking> askings = askAgain(draft, step, done.by());
        Asking last = askings.get(askings.size() - 1);
        List<String> others = step.asks().waiting(Purpose.CONFIRM);
        StepDefinition defined = draft.defined(step.step());
        Instant completeDue = step.clocks().complete().due();
        InstanceState before = draft.state();
        draft.record(new Event.Returned(
                step.step(),
                command.reason(),
                askings,
                Plans.acknowledge(draft, defined, completeDue, step.counted(draft.now))));
        draft.ask(last.people(), NoticeKind.RETURNED, step.step(), null, 0, draft.now);
        draft.tellOthers(others, NoticeKind.STAND_DOWN, step.step());
        if (!last.reached()) {
            Climb.fire(draft, step.step(), ClockKind.ACKNOWLEDGE, draft.now, RungCause.NOBODY_REACHED);
        }
        Rescheduling.since(draft, before, draft.now);
        Ahead.settle(draft);
        return draft.accept();
    }

    /** Whoever did the work, and if they cannot be reached the owner parties in order, {@code or-else} the last. */
    private static List<Asking> askAgain(Draft draft, StepState step, String worker) {
        StepDefinition defined = draft.defined(step.step());
        List<Party> parties = new ArrayList<>();
        parties.add(Party.user(worker));
        OwnerDuty.owners(draft, defined, step).stream()
                .filter(party -> !parties.contains(party))
                .forEach(parties::add);
        return Asker.inOrder(draft, defined, parties);
    }

    private static @Nullable Refusal refusal(Draft draft, StepState step, Done done, Trigger act) {
        if (Entitlement.of(draft, step, Purpose.CONFIRM) == null) {
            return Refusals.notPermitted(act.words() + " step '" + step.step() + "'", "asked to confirm it");
        }
        if (draft.isActor(done.by())) {
            return Refusal.because(
                    RefusalCode.SAME_PERSON,
                    "Expected somebody else to " + act.words() + " step '" + step.step()
                            + "', but the actor did the work");
        }
        return null;
    }

    private static Done done(StepState step) {
        if (step.done() == null) {
            throw new IllegalStateException("Expected step '" + step.step() + "' to be reported done, but it is not");
        }
        return step.done();
    }
}
