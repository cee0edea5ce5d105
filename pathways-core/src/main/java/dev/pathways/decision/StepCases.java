package dev.pathways.decision;

import dev.pathways.model.Event;

/** The events that change one step that is open already; the others are applied to the instance. */
interface StepCases<R> extends Event.Cases<R> {
    private static IllegalStateException notHere(Event event) {
        return new IllegalStateException("Expected an event of an open step, but got " + event);
    }

    @Override
    default R started(Event.Started event) {
        throw notHere(event);
    }

    @Override
    default R clockStarted(Event.ClockStarted event) {
        throw notHere(event);
    }

    @Override
    default R clockEnded(Event.ClockEnded event) {
        throw notHere(event);
    }

    @Override
    default R stepOpened(Event.StepOpened event) {
        throw notHere(event);
    }

    @Override
    default R stepAwaited(Event.StepAwaited event) {
        throw notHere(event);
    }

    @Override
    default R stepSkipped(Event.StepSkipped event) {
        throw notHere(event);
    }

    @Override
    default R stepClosed(Event.StepClosed event) {
        throw notHere(event);
    }

    @Override
    default R groupOpened(Event.GroupOpened event) {
        throw notHere(event);
    }

    @Override
    default R branchCompleted(Event.BranchCompleted event) {
        throw notHere(event);
    }

    @Override
    default R groupEnded(Event.GroupEnded event) {
        throw notHere(event);
    }

    @Override
    default R eventReported(Event.EventReported event) {
        throw notHere(event);
    }

    @Override
    default R moved(Event.Moved event) {
        throw notHere(event);
    }

    @Override
    default R loopTaken(Event.LoopTaken event) {
        throw notHere(event);
    }

    @Override
    default R escalationRequested(Event.EscalationRequested event) {
        throw notHere(event);
    }

    @Override
    default R safetyNetCalled(Event.SafetyNetCalled event) {
        throw notHere(event);
    }

    @Override
    default R loopOverridden(Event.LoopOverridden event) {
        throw notHere(event);
    }

    @Override
    default R informingFailed(Event.InformingFailed event) {
        throw notHere(event);
    }

    @Override
    default R informedAfterAll(Event.InformedAfterAll event) {
        throw notHere(event);
    }

    @Override
    default R informingGivenUp(Event.InformingGivenUp event) {
        throw notHere(event);
    }

    @Override
    default R glassBroken(Event.GlassBroken event) {
        throw notHere(event);
    }

    @Override
    default R glassReviewed(Event.GlassReviewed event) {
        throw notHere(event);
    }

    @Override
    default R pathwayBecameLate(Event.PathwayBecameLate event) {
        throw notHere(event);
    }

    @Override
    default R pathwayDeadlineMoved(Event.PathwayDeadlineMoved event) {
        throw notHere(event);
    }

    @Override
    default R factsRecorded(Event.FactsRecorded event) {
        throw notHere(event);
    }

    @Override
    default R noteAdded(Event.NoteAdded event) {
        throw notHere(event);
    }

    @Override
    default R pathwayCompleted(Event.PathwayCompleted event) {
        throw notHere(event);
    }

    @Override
    default R pathwayStopped(Event.PathwayStopped event) {
        throw notHere(event);
    }

    @Override
    default R noticeGivenUp(Event.NoticeGivenUp event) {
        throw notHere(event);
    }

    @Override
    default R told(Event.Told event) {
        throw notHere(event);
    }
}
