package dev.pathways.check;

import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import dev.pathways.time.Span;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How much open time of a calendar a length of time can hold.
 *
 * @param longest the open time of the longest open day of a week
 * @param shortest the open time of the shortest one
 * @param alike whether all open days have the same hours
 */
record OpenTime(Duration longest, Duration shortest, boolean alike) {
    /** Of a calendar that opens at least once a week. */
    static OpenTime of(BusinessCalendar calendar) {
        List<List<OpenHours>> hours = new ArrayList<>();
        List<Duration> lengths = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpenHours> here = calendar.open().stream()
                    .filter(open -> open.opensOn(day))
                    .map(open -> new OpenHours(DayOfWeek.MONDAY, DayOfWeek.MONDAY, open.start(), open.end()))
                    .toList();
            if (!here.isEmpty()) {
                hours.add(here);
                lengths.add(here.stream().map(OpenTime::length).reduce(Duration.ZERO, Duration::plus));
            }
        }
        return new OpenTime(
                lengths.stream().max(Duration::compareTo).orElse(Duration.ZERO),
                lengths.stream().min(Duration::compareTo).orElse(Duration.ZERO),
                hours.stream().distinct().count() == 1);
    }

    private static Duration length(OpenHours hours) {
        Duration length = Duration.between(hours.start(), hours.end());
        return hours.crossesMidnight() ? length.plusDays(1) : length;
    }

    /** The most that can pass: all of the elapsed part, and so many of the longest open days. */
    Duration most(Span span) {
        return span.nominal().plusHours(span.businessHours()).plus(longest.multipliedBy(span.businessDays()));
    }

    /**
     * The least that passes: none of the elapsed part. So many open days hold as many times the hours of one where all
     * are alike; otherwise one less, for they need not begin at the start of one.
     */
    Duration least(Span span) {
        int days = alike ? span.businessDays() : Math.max(0, span.businessDays() - 1);
        return Duration.ofHours(span.businessHours()).plus(shortest.multipliedBy(days));
    }
}
