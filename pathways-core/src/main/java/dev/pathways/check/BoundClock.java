package dev.pathways.check;

import java.time.Duration;

/**
 * How long a clock can run at most, from its start until it runs out, in real time.
 *
 * @param length while nobody pauses it
 * @param paused when the whole pause budget of its step is used while it runs; the same where nobody may pause
 */
public record BoundClock(Duration length, Duration paused) {
    /** The smaller of both bounds: of several points on the clock, the first counts. */
    BoundClock first(BoundClock other) {
        return new BoundClock(smaller(length, other.length), smaller(paused, other.paused));
    }

    /** The larger of both bounds. */
    BoundClock last(BoundClock other) {
        return new BoundClock(larger(length, other.length), larger(paused, other.paused));
    }

    static Duration smaller(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static Duration larger(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
