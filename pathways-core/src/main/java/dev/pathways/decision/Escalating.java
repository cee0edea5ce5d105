package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.RungCause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link Command.Escalate} and {@link Command.Quiet}: clock rules 4 and 5, by hand. */
final class Escalating {
    private Escalating() {}

    static Decision escalate(Draft draft, Command.Escalate command) {
        StepState step = draft.step(command.step());
        ClockKind clock = Escalation.clock(step);
        Refusal refusal = refusal(draft, command, step, clock);
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        draft.record(new Event.EscalationRequested(step.step(), clock, command.reason()));
        Climb.fire(draft, step.step(), clock, draft.now, RungCause.BY_HAND);
        return draft.accept();
    }

    private static @Nullable Refusal refusal(Draft draft, Command.Escalate command, StepState step, ClockKind clock) {
        if (!Entitlement.sees(draft, step)) {
            return Refusals.notPermitted("escalate step '" + step.step() + "'", "one of those who see it");
        }
        StepClock running = step.clocks().of(clock);
        int rung = running == null ? 0 : running.rung();
        if (command.seen() != null && command.seen() != rung) {
            return Refusal.because(
                    RefusalCode.STALE_RUNG,
                    "Expected to escalate step '" + step.step() + "' from rung " + command.seen()
                            + ", but it is at rung " + rung);
        }
        return Refusals.reason("escalate", command.reason());
    }

    static Decision quiet(Draft draft, Command.Quiet command) {
        StepState step = draft.step(command.step());
        if (!Entitlement.isNet(draft)) {
            return draft.refuse(Refusals.notPermitted("quiet step '" + step.step() + "'", "one of the safety net"));
        }
        Instant next = step.net().next();
        if (next == null || !step.clocks().callNet()) {
            return draft.refuse(Refusal.because(
                    RefusalCode.NOT_OPEN,
                    "Expected the safety net to be called about step '" + step.step() + "', but it is not"));
        }
        if (step.net().quieted()) {
            return draft.refuse(Refusal.because(
                    RefusalCode.NOT_PERMITTED,
                    "Expected to quiet step '" + step.step() + "' once, but it has been quieted before"));
        }
        Instant putOff = draft.definition.safetyNet().every().after(next, draft.definition.zone());
        draft.record(new Event.SafetyNetQuieted(step.step(), putOff));
        return draft.accept();
    }
}
