package dev.pathways.examples.replay;

import java.util.TreeMap;

/** The figures of one step while journals are read. Not for use by several threads. */
final class StepTally {
    private final TreeMap<ReplayReport.RungKey, Integer> rungs = new TreeMap<>();
    private int onTime;
    private int late;
    private int never;
    private int neverDue;
    private long netCalls;
    private long confirmCalls;
    private int earlier;

    void rung(ReplayReport.RungKey rung) {
        rungs.merge(rung, 1, Integer::sum);
    }

    void netCalls(int calls) {
        netCalls += calls;
    }

    /** The safety net was called because nobody confirmed. */
    void confirmCalls(int calls) {
        confirmCalls += calls;
    }

    /** The step was passed by. */
    void skipped() {
        earlier++;
    }

    /** An opening of the step is over: whether it was completed, and whether its lateness stands. */
    void ended(boolean wasCompleted, boolean wasLate) {
        if (!wasCompleted) {
            never++;
            neverDue += wasLate ? 0 : 1;
        } else if (wasLate) {
            late++;
        } else {
            onTime++;
        }
    }

    ReplayReport.StepFigures figures(StepKey key) {
        ReplayReport.Ends ends = new ReplayReport.Ends(onTime, late, never, neverDue);
        return new ReplayReport.StepFigures(key.pathway(), key.step(), earlier, ends, rungs, netCalls, confirmCalls);
    }
}
