package dev.pathways.decision;

import dev.pathways.model.ClockKind;

/** Which of a step's ladders moves when somebody escalates it now. */
public final class Escalation {
    private Escalation() {}

    /** The clock of what is missing: an acknowledgement, then the completion, then the confirmation. */
    public static ClockKind clock(StepState step) {
        return switch (step.phase()) {
            case ACKNOWLEDGED -> ClockKind.COMPLETE;
            case AWAITING_CONFIRMATION -> ClockKind.CONFIRM;
            default -> ClockKind.ACKNOWLEDGE;
        };
    }
}
