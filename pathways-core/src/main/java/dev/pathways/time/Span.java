package dev.pathways.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A length of time as authors write it: elapsed hours, minutes and seconds; days of the wall clock; business hours and
 * business days of a calendar.
 *
 * <p>A day is the same wall-clock time on the next date in the pathway's time zone, a week seven such days; hours,
 * minutes and seconds are elapsed time. So {@code 1 day} and {@code 24 hours} differ when the clocks change. Business
 * hours count while the calendar is open; so many business days are the same wall time on the so manieth open day.
 *
 * @param days days of the wall clock, 0 or more
 * @param seconds elapsed seconds, 0 or more
 * @param businessDays business days, 0 or more
 * @param businessHours business hours, 0 or more
 */
public record Span(int days, long seconds, int businessDays, int businessHours) {
    /** No time at all. */
    public static final Span ZERO = new Span(0, 0);

    /** So many days of the wall clock differ from so many times 24 hours by a clock change: an hour or, rarely, two. */
    private static final Duration CLOCK_CHANGE = Duration.ofHours(2);

    /** Checks that no part is negative. */
    public Span {
        if (days < 0 || seconds < 0 || businessDays < 0 || businessHours < 0) {
            throw new IllegalArgumentException("Expected a length of time of 0 or more, but got a negative one");
        }
    }

    /** A length without business time. */
    public Span(int days, long seconds) {
        this(days, seconds, 0, 0);
    }

    /** Elapsed minutes. */
    public static Span minutes(long minutes) {
        return new Span(0, Math.multiplyExact(minutes, 60L));
    }

    /** Elapsed hours. */
    public static Span hours(long hours) {
        return new Span(0, Math.multiplyExact(hours, 3600L));
    }

    /** Reads a length of time such as {@code 1 hour 30 minutes}, {@code 2 days}, {@code 4 business hours} or {@code PT15M}. */
    public static Span parse(String text) {
        return SpanReader.read(text);
    }

    /** Whether it is longer than nothing. */
    public boolean isPositive() {
        return days > 0 || seconds > 0 || isBusiness();
    }

    /** Whether some of it is business time, so that a calendar is needed. */
    public boolean isBusiness() {
        return businessDays > 0 || businessHours > 0;
    }

    /** Both lengths, one after the other. */
    public Span plus(Span other) {
        return new Span(
                Math.addExact(days, other.days),
                Math.addExact(seconds, other.seconds),
                Math.addExact(businessDays, other.businessDays),
                Math.addExact(businessHours, other.businessHours));
    }

    /** This length so many times over. */
    public Span times(int factor) {
        return new Span(
                Math.multiplyExact(days, factor),
                Math.multiplyExact(seconds, (long) factor),
                Math.multiplyExact(businessDays, factor),
                Math.multiplyExact(businessHours, factor));
    }

    /** The instant this long after another, without business time; see {@link #after(Instant, Wall)}. */
    public Instant after(Instant from, ZoneId zone) {
        return after(from, Wall.in(zone));
    }

    /**
     * The instant this long after another: first the business days and hours on the calendar, then the days on the wall
     * clock, then the elapsed part.
     *
     * <p>A wall time that does not exist becomes the first instant after the gap; one that exists twice means the
     * earlier.
     *
     * @throws IllegalStateException if business time is counted and the wall has no calendar
     */
    public Instant after(Instant from, Wall wall) {
        Instant reached = from;
        if (businessDays > 0) {
            reached = wall.requireCalendar().plusOpenDays(reached, businessDays, wall.zone());
        }
        if (businessHours > 0) {
            reached = wall.requireCalendar().plusOpenTime(reached, Duration.ofHours(businessHours), wall.zone());
        }
        if (days > 0) {
            LocalDateTime there = LocalDateTime.ofInstant(reached, wall.zone()).plusDays(days);
            reached = WallClock.resolve(there, wall.zone());
        }
        return reached.plusSeconds(seconds);
    }

    /** The instant this long before another, on the same rules; business time cannot be counted back. */
    public Instant before(Instant to, Wall wall) {
        if (isBusiness()) {
            throw new IllegalStateException("Expected no business time before an instant, but got some");
        }
        Instant reached = to.minusSeconds(seconds);
        if (days > 0) {
            LocalDateTime there = LocalDateTime.ofInstant(reached, wall.zone()).minusDays(days);
            reached = WallClock.resolve(there, wall.zone());
        }
        return reached;
    }

    /** The longest its days and elapsed part can last, whatever the clocks do. Business time is not counted. */
    public Duration longest() {
        return days == 0 ? nominal() : nominal().plus(CLOCK_CHANGE);
    }

    /** The shortest its days and elapsed part can last, whatever the clocks do. Business time is not counted. */
    public Duration shortest() {
        return days == 0 ? nominal() : nominal().minus(CLOCK_CHANGE);
    }

    /** How long its days and elapsed part last while no clock changes: 24 hours a day. Business time is not counted. */
    public Duration nominal() {
        return Duration.ofDays(days).plusSeconds(seconds);
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, businessDays, "business day");
        add(parts, businessHours, "business hour");
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
