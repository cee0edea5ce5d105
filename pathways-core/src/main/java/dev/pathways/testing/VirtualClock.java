package dev.pathways.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. Safe for use by several threads. */
public final class VirtualClock implements InstantSource {
    private volatile Instant now;

    private VirtualClock(Instant start) {
        this.now = start;
    }

    /** A clock that shows an instant. */
    public static VirtualClock at(Instant start) {
        return new VirtualClock(start);
    }

    /** A clock that shows an instant, written as in {@code 2026-11-23T14:00:00Z}. */
    public static VirtualClock at(String start) {
        return at(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock to an instant, forward or back. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Moves the clock on. */
    public synchronized void advance(Duration by) {
        now = now.plus(by);
    }
}
