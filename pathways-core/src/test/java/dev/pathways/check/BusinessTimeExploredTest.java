package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** The printed length of clocks of business hours, against every minute of a year at which they can start. */
class BusinessTimeExploredTest {
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final int STARTS = 400 * 24 * 60;
    private static final int MINUTES = STARTS + 60 * 24 * 60;

    @Property(seed = "20261124", tries = 15, shrinking = ShrinkingMode.OFF)
    void no_start_makes_business_hours_last_longer_and_one_makes_them_last_as_long(@ForAll long seed) {
        Random random = new Random(seed);
        int from = random.nextInt(12);
        int to = from + 1 + random.nextInt(12);
        int days = 1 + random.nextInt(6);
        Set<LocalDate> closed = new TreeSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            closed.add(FIRST.plusDays(random.nextInt(400)));
        }
        int hours = 1 + random.nextInt(20);
        int pause = random.nextInt(2) * (1 + random.nextInt(6));
        String open = "Mon%s %02d:00-%02d:00".formatted(days == 1 ? "" : "-" + day(days), from, to);
        BoundClock printed = printed(open, closed, hours, pause);
        boolean[] isOpen = minutes(from, to, days, closed);
        assertThat(printed.length())
                .as("seed %d: %s, closed on %s, %d hours", seed, open, closed, hours)
                .isEqualTo(longest(isOpen, hours * 60));
        assertThat(printed.paused())
                .as("seed %d: %s, closed on %s, %d hours, paused %d", seed, open, closed, hours, pause)
                .isEqualTo(longest(isOpen, (hours + pause) * 60));
    }

    private static BoundClock printed(String open, Set<LocalDate> closed, int hours, int pause) {
        BusinessCalendar calendar = new BusinessCalendar(
                List.of(OpenHours.parse(open)), Collections.unmodifiableSortedSet(new TreeSet<>(closed)), List.of());
        StepBuilder step = StepBuilder.step("s", "Step")
                .owner("role a")
                .calendar("office")
                .complete("within " + hours + " business hours")
                .escalate(Rung.tell("0 minutes", "role b"));
        PathwayBuilder pathway = PathwayBuilder.pathway("p", "Pathway", 1, ZONE.getId())
                .complete("within 90 days")
                .safetyNet("1 hour", "role net")
                .calendar("office", calendar);
        if (pause > 0) {
            pathway.pause("away", pause + " business hours", "role a");
            step.mayPause("away");
        }
        PathwayDefinition definition = pathway.step(step).build();
        return Guarantees.of(definition, FIRST, Map.of())
                .steps()
                .get(0)
                .cases()
                .get(0)
                .clocks()
                .complete();
    }

    /** Whether business is open in each minute that passes, whatever the clock on the wall does. */
    private static boolean[] minutes(int from, int to, int days, Set<LocalDate> closed) {
        boolean[] open = new boolean[MINUTES];
        ZonedDateTime start = FIRST.atStartOfDay(ZONE);
        for (int i = 0; i < MINUTES; i += 60) {
            ZonedDateTime now = start.plusMinutes(i);
            boolean hour = now.getHour() >= from && now.getHour() < to;
            boolean day = now.getDayOfWeek().getValue() <= days && !closed.contains(now.toLocalDate());
            Arrays.fill(open, i, i + 60, hour && day);
        }
        return open;
    }

    /** The longest from any minute until so many open minutes have passed. */
    private static Duration longest(boolean[] open, int needed) {
        int longest = 0;
        int end = 0;
        int counted = 0;
        for (int start = 0; start < STARTS; start++) {
            while (counted < needed) {
                counted += open[end++] ? 1 : 0;
            }
            longest = Math.max(longest, end - start);
            counted -= open[start] ? 1 : 0;
        }
        return Duration.ofMinutes(longest);
    }

    private static String day(int number) {
        String name = DayOfWeek.of(number).name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
