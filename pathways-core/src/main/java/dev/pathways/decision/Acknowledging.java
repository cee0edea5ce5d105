package dev.pathways.decision;

import dev.pathways.model.About;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import dev.pathways.model.Refusal;
import dev.pathways.model.RungCause;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Command.Acknowledge}, {@link Command.Decline}: clock rules 2 and 8. */
final class Acknowledging {
    private Acknowledging() {}

    static Decision acknowledge(Draft draft, Command.Acknowledge command) {
        StepState step = draft.step(command.step());
        Party as = Entitlement.of(draft, step, Purpose.WORK);
        Refusal refusal = refusal(step, as, Trigger.ACKNOWLEDGE);
        if (refusal == null) {
            refusal = Barred.refusal(draft, step, Trigger.ACKNOWLEDGE);
        }
        if (refusal == null) {
            refusal = Refusals.happened(command.happened(), step, draft.now);
        }
        if (refusal != null || as == null) {
            return draft.refuse(refusal == null ? Refusals.notPermitted(step, Trigger.ACKNOWLEDGE) : refusal);
        }
        List<String> others = step.asks().waitingToTake();
        take(draft, step, as, Command.happened(command.happened(), draft.now));
        Grace.give(draft, step);
        draft.tellOthers(others, NoticeKind.TAKEN, step.step());
        if (step.ownership().person() != null) {
            draft.tellOthers(List.of(step.ownership().person()), NoticeKind.TAKEN, step.step());
        }
        return draft.accept();
    }

    /** The actor gets the step: recorded, told to those kept informed, a lateness withdrawn where it was in time. */
    static void take(Draft draft, StepState step, Party as, Instant happened) {
        draft.record(new Event.Acknowledged(
                step.step(), as, happened, Renewing.askAgain(draft, step), Asker.nextChange(draft, as)));
        withdraw(draft, step, ClockKind.ACKNOWLEDGE, happened);
        Informing.about(draft, step.step(), About.ACKNOWLEDGED);
    }

    /** Withdraws a recorded lateness where the act happened in time and was reported afterwards. */
    static void withdraw(Draft draft, StepState before, ClockKind clock, Instant happened) {
        StepClock ran = before.clocks().of(clock);
        if (ran != null && ran.late() && ran.due() != null && !happened.isAfter(ran.due())) {
            draft.record(new Event.LatenessWithdrawn(before.step(), clock, happened));
        }
    }

    /** Why somebody cannot take a step now, or null: only those asked may, and the first one wins. */
    static @Nullable Refusal refusal(StepState step, @Nullable Party as, Trigger act) {
        if (as == null) {
            return Refusals.notPermitted(step, act);
        }
        boolean free = step.phase() == StepPhase.OPEN || step.isAskedAnew();
        return free ? null : Refusals.taken(step);
    }

    static Decision decline(Draft draft, Command.Decline command) {
        StepState step = draft.step(command.step());
        Party as = Entitlement.of(draft, step, Purpose.WORK);
        Refusal refusal = refusal(step, as, Trigger.DECLINE);
        if (refusal == null
                && draft.isActor(Parties.owner(step).name())
                && step.ownership().isTaken()) {
            refusal = Refusals.taken(step);
        }
        if (refusal == null) {
            refusal = Refusals.reason("decline", command.reason());
        }
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        draft.record(new Event.Declined(step.step(), command.reason()));
        Informing.about(draft, step.step(), About.DECLINED);
        GivingUp.climbIfAllOut(draft, step.step(), draft.now, RungCause.DECLINED);
        return draft.accept();
    }
}
