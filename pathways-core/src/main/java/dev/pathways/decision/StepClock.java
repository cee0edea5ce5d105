package dev.pathways.decision;

import dev.pathways.model.ClockBasis;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import java.time.Duration;
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
 * @param basis what it counts from, and the latest instant to which it may move
 * @param exhausted whether the last rung has fired; from then on the safety net is called
 * @param answerable the asking that its newest rung was, or -1 where that asked nobody or has been answered
 */
public record StepClock(
        @Nullable Instant due,
        boolean running,
        boolean late,
        int rung,
        @Nullable Instant nextRung,
        boolean exhausted,
        ClockBasis basis,
        int answerable) {
    private static final int NOT_ANSWERABLE = -1;

    static StepClock start(@Nullable ClockPlan plan, Instant from) {
        ClockBasis basis = ClockBasis.at(from);
        return plan == null
                ? new StepClock(null, true, false, 0, null, false, basis, NOT_ANSWERABLE)
                : new StepClock(plan.due(), true, false, 0, plan.firstRung(), false, basis, NOT_ANSWERABLE);
    }

    StepClock moved(Event.DeadlineMoved event) {
        return new StepClock(
                event.due(), running, late, rung, event.ahead().rung(), exhausted, event.basis(), answerable);
    }

    /** Its step opens: it goes on from its place on its ladder. */
    StepClock opened(Instant opening) {
        return new StepClock(due, running, late, rung, nextRung, exhausted, basis.opened(opening), answerable);
    }

    StepClock stopped() {
        return new StepClock(due, false, late, rung, nextRung, exhausted, basis, answerable);
    }

    StepClock resumed() {
        return new StepClock(due, true, late, rung, nextRung, exhausted, basis, answerable);
    }

    StepClock late(boolean isLate) {
        return new StepClock(due, running, isLate, rung, nextRung, exhausted, basis, answerable);
    }

    StepClock climbed(int toRung, @Nullable Instant next) {
        return new StepClock(due, running, late, toRung, next, next == null, basis, NOT_ANSWERABLE);
    }

    StepClock restarted(@Nullable ClockPlan plan, Instant from) {
        Instant newDue = plan == null ? null : plan.due();
        return new StepClock(newDue, true, false, rung, nextRung, exhausted, ClockBasis.at(from), answerable);
    }

    /** Its newest rung asked people, as a certain asking of the step. */
    StepClock asking(int wave) {
        return new StepClock(due, running, late, rung, nextRung, exhausted, basis, wave);
    }

    /** Its newest rung has been answered, which puts off the next one. */
    StepClock answered(@Nullable Instant next) {
        return new StepClock(due, running, late, rung, next, exhausted, basis, NOT_ANSWERABLE);
    }

    /** It goes on with other instants, after it stood still so long. */
    StepClock at(@Nullable Instant newDue, @Nullable Instant next, Duration stood) {
        return new StepClock(newDue, running, late, rung, next, exhausted, basis.later(stood), answerable);
    }

    /** Whether its newest rung asked somebody and has not been answered. */
    boolean isAnswerable() {
        return answerable != NOT_ANSWERABLE;
    }

    boolean calls() {
        return running && exhausted;
    }
}
