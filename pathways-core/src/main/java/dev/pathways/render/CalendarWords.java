package dev.pathways.render;

import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Business calendars in plain words. */
final class CalendarWords {
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private CalendarWords() {}

    /** One calendar, as a sentence. */
    static String of(String name, BusinessCalendar calendar) {
        String open =
                English.and(calendar.open().stream().map(CalendarWords::hours).toList());
        List<String> closed = new ArrayList<>();
        if (!calendar.holidays().isEmpty()) {
            closed.add("the dates of " + English.and(English.quoted(calendar.holidays())));
        }
        calendar.closedOn().forEach(date -> closed.add(date(date)));
        return English.sentence("business time in " + English.quoted(name) + " runs " + open
                + (closed.isEmpty() ? "" : ", except on " + English.and(closed)));
    }

    private static String hours(OpenHours hours) {
        String first = day(hours.from());
        String days = hours.from() == hours.to() ? first : first + " to " + day(hours.to());
        if (hours.start().equals(hours.end()) && hours.start().equals(LocalTime.MIDNIGHT)) {
            return days + " all day";
        }
        boolean midnight = hours.end().equals(LocalTime.MIDNIGHT);
        return days + " from " + hours.start() + " to "
                + (midnight ? "midnight" : hours.end().toString())
                + (hours.crossesMidnight() && !midnight ? " on the next day" : "");
    }

    private static String day(DayOfWeek day) {
        return DAYS.get(day.getValue() - 1);
    }

    private static String date(LocalDate date) {
        return date.getDayOfMonth() + " " + MONTHS.get(date.getMonthValue() - 1) + " " + date.getYear();
    }
}
