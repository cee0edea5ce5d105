package dev.pathways.check;

import dev.pathways.definition.BusinessTime;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** PW011, PW013 and PW023: calendars are open without overlap, and whatever counts business time has one. */
final class CalendarCheck {
    private static final int DAY = 24 * 60;
    private static final int WEEK = 7 * DAY;
    private static final int LEAST = 60;

    private CalendarCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        definition.clockwork().calendars().forEach((name, calendar) -> calendar(name, calendar, problems));
        String whole = BusinessTime.place(definition, -1);
        if (whole != null && definition.wall().calendar() == null) {
            missing(
                    whole,
                    "the pathway's own time follows a calendar only where there is just one: write days or hours",
                    definition,
                    problems);
        }
        for (int i = 0; i < definition.steps().size(); i++) {
            step(definition, i, problems);
        }
    }

    private static void step(PathwayDefinition definition, int number, Problems problems) {
        Set<String> known = definition.clockwork().calendars().keySet();
        String name = definition.steps().get(number).timing().calendar();
        String place = name == null ? BusinessTime.place(definition, number) : null;
        if (place != null) {
            missing(
                    place,
                    "write 'calendar:' in the step or in 'defaults', and one of: " + String.join(", ", known),
                    definition,
                    problems);
        } else if (name != null && !known.contains(name)) {
            problems.add(
                    ProblemCode.PW023,
                    Paths.step(definition, number) + "/calendar",
                    "there is no calendar '" + name + "'",
                    known.isEmpty() ? "no calendars are declared" : "known calendars: " + String.join(", ", known),
                    Nearest.hint(name, known));
        }
    }

    private static void missing(String path, String fix, PathwayDefinition definition, Problems problems) {
        boolean none = definition.clockwork().calendars().isEmpty();
        problems.add(
                ProblemCode.PW023,
                path,
                "business time is counted here, but "
                        + (none ? "there is no calendar" : "it is not said on which calendar"),
                none ? "declare when business is open: 'calendars: { office: { open: [Mon-Fri 08:00-17:00] } }'" : fix);
    }

    /** Whether some calendar never opens, so that nothing can be counted on it. */
    static boolean hasNeverOpen(PathwayDefinition definition) {
        return definition.clockwork().calendars().values().stream()
                .anyMatch(calendar -> calendar.open().isEmpty());
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
