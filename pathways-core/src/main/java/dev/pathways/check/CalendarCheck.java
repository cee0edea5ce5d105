package dev.pathways.check;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;

/** PW011, PW013 and PW023: calendars are open without overlap, and whatever counts business time has one. */
final class CalendarCheck {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final int LEAST = 60;

    private CalendarCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        definition.clockwork().calendars().forEach((name, calendar) -> calendar(name, calendar, problems));
        for (BusinessUse use : BusinessUse.of(definition)) {
            String name = use.calendar();
            if (name == null && use.counts() && !followsTheOnly(use, definition)) {
                problems.add(
                        ProblemCode.PW023,
                        use.path(),
                        "business time is counted here, but no calendar says when business is open",
                        definition.clockwork().calendars().isEmpty()
                                ? "declare one under 'calendars'"
                                : use.isOfAStep()
                                        ? "write 'calendar:' and one of: " + known(definition)
                                        : "the pathway's own time follows a calendar only where there is just one: write days or hours");
            } else if (name != null && !definition.clockwork().calendars().containsKey(name)) {
                problems.add(
                        ProblemCode.PW023,
                        use.calendarPath(),
                        "there is no calendar '" + name + "'",
                        definition.clockwork().calendars().isEmpty()
                                ? "no calendars are declared"
                                : "known calendars: " + known(definition),
                        Nearest.hint(name, definition.clockwork().calendars().keySet()));
            }
        }
    }

    /** Whether it is the pathway's own time, which follows the calendar where there is just one. */
    private static boolean followsTheOnly(BusinessUse use, PathwayDefinition definition) {
        return !use.isOfAStep() && definition.wall().calendar() != null;
    }

    /** Whether some calendar never opens, so that nothing can be counted on it. */
    static boolean hasNeverOpen(PathwayDefinition definition) {
        return definition.clockwork().calendars().values().stream()
                .anyMatch(calendar -> calendar.open().isEmpty());
    }

    private static String known(PathwayDefinition definition) {
        return String.join(", ", definition.clockwork().calendars().keySet());
    }

    private static void calendar(String name, BusinessCalendar calendar, Problems problems) {
        String path = "calendars/" + name + "/open";
        if (calendar.open().isEmpty()) {
            problems.add(
                    ProblemCode.PW013,
                    path,
                    "the calendar '" + name + "' is never open",
                    "write when it is open, such as 'Mon-Fri 08:00-17:00'");
            return;
        }
        BitSet taken = new BitSet(WEEK);
        List<OpenHours> open = calendar.open();
        for (int i = 0; i < open.size(); i++) {
            if (!claim(open.get(i), taken)) {
                problems.add(
                        ProblemCode.PW011,
                        open.size() == 1 ? path : path + "/" + (i + 1),
                        "'" + open.get(i) + "' overlaps other open hours of the calendar '" + name + "'",
                        "write each hour once");
            }
        }
        if (taken.cardinality() < LEAST) {
            problems.add(
                    ProblemCode.PW011,
                    path,
                    "the calendar '" + name + "' is open for less than an hour a week",
                    "write longer hours");
        }
    }

    /** Marks the open minutes of the week; false where one of them was marked before. */
    private static boolean claim(OpenHours hours, BitSet taken) {
        int start = hours.start().toSecondOfDay() / 60;
        int length = Math.floorMod(hours.end().toSecondOfDay() / 60 - start, DAY);
        boolean free = true;
        for (int day = 0; day < 7; day++) {
            if (hours.opensOn(DayOfWeek.of(day + 1))) {
                for (int minute = 0; minute < (length == 0 ? DAY : length); minute++) {
                    int at = (day * DAY + start + minute) % WEEK;
                    free &= !taken.get(at);
                    taken.set(at);
                }
            }
        }
        return free;
    }
}
