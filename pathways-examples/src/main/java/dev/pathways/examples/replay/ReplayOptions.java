package dev.pathways.examples.replay;

import java.util.Locale;

/**
 * How a log is replayed. The last two change how the engine is driven; they must not change the report.
 *
 * @param atEnd what becomes of a case's pathways at its last event
 * @param earlier what an activity counts that came before the trigger
 * @param ticks when the engine is told that time has passed
 * @param rebuildEvery after how many events the engine is built anew from its journals; 0 for never
 */
public record ReplayOptions(AtEnd atEnd, Earlier earlier, Ticks ticks, int rebuildEvery) {
    /** Cancel at the end, count what was done earlier, tick at every event, never rebuild. */
    public static final ReplayOptions DEFAULT = new ReplayOptions(AtEnd.CANCEL, Earlier.COUNT, Ticks.EVERY_EVENT, 0);

    /** Checks the number. */
    public ReplayOptions {
        if (rebuildEvery < 0) {
            throw new IllegalArgumentException(
                    "Expected a rebuild after 1 event or more, or 0, but got a number below 0");
        }
    }

    /** What becomes of a case's pathways at its last event. */
    public enum AtEnd {
        /** They stop: after a case has ended nobody is told any more. */
        CANCEL,
        /** They stay open, and time goes on for them up to the last event of the whole log. */
        LEAVE_OPEN;

        @Override
        public String toString() {
            return word(this);
        }
    }

    /** What activities count that came in the case before the trigger. */
    public enum Earlier {
        /** They are told to the pathway at its start, as the facts that {@link Act.Kind#EARLIER} names. */
        COUNT,
        /** Nothing: those facts are no, and only an act from the trigger on completes a step. */
        IGNORE;

        @Override
        public String toString() {
            return word(this);
        }
    }

    /** When the engine is told that time has passed. */
    public enum Ticks {
        /** At the instant of every event, after the acts of that instant. */
        EVERY_EVENT,
        /** Once an hour of the log's time, on the hour. */
        HOURLY;

        @Override
        public String toString() {
            return word(this);
        }
    }

    /** The same with other ticks. */
    public ReplayOptions ticks(Ticks other) {
        return new ReplayOptions(atEnd, earlier, other, rebuildEvery);
    }

    /** The same with rebuilds. */
    public ReplayOptions rebuildEvery(int events) {
        return new ReplayOptions(atEnd, earlier, ticks, events);
    }

    /** The same with another end. */
    public ReplayOptions atEnd(AtEnd other) {
        return new ReplayOptions(other, earlier, ticks, rebuildEvery);
    }

    /** The same with another meaning of earlier acts. */
    public ReplayOptions earlier(Earlier other) {
        return new ReplayOptions(atEnd, other, ticks, rebuildEvery);
    }

    /** How the constant is written as an option: {@code leave-open}. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
