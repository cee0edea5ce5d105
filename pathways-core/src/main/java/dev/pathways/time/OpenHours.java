package dev.pathways.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a calendar is open on some days of the week, such as {@code Mon-Fri 08:00-17:00}. Hours that end at or before
 * their start cross midnight and belong to the day on which they start.
 *
 * @param from the first day of the week
 * @param to the last day of the week; before {@code from} it reaches over Sunday
 * @param start when it opens
 * @param end when it closes; equal to {@code start} means a whole day
 */
public record OpenHours(DayOfWeek from, DayOfWeek to, LocalTime start, LocalTime end) {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final Pattern FORM =
            Pattern.compile("([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))? (\\d{2}:\\d{2})-(\\d{2}:\\d{2})");

    /** Reads {@code Day[-Day] HH:MM-HH:MM}; {@code 24:00} is the end of a day. */
    public static OpenHours parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !DAYS.contains(form.group(1))) {
            throw refuse(text);
        }
        String last = form.group(2) == null ? form.group(1) : form.group(2);
        if (!DAYS.contains(last)) {
            throw refuse(text);
        }
        try {
            String end = form.group(4).equals("24:00") ? "00:00" : form.group(4);
            return new OpenHours(day(form.group(1)), day(last), LocalTime.parse(form.group(3)), LocalTime.parse(end));
        } catch (DateTimeException e) {
            throw refuse(text);
        }
    }

    private static DayOfWeek day(String word) {
        return DayOfWeek.of(DAYS.indexOf(word) + 1);
    }

    private static GrammarException refuse(String text) {
        return new GrammarException(
                "PW011",
                GrammarException.quoted(text) + " does not say when it is open",
                "write days and hours, as in 'Mon-Fri 08:00-17:00'");
    }

    /** Whether it opens on a day of the week. */
    public boolean opensOn(DayOfWeek day) {
        int offset = Math.floorMod(day.getValue() - from.getValue(), 7);
        return offset <= Math.floorMod(to.getValue() - from.getValue(), 7);
    }

    /** The instant at which the hours of a date begin; a time that exists twice means the earlier. */
    public Instant begin(LocalDate date, ZoneId zone) {
        return WallClock.resolve(date.atTime(start), zone);
    }

    /** The instant at which the hours that begin on a date end; a time that exists twice means the later. */
    public Instant finish(LocalDate date, ZoneId zone) {
        LocalDate lastDay = crossesMidnight() ? date.plusDays(1) : date;
        return WallClock.resolveLater(lastDay.atTime(end), zone);
    }

    /** Whether the hours end on the day after they start. */
    public boolean crossesMidnight() {
        return !end.isAfter(start);
    }

    @Override
    public String toString() {
        String first = DAYS.get(from.getValue() - 1);
        String days = from == to ? first : first + "-" + DAYS.get(to.getValue() - 1);
        return days + " " + start + "-" + end;
    }
}
