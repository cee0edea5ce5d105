package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.Nobody;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Purpose;
import dev.pathways.model.RungCause;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Notices that can never be delivered, and climbing when everybody asked last has dropped out: clock rules 6 and 8. */
final class GivingUp {
    private GivingUp() {}

    static Decision giveUp(Draft draft, Notice notice) {
        StepState step = notice.step() == null ? null : draft.state().find(notice.step());
        boolean waited = step != null
                && step.phase().isLive()
                && step.asks().asked(notice.to(), step.purpose())
                && !step.asks().isOut(notice.to());
        draft.record(new Event.NoticeGivenUp(notice.id(), notice.to(), notice.step()));
        boolean onlyWarned =
                notice.kind() == NoticeKind.WARNED && step != null && step.phase() == StepPhase.ACKNOWLEDGED;
        if (step != null && isOffer(step, notice)) {
            Offering.comeBack(draft, step.step(), draft.now, Nobody.UNREACHABLE);
        } else if (step != null && waited && !onlyWarned) {
            climbIfAllOut(draft, step.step(), draft.now, RungCause.NOBODY_REACHED);
        }
        return draft.accept();
    }

    private static boolean isOffer(StepState step, Notice notice) {
        Offer offer = step.ownership().offer();
        return notice.kind() == NoticeKind.OFFERED
                && offer != null
                && offer.to().equals(notice.to());
    }

    /**
     * Goes on at once when everybody whom the newest asking reached has declined or cannot be reached: where that was the
     * owner party, {@code or-else} is asked if it was not yet; else the next rung fires. When that was the safety net
     * itself, it stays on its beat, and the host is alarmed if it cannot be reached.
     */
    static void climbIfAllOut(Draft draft, String name, Instant planned, RungCause cause) {
        StepState step = draft.step(name);
        Purpose purpose = step.purpose();
        Hold offDuty = waitsForRelief(draft, step);
        if (offDuty != null) {
            OwnerDuty.askAnew(draft, step, offDuty, planned);
            return;
        }
        boolean nobodyIsWaitedFor =
                step.phase() == StepPhase.ACKNOWLEDGED && (!step.isAskedAnew() || cause == RungCause.DECLINED);
        if (nobodyIsWaitedFor || !step.asks().newestIsOut(purpose)) {
            return;
        }
        if (isOfOwners(step) && OwnerDuty.passOver(draft, step, planned)) {
            return;
        }
        ClockKind clock = Escalation.clock(step);
        if (!isNetAsked(draft, step)) {
            Climb.fire(draft, name, clock, planned, cause);
        } else if (cause == RungCause.NOBODY_REACHED) {
            draft.alarm(name, planned);
        }
    }

    /** Who has a step and is off duty, where nobody asked to relieve them is left and it is not late; else null. */
    private static @Nullable Hold waitsForRelief(Draft draft, StepState step) {
        Hold hold = step.ownership().hold();
        boolean waits = step.phase() == StepPhase.ACKNOWLEDGED
                && hold != null
                && hold.isOffList()
                && !step.clocks().complete().late()
                && step.asks().newestIsOut(Purpose.WORK)
                && !isNetAsked(draft, step);
        return waits ? hold : null;
    }

    /** Whether the newest asking went to the owner party, and nobody has the step. */
    private static boolean isOfOwners(StepState step) {
        return step.phase() == StepPhase.OPEN
                && step.asks().people().stream()
                        .filter(asked -> asked.wave() == step.asks().newest())
                        .allMatch(asked -> asked.via().equals(step.ownership().party()));
    }

    /** Whether the newest asking went to the safety net, which stays on its beat. */
    static boolean isNetAsked(Draft draft, StepState step) {
        return step.asks().people().stream()
                .anyMatch(asked -> asked.wave() == step.asks().newest()
                        && draft.definition.safetyNet().tell().contains(asked.via()));
    }
}
