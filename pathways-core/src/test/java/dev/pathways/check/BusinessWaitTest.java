package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import dev.pathways.time.Span;
import dev.pathways.time.Wall;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessWaitTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final BoundScan SCAN = new BoundScan(Guarantees.SCAN_START);

    @ParameterizedTest
    @CsvSource({
        "1 business hour, Mon-Fri 08:00-17:00, '', 2 days 17 hours",
        "1 business hour, Mon-Fri 08:00-17:00, 2026-12-25, 3 days 16 hours",
        "4 business hours, Mon-Fri 08:00-17:00, 2026-12-25, 3 days 19 hours",
        "1 business day, Mon-Fri 08:00-17:00, 2026-12-25, 4 days",
        "1 day, Mon-Fri 08:00-17:00, '', 1 day 1 hour",
        "1 business hour, Mon-Fri 08:00-17:00, 2031-12-25, 3 days 16 hours",
    })
    void the_longest_wait_by_hand(String span, String open, String closed, String longest) {
        Set<LocalDate> dates = closed.isEmpty() ? Set.of() : Set.of(LocalDate.parse(closed));
        if (closed.startsWith("2031")) {
            // A Thursday: from Wednesday 17:00 until Friday 09:00 is shorter than a weekend with a change of the
            // clocks.
            assertThat(longest(span, open, dates).length()).isEqualTo(Duration.ofHours(65));
            return;
        }
        assertThat(BoundWords.of(longest(span, open, dates).length())).isEqualTo(longest);
    }

    @Test
    void the_example_over_christmas_reads_aloud() {
        BoundScan.Longest longest =
                longest("1 business hour", "Mon-Fri 08:00-17:00", Set.of(LocalDate.parse("2026-12-25")));
        BusinessWait wait = new BusinessWait(
                "steps/a/complete",
                "within 1 business hour",
                "office",
                longest.length(),
                longest.start(),
                longest.end(),
                CHICAGO,
                List.of("us-federal-holidays"));
        assertThat(wait)
                .hasToString("'within 1 business hour' (office) can last 3 days 16 hours: from Thu 24 Dec 2026 17:00"
                        + " until Mon 28 Dec 2026 09:00, and longer around us-federal-holidays, whose dates are not"
                        + " known here");
    }

    /** No start on any minute of the scanned dates takes longer than the scan says. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_minute_of_the_year_is_worse(long seed) {
        Random random = new Random(seed);
        int start = random.nextInt(20);
        String open =
                (random.nextBoolean() ? "Mon-Fri " : "Tue-Sat ") + String.format(java.util.Locale.ROOT, "%02d", start)
                        + ":30-" + String.format(java.util.Locale.ROOT, "%02d", random.nextInt(24)) + ":15";
        Span span = Span.parse(1 + random.nextInt(12) + (random.nextBoolean() ? " business hours" : " business days"));
        Set<LocalDate> closed = new TreeSet<>();
        for (int i = 0; i < 6; i++) {
            closed.add(Guarantees.SCAN_START.plusDays(random.nextInt(300)));
        }
        Duration longest = longest(span.toString(), open, closed).length();
        Wall wall = wall(open, closed);
        Instant first = Guarantees.SCAN_START.atStartOfDay(CHICAGO).toInstant();
        for (int minute = 0; minute < 390 * 24 * 60; minute += 13) {
            Instant from = first.plusSeconds(60L * minute);
            assertThat(Duration.between(from, span.after(from, wall)))
                    .as("seed %d: %s, %s from %s", seed, span, open, from)
                    .isLessThanOrEqualTo(longest);
        }
    }

    private static BoundScan.Longest longest(String span, String open, Set<LocalDate> closed) {
        Wall wall = wall(open, closed);
        Span length = Span.parse(span);
        return SCAN.longest(wall, List.of(), from -> length.after(from, wall));
    }

    private static Wall wall(String open, Set<LocalDate> closed) {
        return new Wall(
                CHICAGO,
                new BusinessCalendar(
                        List.of(OpenHours.parse(open)),
                        Collections.unmodifiableSortedSet(new TreeSet<>(closed)),
                        List.of()));
    }
}
