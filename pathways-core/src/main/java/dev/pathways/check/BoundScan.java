package dev.pathways.check;

import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import dev.pathways.time.Wall;
import dev.pathways.time.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the longest time that something on the wall clock can last, by trying every start that can be the worst one.
 *
 * <p>Why few starts are enough: while the calendar is open, a later start never shortens the wait, because the end moves
 * on as fast as the start or jumps over a closed time; while it is closed, the end stands still and a later start only
 * shortens the wait. So the longest wait for business hours starts at the instant at which open hours end. Business days,
 * days and times of day change their wait only between two dates, when the clocks change, or at the time of day itself;
 * the first instant of a date stands for the whole of it. Where a wall time exists twice, both instants are tried.
 *
 * @param from the first date on which something may start
 */
record BoundScan(LocalDate from) {
    /** How many dates are tried from the first: a year, every change of the clocks, and the days around its end. */
    static final int DAYS = 400;
    /** How many dates are tried before a closed date that lies outside of these. */
    private static final int BEFORE_CLOSED = 60;
    /** How many closed dates outside of these are looked at; a calendar beyond is bounded by those. */
    private static final int MOST_CLOSED = 200;

    /** The longest time found, with one start at which it is needed. */
    record Longest(Duration length, Instant start, Instant end) {}

    /** The longest time up to the instant that {@code end} gives for a start; {@code times} are times of day that matter. */
    Longest longest(Wall wall, Collection<LocalTime> times, UnaryOperator<Instant> end) {
        Set<LocalTime> ofDay = new TreeSet<>(times);
        ofDay.add(LocalTime.MIDNIGHT);
        BusinessCalendar calendar = wall.calendar();
        if (calendar != null) {
            calendar.open().stream().map(OpenHours::end).forEach(ofDay::add);
        }
        Longest longest = null;
        for (LocalDate date : dates(calendar)) {
            for (LocalTime time : ofDay) {
                LocalDateTime there = date.atTime(time);
                Instant start = WallClock.resolve(there, wall.zone());
                longest = longer(longest, start, end);
                Instant again = WallClock.resolveLater(there, wall.zone());
                longest = again.equals(start) ? longest : longer(longest, again, end);
            }
        }
        if (longest == null) {
            throw new IllegalStateException("Expected at least one start to try, but there is none");
        }
        return longest;
    }

    private static Longest longer(@Nullable Longest before, Instant start, UnaryOperator<Instant> end) {
        Instant there = end.apply(start);
        Duration length = Duration.between(start, there);
        return before == null || length.compareTo(before.length()) > 0 ? new Longest(length, start, there) : before;
    }

    private Set<LocalDate> dates(@Nullable BusinessCalendar calendar) {
        Set<LocalDate> dates = new TreeSet<>();
        for (int i = 0; i < DAYS; i++) {
            dates.add(from.plusDays(i));
        }
        if (calendar != null) {
            LocalDate end = from.plusDays(DAYS);
            calendar.closedOn().stream()
                    .filter(closed -> closed.isBefore(from) || !closed.isBefore(end))
                    .limit(MOST_CLOSED)
                    .forEach(closed -> {
                        for (int i = 0; i <= BEFORE_CLOSED; i++) {
                            dates.add(closed.minusDays(i));
                        }
                    });
        }
        return dates;
    }
}
