package dev.pathways.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When business time runs: weekly hours, without the dates on which it is closed.
 *
 * <p>Hours that cross midnight belong to the day on which they start, and are closed with it. A day counts as open when
 * hours start on it. Opening times that exist twice because the clocks change take the earlier instant, closing times
 * the later.
 *
 * @param open the weekly hours; at least one
 * @param closedOn the dates on which it is closed
 * @param holidays names of lists of dates that the host knows, such as {@code us-federal-holidays}
 */
public record BusinessCalendar(List<OpenHours> open, SortedSet<LocalDate> closedOn, List<String> holidays) {
    /** Counting stops here: no definition can ask for so many days without being refused. */
    private static final int MOST_DAYS = 20_000;

    /** Keeps its own copies. */
    public BusinessCalendar {
        open = List.copyOf(open);
        closedOn = Collections.unmodifiableSortedSet(new TreeSet<>(closedOn));
        holidays = List.copyOf(holidays);
    }

    /** The same calendar, closed also on the dates of its named holidays; names without dates stay unresolved. */
    public BusinessCalendar with(Map<String, ? extends Set<LocalDate>> dates) {
        SortedSet<LocalDate> closed = new TreeSet<>(closedOn);
        List<String> unknown = new ArrayList<>();
        for (String name : holidays) {
            Set<LocalDate> known = dates.get(name);
            if (known == null) {
                unknown.add(name);
            } else {
                closed.addAll(known);
            }
        }
        return new BusinessCalendar(open, closed, unknown);
    }

    /** Whether hours start on a date. */
    public boolean isOpenDay(LocalDate date) {
        return !closedOn.contains(date) && open.stream().anyMatch(hours -> hours.opensOn(date.getDayOfWeek()));
    }

    /** The instant at which so much open time has passed since another; the first open instant for no time at all. */
    public Instant plusOpenTime(Instant from, Duration length, ZoneId zone) {
        Duration left = length;
        LocalDate day = LocalDateTime.ofInstant(from, zone).toLocalDate().minusDays(1);
        Instant reached = from;
        for (int i = 0; i < MOST_DAYS; i++) {
            for (Interval interval : intervals(day, zone)) {
                Instant start = interval.start().isAfter(reached) ? interval.start() : reached;
                if (start.isBefore(interval.end())) {
                    Duration here = Duration.between(start, interval.end());
                    if (here.compareTo(left) >= 0) {
                        return start.plus(left);
                    }
                    left = left.minus(here);
                    reached = interval.end();
                }
            }
            day = day.plusDays(1);
        }
        throw new IllegalStateException("Expected open time within " + MOST_DAYS + " days, but there is none");
    }

    /** How much open time lies between two instants. */
    public Duration openTimeBetween(Instant from, Instant to, ZoneId zone) {
        Duration sum = Duration.ZERO;
        LocalDate day = LocalDateTime.ofInstant(from, zone).toLocalDate().minusDays(1);
        LocalDate last = LocalDateTime.ofInstant(to, zone).toLocalDate();
        for (; !day.isAfter(last); day = day.plusDays(1)) {
            for (Interval interval : intervals(day, zone)) {
                Instant start = interval.start().isAfter(from) ? interval.start() : from;
                Instant end = interval.end().isBefore(to) ? interval.end() : to;
                if (start.isBefore(end)) {
                    sum = sum.plus(Duration.between(start, end));
                }
            }
        }
        return sum;
    }

    /** The same wall time on the so manieth open day after an instant. */
    public Instant plusOpenDays(Instant from, int days, ZoneId zone) {
        LocalDateTime wall = LocalDateTime.ofInstant(from, zone);
        return WallClock.resolve(openDayAfter(wall.toLocalDate(), days).atTime(wall.toLocalTime()), zone);
    }

    /** The so manieth open day after a date. */
    public LocalDate openDayAfter(LocalDate date, int days) {
        LocalDate day = date;
        int left = days;
        for (int i = 0; left > 0; i++) {
            if (i == MOST_DAYS) {
                throw new IllegalStateException("Expected open days within " + MOST_DAYS + " days, but there are none");
            }
            day = day.plusDays(1);
            left -= isOpenDay(day) ? 1 : 0;
        }
        return day;
    }

    record Interval(Instant start, Instant end) {}

    /** The open intervals that start on a date, in order. */
    List<Interval> intervals(LocalDate date, ZoneId zone) {
        if (closedOn.contains(date)) {
            return List.of();
        }
        List<Interval> all = new ArrayList<>();
        for (OpenHours hours : open) {
            if (hours.opensOn(date.getDayOfWeek())) {
                all.add(new Interval(hours.begin(date, zone), hours.finish(date, zone)));
            }
        }
        all.sort((a, b) -> a.start().compareTo(b.start()));
        return all;
    }
}
