package dev.pathways.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A length of time as authors write it: elapsed hours, minutes and seconds, and days of the wall clock.
 *
 * <p>A day is the same wall-clock time on the next date in the pathway's time zone, a week seven such days; hours,
 * minutes and seconds are elapsed time. So {@code 1 day} and {@code 24 hours} differ when the clocks change.
 *
 * @param days days of the wall clock, 0 or more
 * @param seconds elapsed seconds, 0 or more
 */
public record Span(int days, long seconds) {
    /** No time at all. */
    public static final Span ZERO = new Span(0, 0);

    /** So many days of the wall clock differ from so many times 24 hours by a clock change: an hour or, rarely, two. */
    private static final Duration CLOCK_CHANGE = Duration.ofHours(2);

    /** Checks that neither part is negative. */
    public Span {
        if (days < 0 || seconds < 0) {
            throw new IllegalArgumentException("Expected a length of time of 0 or more, but got a negative one");
        }
    }

    /** Elapsed minutes. */
    public static Span minutes(long minutes) {
        return new Span(0, Math.multiplyExact(minutes, 60L));
    }

    /** Elapsed hours. */
    public static Span hours(long hours) {
        return new Span(0, Math.multiplyExact(hours, 3600L));
    }

    /** Reads a length of time such as {@code 1 hour 30 minutes}, {@code 2 days} or {@code PT15M}. */
    public static Span parse(String text) {
        return SpanReader.read(text);
    }

    /** Whether it is longer than nothing. */
    public boolean isPositive() {
        return days > 0 || seconds > 0;
    }

    /** Both lengths, one after the other. */
    public Span plus(Span other) {
        return new Span(Math.addExact(days, other.days), Math.addExact(seconds, other.seconds));
    }

    /** This length so many times over. */
    public Span times(int factor) {
        return new Span(Math.multiplyExact(days, factor), Math.multiplyExact(seconds, (long) factor));
    }

    /**
     * The instant this long after another: first the days on the wall clock of the zone, then the elapsed part.
     *
     * <p>A wall time that does not exist becomes the first instant after the gap; one that exists twice means the
     * earlier.
     */
    public Instant after(Instant from, ZoneId zone) {
        if (days == 0) {
            return from.plusSeconds(seconds);
        }
        LocalDateTime wall = LocalDateTime.ofInstant(from, zone).plusDays(days);
        return WallClock.resolve(wall, zone).plusSeconds(seconds);
    }

    /** The longest this can last, whatever the clocks do. */
    public Duration longest() {
        return days == 0 ? nominal() : nominal().plus(CLOCK_CHANGE);
    }

    /** The shortest this can last, whatever the clocks do. */
    public Duration shortest() {
        return days == 0 ? nominal() : nominal().minus(CLOCK_CHANGE);
    }

    /** How long this lasts while no clock changes: 24 hours a day. */
    public Duration nominal() {
        return Duration.ofDays(days).plusSeconds(seconds);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, days, "day");
        add(parts, seconds / 3600, "hour");
        add(parts, seconds / 60 % 60, "minute");
        add(parts, seconds % 60, "second");
        return parts.isEmpty() ? "0 minutes" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
