package dev.pathways.time;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The longest real time that business time can last on a calendar, whenever it begins.
 *
 * <p>The rule: business hours last longest when they begin as the calendar closes, so every closing of a window of at
 * least 400 days is tried; business days are counted from every date of the window. The window begins 40 days before
 * the first date on which the calendar is closed (on 1 January 2025 where there is none) and ends 40 days after the last.
 * Lists of dates that only the host knows have no dates yet: together they count as one more closed day, at the worst
 * place. Clock changes are counted as they fall in the window.
 *
 * <p>Not for use by several threads at once.
 */
public final class LongestWait {
    private static final int WINDOW = 400;
    private static final int AROUND = 40;
    private static final int MOST_WINDOW = 4_000;
    private static final int MOST_DAYS = 20_000;
    private static final LocalDate ANY_YEAR = LocalDate.of(2025, 1, 1);

    private final BusinessCalendar calendar;
    private final ZoneId zone;
    private final LocalDate first;
    private final int window;
    private final List<BusinessCalendar.Interval> intervals = new ArrayList<>();
    private final List<Integer> openDays = new ArrayList<>();
    private int known;

    /** The waits of a calendar in a time zone. */
    public LongestWait(BusinessCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
        boolean plain = calendar.closedOn().isEmpty();
        this.first = plain ? ANY_YEAR : calendar.closedOn().first().minusDays(AROUND);
        long needed = plain ? WINDOW : calendar.closedOn().last().toEpochDay() - first.toEpochDay() + AROUND;
        this.window = (int) Math.max(WINDOW, Math.min(MOST_WINDOW, needed));
    }

    /**
     * A length without business time that is at least as long as the given one can be. Business days become days of the
     * wall clock, business hours elapsed time.
     */
    public Span of(Span span) {
        int days = span.businessDays() == 0 ? 0 : days(span.businessDays());
        long seconds =
                span.businessHours() == 0 ? 0 : hours(span.businessHours()).toSeconds();
        return new Span(Math.addExact(span.days(), days), Math.addExact(span.seconds(), seconds));
    }

    /** The most days of the wall clock that so many business days can take. */
    public int days(int businessDays) {
        int counted = businessDays + (calendar.holidays().isEmpty() ? 0 : 1);
        int longest = 0;
        for (int start = 0, next = 0; start < window; start++) {
            while (hasOpenDay(next) && openDays.get(next) <= start) {
                next++;
            }
            int last = next + counted - 1;
            if (!hasOpenDay(last)) {
                return MOST_DAYS;
            }
            longest = Math.max(longest, openDays.get(last) - start);
        }
        return longest;
    }

    /** The longest time that so many business hours can take. */
    public Duration hours(int businessHours) {
        Duration length = Duration.ofHours(businessHours);
        Duration counted = calendar.holidays().isEmpty() ? length : length.plus(longestDay());
        Duration longest = length;
        for (int i = 0; hasInterval(i) && isInWindow(intervals.get(i)); i++) {
            Duration left = counted;
            int at = i;
            while (left.compareTo(Duration.ZERO) > 0) {
                at++;
                if (!hasInterval(at)) {
                    return Duration.ofDays(MOST_DAYS);
                }
                left = left.minus(lengthOf(intervals.get(at)));
            }
            Duration wait = Duration.between(
                    intervals.get(i).end(), intervals.get(at).end().plus(left));
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    private Duration longestDay() {
        Duration longest = Duration.ZERO;
        for (int weekday = 0; weekday < 7; weekday++) {
            Duration day = calendar.intervals(ANY_YEAR.plusDays(weekday), zone).stream()
                    .map(LongestWait::lengthOf)
                    .reduce(Duration.ZERO, Duration::plus);
            longest = day.compareTo(longest) > 0 ? day : longest;
        }
        return longest;
    }

    private boolean isInWindow(BusinessCalendar.Interval interval) {
        return interval.start()
                .isBefore(first.plusDays(window).atStartOfDay(zone).toInstant());
    }

    private static Duration lengthOf(BusinessCalendar.Interval interval) {
        return Duration.between(interval.start(), interval.end());
    }

    private boolean hasInterval(int number) {
        while (intervals.size() <= number && known < MOST_DAYS) {
            lookAtNextDay();
        }
        return intervals.size() > number;
    }

    private boolean hasOpenDay(int number) {
        while (openDays.size() <= number && known < MOST_DAYS) {
            lookAtNextDay();
        }
        return openDays.size() > number;
    }

    private void lookAtNextDay() {
        List<BusinessCalendar.Interval> here = calendar.intervals(first.plusDays(known), zone);
        intervals.addAll(here);
        if (!here.isEmpty()) {
            openDays.add(known);
        }
        known++;
    }
}
