package dev.pathways.decision;

import dev.pathways.model.ClockPlan;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a step, with its place on its ladder.
 *
 * @param due the last instant that is on time, or null where no acknowledgement is needed
 * @param running whether it runs; a stopped clock fires nothing but keeps its planned instants
 * @param late whether it has run out
 * @param rung how many rungs have fired in this round
 * @param nextRung when the next rung is planned, or null where none is
 * @param exhausted whether the last rung has fired; from then on the safety net is called
 */
public record StepClock(
        @Nullable Instant due,
        boolean running,
        boolean late,
        int rung,
        @Nullable Instant nextRung,
        boolean exhausted) {
    static StepClock start(@Nullable ClockPlan plan) {
        return plan == null
                ? new StepClock(null, true, false, 0, null, false)
                : new StepClock(plan.due(), true, false, 0, plan.firstRung(), false);
    }

    StepClock stopped() {
        return new StepClock(due, false, late, rung, nextRung, exhausted);
    }

    StepClock resumed() {
        return new StepClock(due, true, late, rung, nextRung, exhausted);
    }

    StepClock late(boolean isLate) {
        return new StepClock(due, running, isLate, rung, nextRung, exhausted);
    }

    StepClock climbed(int toRung, @Nullable Instant next) {
        return new StepClock(due, running, late, toRung, next, next == null);
    }

    StepClock restarted(@Nullable ClockPlan plan) {
        return new StepClock(plan == null ? null : plan.due(), true, false, rung, nextRung, exhausted);
    }

    boolean calls() {
        return running && exhausted;
    }
}
