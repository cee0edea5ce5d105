package dev.pathways.examples.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Instants as the clock on the ward's wall shows them. */
public final class WallClock {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter OTHER_DAY = DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

    private final ZoneId zone;
    private final LocalDate today;

    private WallClock(ZoneId zone, LocalDate today) {
        this.zone = zone;
        this.today = today;
    }

    /** The clock of a zone, on the day of an instant. */
    public static WallClock on(ZoneId zone, Instant day) {
        return new WallClock(zone, LocalDate.ofInstant(day, zone));
    }

    /** The instant at which it shows this time of day, such as {@code 14:28}, today. */
    public Instant at(String time) {
        return today.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    /** What it shows, with the weekday if it is not today's. */
    public String show(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return local.format(local.toLocalDate().equals(today) ? TIME : OTHER_DAY);
    }

    /** Today, and whose clock it is. */
    public String day() {
        return DAY.format(today) + ", times in " + zone;
    }

    /** A length of time in hours and minutes, such as {@code 1 hour 50 minutes}. */
    public static String length(Duration length) {
        List<String> parts = new ArrayList<>();
        add(parts, length.toHours(), "hour");
        add(parts, length.toMinutesPart(), "minute");
        if (parts.isEmpty()) {
            return length.isZero() ? "no time" : "less than a minute";
        }
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
