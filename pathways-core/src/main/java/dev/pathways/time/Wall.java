package dev.pathways.time;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The wall clock on which lengths of time are counted: a time zone, and the business calendar where there is one.
 *
 * @param zone the pathway's time zone
 * @param calendar the calendar that business time follows, or null where none is used
 */
public record Wall(ZoneId zone, @Nullable BusinessCalendar calendar) {
    /** A wall clock without a business calendar. */
    public static Wall in(ZoneId zone) {
        return new Wall(zone, null);
    }

    /**
     * The business calendar.
     *
     * @throws IllegalStateException if there is none; a sound definition never counts business time without one
     */
    public BusinessCalendar requireCalendar() {
        if (calendar == null) {
            throw new IllegalStateException("Expected a calendar to count business time in, but there is none");
        }
        return calendar;
    }
}
