package dev.pathways.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LongestWaitTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static BusinessCalendar calendar(List<LocalDate> closed, List<String> holidays, String... open) {
        return new BusinessCalendar(
                Arrays.stream(open).map(OpenHours::parse).toList(), new TreeSet<>(closed), holidays);
    }

    @Test
    void an_hour_before_christmas_lasts_three_days_and_sixteen_hours() {
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        var office = calendar(List.of(christmas), List.of(), "Mon-Fri 08:00-17:00");
        assertThat(new LongestWait(office, CHICAGO).hours(1)).isEqualTo(Duration.ofHours(3 * 24 + 16));
    }

    @Test
    void a_weekend_is_as_long_as_the_clock_change_makes_it() {
        var office = calendar(List.of(), List.of(), "Mon-Fri 08:00-17:00");
        assertThat(new LongestWait(office, CHICAGO).hours(1)).isEqualTo(Duration.ofHours(2 * 24 + 17));
        assertThat(new LongestWait(office, ZoneId.of("UTC")).hours(1)).isEqualTo(Duration.ofHours(2 * 24 + 16));
    }

    @Test
    void business_days_are_days_of_the_wall_clock_over_the_longest_weekend() {
        var office = calendar(List.of(LocalDate.of(2026, 12, 25)), List.of(), "Mon-Fri 08:00-17:00");
        assertThat(new LongestWait(office, CHICAGO).days(1)).isEqualTo(4);
        assertThat(new LongestWait(office, CHICAGO).of(Span.parse("2 business days 30 minutes")))
                .isEqualTo(new Span(5, 1800));
    }

    @Test
    void dates_that_only_the_host_knows_count_as_one_more_closed_day() {
        var office = calendar(List.of(), List.of("holidays"), "Mon-Fri 08:00-17:00");
        assertThat(new LongestWait(office, CHICAGO).days(1)).isEqualTo(4);
        assertThat(new LongestWait(office, ZoneId.of("UTC")).hours(1)).isEqualTo(Duration.ofHours(3 * 24 + 16));
    }

    @Test
    void no_start_in_a_year_lasts_longer() {
        var office = calendar(List.of(), List.of(), "Mon-Fri 08:00-17:00", "Sat 09:00-13:00", "Wed 20:00-02:00");
        LongestWait longest = new LongestWait(office, CHICAGO);
        for (int hours : new int[] {1, 2, 4, 6, 9, 20}) {
            Duration bound = longest.hours(hours);
            Duration most = Duration.ZERO;
            Instant start = Instant.parse("2025-01-02T06:00:00Z");
            for (int i = 0; i < 365 * 48; i++, start = start.plus(Duration.ofMinutes(30))) {
                Instant due = office.plusOpenTime(start, Duration.ofHours(hours), CHICAGO);
                Duration wait = Duration.between(start, due);
                most = wait.compareTo(most) > 0 ? wait : most;
            }
            assertThat(most).as("%d hours", hours).isLessThanOrEqualTo(bound);
            assertThat(bound.minus(most)).as("%d hours", hours).isLessThanOrEqualTo(Duration.ofMinutes(30));
        }
    }

    @Test
    void the_last_of_many_closed_dates_counts_like_the_first() {
        var office = calendar(
                List.of(LocalDate.of(2025, 12, 25), LocalDate.of(2028, 4, 14), LocalDate.of(2028, 4, 17)),
                List.of(),
                "Mon-Fri 08:00-17:00");
        LongestWait longest = new LongestWait(office, ZoneId.of("UTC"));
        assertThat(longest.hours(1)).isEqualTo(Duration.ofHours(4 * 24 + 16));
        assertThat(longest.days(1)).isEqualTo(5);
    }

    @Test
    void business_hours_become_elapsed_time_beside_what_is_not_business_time() {
        var office = calendar(List.of(), List.of(), "Mon-Fri 08:00-17:00");
        assertThat(new LongestWait(office, ZoneId.of("UTC")).of(Span.parse("1 business hour 3 days 10 minutes")))
                .isEqualTo(new Span(3, (2 * 24 + 16) * 3600 + 600));
    }

    @Test
    void on_a_calendar_that_never_opens_it_is_longer_than_anything() {
        LongestWait never = new LongestWait(calendar(List.of(), List.of()), ZoneId.of("UTC"));
        assertThat(never.days(1)).isEqualTo(20_000);
        var once = new LongestWait(calendar(List.of(), List.of(), "Mon 08:00-09:00"), ZoneId.of("UTC"));
        assertThat(once.hours(3_000)).isEqualTo(Duration.ofDays(20_000));
    }
}
