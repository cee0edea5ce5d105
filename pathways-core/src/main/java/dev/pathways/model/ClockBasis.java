package dev.pathways.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clock counts from.
 *
 * @param started when it started; caps count from here
 * @param from when it started, or was set anew because the fact on which it depends changed; lengths of time without an
 *     anchor count from here
 * @param bound the latest instant to which it may move, for it was due then before that change; null where it may move as
 *     far as its cap
 */
public record ClockBasis(
        Instant started, Instant from, @Nullable Instant bound) {
    /** Of a clock that starts, and may move as far as its cap. */
    public static ClockBasis at(Instant start) {
        return new ClockBasis(start, start, null);
    }

    /** Of the same clock, set anew and never later than an instant. */
    public ClockBasis anew(Instant now, @Nullable Instant latest) {
        return new ClockBasis(started, now, latest);
    }

    /** Of the same clock after it stood still so long. */
    public ClockBasis later(Duration stood) {
        return new ClockBasis(started.plus(stood), from.plus(stood), bound == null ? null : bound.plus(stood));
    }

    /** Of the same clock when its step opens: that sets no instant free to which it was bound. */
    public ClockBasis opened(Instant opening) {
        return new ClockBasis(opening, opening, bound);
    }
}
