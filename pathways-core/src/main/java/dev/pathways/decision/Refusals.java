package dev.pathways.decision;

import dev.pathways.model.Command;
import dev.pathways.model.Limits;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.StepPhase;
import dev.pathways.model.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The refusals that several acts share. Names steps, parties and codes, never free text or a subject. */
final class Refusals {
    private Refusals() {}

    static Refusal phase(RefusalCode code, String step, Trigger act, StepPhase phase) {
        return Refusal.because(code, "Expected to " + act.words() + " step '" + step + "', but it is " + phase.word());
    }

    static Refusal unknownStep(String step) {
        return Refusal.because(
                RefusalCode.UNKNOWN_STEP, "Expected a step of this pathway, but it has no step '" + step + "'");
    }

    static Refusal ended(String act) {
        return Refusal.because(RefusalCode.STEP_CLOSED, "Expected to " + act + " the pathway, but it has ended");
    }

    static Refusal notPermitted(String act, String allowed) {
        return Refusal.because(RefusalCode.NOT_PERMITTED, "Expected to " + act + ", but the actor is not " + allowed);
    }

    static Refusal notPermitted(StepState step, Trigger act) {
        return notPermitted(
                act.words() + " step '" + step.step() + "'", step.ownership().party() + " and was not asked to");
    }

    /** Refused because a named person has the step. */
    static Refusal taken(StepState step) {
        Ownership ownership = step.ownership();
        if (ownership.person() == null || ownership.since() == null) {
            throw new IllegalStateException("Expected step '" + step.step() + "' to be taken, but it is free");
        }
        return new Refusal.AlreadyAcknowledged(step.step(), ownership.person(), ownership.since());
    }

    /** Why a reason cannot be taken, or null. */
    static @Nullable Refusal reason(String act, @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            return Refusal.because(RefusalCode.REASON_REQUIRED, "Expected a reason to " + act + ", but none was given");
        }
        return text("a reason", reason, Limits.TEXT);
    }

    /** Why a text cannot be taken, or null. */
    static @Nullable Refusal text(String what, String text, int most) {
        if (text.length() > most) {
            return Refusal.because(
                    RefusalCode.TOO_LARGE,
                    "Expected " + what + " of at most " + most + " characters, but it has " + text.length());
        }
        if (!Words.isPlain(text)) {
            return Refusal.because(
                    RefusalCode.TEXT_INVALID,
                    "Expected " + what + " of ordinary characters, but it holds one that cannot be kept");
        }
        return null;
    }

    /** Why the instant at which something is said to have happened cannot be taken, or null. */
    static @Nullable Refusal happened(@Nullable Instant happened, StepState step, Instant now) {
        if (happened == null) {
            return null;
        }
        if (happened.isBefore(step.openedAt())) {
            return Refusal.because(
                    RefusalCode.BEFORE_OPENING,
                    "Expected an instant after step '" + step.step() + "' opened at " + step.openedAt()
                            + ", but got an earlier one");
        }
        if (happened.isAfter(now)) {
            return Refusal.because(RefusalCode.IN_FUTURE, "Expected an instant up to now, but got a later one");
        }
        return null;
    }

    /** Why a command about a step is refused whoever asks, or null. */
    static @Nullable Refusal structural(Draft draft, Command.OnStep command) {
        if (draft.definition.find(command.step()) == null) {
            return unknownStep(command.step());
        }
        StepPhase phase = draft.state().phase(command.step());
        if (phase == StepPhase.WAITING && !draft.state().isOpen()) {
            phase = StepPhase.CLOSED;
        }
        Trigger act = Trigger.of(command);
        RefusalCode code = TransitionTable.refusal(phase, act);
        return code == null ? null : phase(code, command.step(), act, phase);
    }
}
