package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Purpose;
import dev.pathways.model.RungCause;
import dev.pathways.model.StepPhase;

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
        if (step != null && waited && !onlyWarned) {
            climbIfAllOut(draft, step.step(), RungCause.NOBODY_REACHED);
        }
        return draft.accept();
    }

    /**
     * Fires the next rung at once when everybody whom the newest asking reached has declined or cannot be reached. When
     * that was the safety net itself, it stays on its beat, and the host is alarmed if it cannot be reached.
     */
    static void climbIfAllOut(Draft draft, String name, RungCause cause) {
        StepState step = draft.step(name);
        Purpose purpose = step.purpose();
        boolean nobodyIsWaitedFor =
                step.phase() == StepPhase.ACKNOWLEDGED && (!step.isAskedAnew() || cause == RungCause.DECLINED);
        if (nobodyIsWaitedFor || !step.asks().newestIsOut(purpose)) {
            return;
        }
        ClockKind clock = Escalation.clock(step);
        if (!isNetAsked(draft, step)) {
            Climb.fire(draft, name, clock, draft.now, cause);
        } else if (cause == RungCause.NOBODY_REACHED) {
            draft.alarm(name, draft.now);
        }
    }

    private static boolean isNetAsked(Draft draft, StepState step) {
        return step.asks().people().stream()
                .anyMatch(asked -> asked.wave() == step.asks().newest()
                        && draft.definition.safetyNet().tell().contains(asked.via()));
    }
}
