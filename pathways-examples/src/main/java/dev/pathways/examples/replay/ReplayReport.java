package dev.pathways.examples.replay;

import dev.pathways.model.ClockKind;
import dev.pathways.model.RefusalCode;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of a replay. Two replays agree when their reports are equal.
 *
 * @param scope how much was replayed
 * @param steps the figures of each step, in the order of the pathways
 * @param peak how much was open at the busiest instants
 * @param refusals how many acts the engine refused, by reason; {@code STEP_CLOSED} is an act that came again
 */
public record ReplayReport(Scope scope, List<StepFigures> steps, Peak peak, Map<RefusalCode, Integer> refusals) {
    /** Keeps its own copies. */
    public ReplayReport {
        steps = List.copyOf(steps);
        Map<RefusalCode, Integer> copy = new EnumMap<>(RefusalCode.class);
        copy.putAll(refusals);
        refusals = Collections.unmodifiableMap(copy);
    }

    /**
     * How much was replayed.
     *
     * @param events how many events the log has
     * @param cases how many cases it has
     * @param triggered in how many of them the trigger comes
     * @param first the instant of the first event
     * @param last the instant of the last event
     */
    public record Scope(int events, int cases, int triggered, Instant first, Instant last) {}

    /**
     * The figures of one step.
     *
     * @param pathway the pathway's name
     * @param step the step's name
     * @param earlier how often it was passed by, because it had been done before the trigger
     * @param ends how it ended, where it opened
     * @param rungs how many rungs fired, by clock and number
     * @param netCalls how often the safety net was called about it while it was not done
     * @param confirmCalls how often the safety net was called about it because nobody confirmed
     */
    public record StepFigures(
            String pathway,
            String step,
            int earlier,
            Ends ends,
            SortedMap<RungKey, Integer> rungs,
            long netCalls,
            long confirmCalls) {
        /** Keeps its own copy of the map. */
        public StepFigures {
            rungs = Collections.unmodifiableSortedMap(new TreeMap<>(rungs));
        }

        /** How many rungs with this number fired on the complete clock's ladder. */
        public int rung(int number) {
            return rungs.getOrDefault(new RungKey(ClockKind.COMPLETE, number), 0);
        }
    }

    /**
     * How the openings of a step ended.
     *
     * @param onTime completed up to and including the due instant
     * @param late completed after it
     * @param never not completed
     * @param neverDue of those never completed, how many ended before they were late
     */
    public record Ends(int onTime, int late, int never, int neverDue) {
        /** How often the step opened. */
        public int opened() {
            return onTime + late + never;
        }
    }

    /** A rung: whose clock's ladder it is on, and its number from 1. */
    public record RungKey(ClockKind clock, int number) implements Comparable<RungKey> {
        private static final Comparator<RungKey> ORDER =
                Comparator.comparing(RungKey::clock).thenComparingInt(RungKey::number);

        @Override
        public int compareTo(RungKey other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The largest numbers open at once, after everything that happened at one instant.
     *
     * @param instances running pathways
     * @param steps steps that are not finished
     */
    public record Peak(int instances, int steps) {}
}
