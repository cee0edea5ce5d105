package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a step.
 *
 * @param acknowledge until somebody has it; without a due instant where that is not needed
 * @param complete until the work is done
 * @param confirm until somebody else confirms it; null before the work is reported done
 */
public record Clocks(
        StepClock acknowledge, StepClock complete, @Nullable StepClock confirm) {
    /** The clock of a kind, or null where it has not started. */
    public @Nullable StepClock of(ClockKind kind) {
        return switch (kind) {
            case ACKNOWLEDGE -> acknowledge;
            case COMPLETE -> complete;
            case CONFIRM -> confirm;
        };
    }

    Clocks with(ClockKind kind, StepClock clock) {
        return switch (kind) {
            case ACKNOWLEDGE -> new Clocks(clock, complete, confirm);
            case COMPLETE -> new Clocks(acknowledge, clock, confirm);
            case CONFIRM -> new Clocks(acknowledge, complete, clock);
        };
    }

    Clocks stopped() {
        return new Clocks(acknowledge.stopped(), complete.stopped(), confirm == null ? null : confirm.stopped());
    }

    /** Whether the ladder of this clock has ended, and of no other running one. */
    boolean onlyCalls(ClockKind kind) {
        for (ClockKind other : ClockKind.values()) {
            StepClock clock = of(other);
            if (other != kind && clock != null && clock.calls()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a running clock's ladder has ended, so that the safety net is called. */
    boolean callNet() {
        return acknowledge.calls() || complete.calls() || (confirm != null && confirm.calls());
    }
}
