package dev.pathways.examples.replay;

import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the journal of one instance, entry by entry. Not for use by several threads. */
final class InstanceCount {
    private final String pathway;
    private final Tally tally;
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    /** One opening of one step. */
    private static final class Visit {
        private boolean open = true;
        private boolean completed;
        private boolean late;
    }

    InstanceCount(String pathway, Tally tally) {
        this.pathway = pathway;
        this.tally = tally;
    }

    void entry(JournalEntry entry) {
        Event event = entry.event();
        if (event instanceof Event.Started) {
            tally.openInstances().opened(entry.at());
        } else if (event instanceof Event.PathwayCompleted || event instanceof Event.PathwayStopped) {
            ended(entry.at());
        } else if (event instanceof Event.SafetyNetCalled called && called.step() != null) {
            netCalled(called.step(), called.calls());
        } else if (event instanceof Event.StepSkipped skipped) {
            tally.step(pathway, skipped.step()).skipped();
        } else if (event instanceof Event.StepOpened opened) {
            opened(opened.step(), entry.at());
        } else if (event instanceof Event.OnStep onStep) {
            Visit visit = visits.get(onStep.step());
            if (visit != null) {
                onStep(onStep, visit, entry.at());
            }
        }
    }

    private void onStep(Event.OnStep event, Visit visit, Instant at) {
        if (event instanceof Event.BecameLate late && late.clock() == ClockKind.COMPLETE) {
            visit.late = true;
        } else if (event instanceof Event.LatenessWithdrawn withdrawn && withdrawn.clock() == ClockKind.COMPLETE) {
            visit.late = false;
        } else if (event instanceof Event.RungFired fired) {
            tally.step(pathway, fired.step()).rung(new ReplayReport.RungKey(fired.clock(), fired.rung()));
        } else if (event instanceof Event.Completed completed) {
            visit.completed = true;
            if (completed.confirm() == null) {
                close(visit, at);
            }
        } else if (event instanceof Event.Returned) {
            visit.completed = false;
        } else if (event instanceof Event.Confirmed || event instanceof Event.StepClosed) {
            close(visit, at);
        }
    }

    private void netCalled(String step, int calls) {
        StepTally counts = tally.step(pathway, step);
        Visit visit = visits.get(step);
        if (visit != null && visit.completed) {
            counts.confirmCalls(calls);
        } else {
            counts.netCalls(calls);
        }
    }

    private void opened(String step, Instant at) {
        Visit before = visits.put(step, new Visit());
        if (before != null) {
            tally.step(pathway, step).ended(before.completed, before.late);
        }
        tally.openSteps().opened(at);
    }

    private void ended(Instant at) {
        visits.values().forEach(visit -> close(visit, at));
        tally.openInstances().closed(at);
    }

    private void close(Visit visit, Instant at) {
        if (visit.open) {
            visit.open = false;
            tally.openSteps().closed(at);
        }
    }

    /** Counts how each step ended, once there is nothing more to read. */
    void finish() {
        visits.forEach((step, visit) -> tally.step(pathway, step).ended(visit.completed, visit.late));
    }
}
