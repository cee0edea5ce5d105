package dev.pathways.decision;

import dev.pathways.model.Purpose;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One visit of one step.
 *
 * @param step the step's name
 * @param visit which visit it is, from 1
 * @param phase how far it is
 * @param openedAt when it opened
 * @param ownership who is accountable for it
 * @param clocks its clocks
 * @param net the rhythm of the safety net's calls about it
 * @param asks who has been asked
 * @param done who reported it done, or null
 */
public record StepState(
        String step,
        int visit,
        StepPhase phase,
        Instant openedAt,
        Ownership ownership,
        Clocks clocks,
        NetRhythm net,
        Asks asks,
        @Nullable Done done) {
    StepState in(StepPhase newPhase) {
        return new StepState(step, visit, newPhase, openedAt, ownership, clocks, net, asks, done);
    }

    StepState owned(Ownership newOwnership) {
        return new StepState(step, visit, phase, openedAt, newOwnership, clocks, net, asks, done);
    }

    StepState clocks(Clocks newClocks) {
        return new StepState(step, visit, phase, openedAt, ownership, newClocks, net, asks, done);
    }

    StepState net(NetRhythm newNet) {
        return new StepState(step, visit, phase, openedAt, ownership, clocks, newNet, asks, done);
    }

    StepState asks(Asks newAsks) {
        return new StepState(step, visit, phase, openedAt, ownership, clocks, net, newAsks, done);
    }

    StepState done(@Nullable Done newDone) {
        return new StepState(step, visit, phase, openedAt, ownership, clocks, net, asks, newDone);
    }

    /** What somebody told now is asked for: to confirm once the work is reported done, before that to take it. */
    public Purpose purpose() {
        return phase == StepPhase.AWAITING_CONFIRMATION ? Purpose.CONFIRM : Purpose.WORK;
    }

    /** The instant from which whatever starts now is counted: while the clocks stand still, as of when they stopped. */
    Instant counted(Instant now) {
        Pauses.Running pause = clocks.pauses().running();
        return pause == null ? now : pause.since();
    }

    /** Whether a rung has asked anew since somebody took the step. */
    public boolean isAskedAnew() {
        return ownership.isTaken() && asks.newest() > ownership.wave();
    }
}
