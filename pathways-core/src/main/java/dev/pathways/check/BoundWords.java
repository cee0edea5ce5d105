package dev.pathways.check;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes lengths of time and instants for people, such as {@code 1 hour 40 minutes} and {@code Thu 24 Dec 2026 17:00}. */
final class BoundWords {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", Locale.ENGLISH);

    private BoundWords() {}

    /** An elapsed length; a day is 24 hours here. */
    static String of(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toDays(), "day");
        add(parts, length.toHoursPart(), "hour");
        add(parts, length.toMinutesPart(), "minute");
        add(parts, length.toSecondsPart(), "second");
        return parts.isEmpty() ? "no time at all" : String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }

    /** A length after "within": nothing at all is at once. */
    static String within(Duration length) {
        return length.isZero() ? "at once" : "within " + of(length);
    }

    /** An instant on the wall clock of a zone; with seconds where there are some, with the offset where an hour comes twice. */
    static String at(Instant instant, ZoneId zone) {
        ZonedDateTime at = instant.atZone(zone);
        boolean twice = zone.getRules().getValidOffsets(at.toLocalDateTime()).size() > 1;
        return (at.getSecond() == 0 ? MINUTE : SECOND).format(at) + (twice ? " (UTC" + at.getOffset() + ")" : "");
    }
}
