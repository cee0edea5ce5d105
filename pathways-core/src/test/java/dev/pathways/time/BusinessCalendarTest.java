package dev.pathways.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clock rule 18, business time. */
class BusinessCalendarTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static BusinessCalendar calendar(String... hours) {
        return new BusinessCalendar(
                List.of(hours).stream().map(OpenHours::parse).toList(), new TreeSet<>(), List.of());
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CHICAGO).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00, 1, 2026-11-23T10:00",
        "2026-11-23T16:30, 1, 2026-11-24T08:30",
        "2026-11-27T16:30, 1, 2026-11-28T09:30",
        "2026-11-28T12:30, 1, 2026-11-30T08:30",
        "2026-11-22T03:00, 4, 2026-11-23T12:00",
        "2026-11-23T07:00, 9, 2026-11-23T17:00"
    })
    void business_hours_count_while_the_calendar_is_open(String from, int hours, String to) {
        BusinessCalendar calendar = calendar("Mon-Fri 08:00-17:00", "Sat 09:00-13:00");
        Instant reached = calendar.plusOpenTime(at(from), Duration.ofHours(hours), CHICAGO);
        assertThat(local(reached)).isEqualTo(to);
        assertThat(calendar.openTimeBetween(at(from), reached, CHICAGO)).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void one_business_hour_over_christmas_can_last_three_days_and_sixteen_hours() {
        BusinessCalendar calendar = new BusinessCalendar(
                        List.of(OpenHours.parse("Mon-Fri 08:00-17:00")),
                        new TreeSet<>(),
                        List.of("us-federal-holidays"))
                .with(Map.of("us-federal-holidays", Set.of(LocalDate.parse("2026-12-25"))));
        Instant from = at("2026-12-24T17:00");
        Instant to = calendar.plusOpenTime(from, Duration.ofHours(1), CHICAGO);
        assertThat(Duration.between(from, to)).isEqualTo(Duration.ofDays(3).plusHours(16));
        assertThat(calendar.holidays()).isEmpty();
    }

    @Test
    void names_of_holidays_that_the_host_does_not_know_stay_open_questions() {
        BusinessCalendar calendar =
                new BusinessCalendar(List.of(OpenHours.parse("Mon 08:00-17:00")), new TreeSet<>(), List.of("a", "b"));
        assertThat(calendar.with(Map.of("a", Set.of())).holidays()).containsExactly("b");
    }

    @Test
    void hours_that_cross_midnight_belong_to_the_day_on_which_they_start() {
        BusinessCalendar nights = calendar("Mon-Fri 22:00-06:00");
        assertThat(local(nights.plusOpenTime(at("2026-11-28T05:00"), Duration.ofHours(2), CHICAGO)))
                .isEqualTo("2026-11-30T23:00");
        assertThat(nights.isOpenDay(LocalDate.parse("2026-11-28"))).isFalse();
        BusinessCalendar closed =
                new BusinessCalendar(nights.open(), new TreeSet<>(Set.of(LocalDate.parse("2026-11-27"))), List.of());
        assertThat(local(closed.plusOpenTime(at("2026-11-27T23:00"), Duration.ofHours(1), CHICAGO)))
                .isEqualTo("2026-11-30T23:00");
    }

    @Test
    void a_night_in_which_the_clocks_change_lasts_as_long_as_it_does() {
        BusinessCalendar nights = calendar("Mon-Sun 22:00-06:00");
        Instant longNight = at("2026-10-31T22:00");
        Instant shortNight = at("2027-03-13T22:00");
        assertThat(local(nights.plusOpenTime(longNight, Duration.ofHours(9), CHICAGO)))
                .isEqualTo("2026-11-01T06:00");
        assertThat(local(nights.plusOpenTime(shortNight, Duration.ofHours(7), CHICAGO)))
                .isEqualTo("2027-03-14T06:00");
    }

    @Test
    void so_many_business_days_are_the_same_wall_time_on_the_so_manieth_open_day() {
        BusinessCalendar calendar = calendar("Mon-Fri 08:00-17:00");
        assertThat(local(calendar.plusOpenDays(at("2026-11-27T19:30"), 2, CHICAGO)))
                .isEqualTo("2026-12-01T19:30");
        Wall wall = new Wall(CHICAGO, calendar);
        assertThat(local(Span.parse("1 business day 2 business hours").after(at("2026-11-27T16:00"), wall)))
                .isEqualTo("2026-12-01T09:00");
    }

    @Test
    void business_time_needs_a_calendar() {
        assertThatThrownBy(() -> Span.parse("1 business hour").after(at("2026-11-27T16:00"), Wall.in(CHICAGO)))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({"Mon-Fri 08:00-17:00", "Sat 09:00-13:00", "Fri-Mon 22:00-06:00"})
    void open_hours_are_written_as_they_are_read(String text) {
        assertThat(OpenHours.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"Mon-Fri", "Monday 08:00-17:00", "Mon-Fri 8:00-17:00", "Mon-Fri 08:00-25:00", "Xyz 08:00-17:00"})
    void other_texts_are_no_open_hours(String text) {
        assertThatThrownBy(() -> OpenHours.parse(text)).isInstanceOf(GrammarException.class);
    }

    @Test
    void hours_of_one_day_count_in_their_order_whatever_the_order_in_which_they_are_written() {
        BusinessCalendar split = calendar("Mon-Fri 13:00-17:00", "Mon-Fri 08:00-12:00");
        assertThat(local(split.plusOpenTime(at("2026-11-23T07:00"), Duration.ofHours(5), CHICAGO)))
                .isEqualTo("2026-11-23T14:00");
    }

    @Test
    void a_calendar_that_never_opens_is_an_error_and_not_counted_for_ever() {
        BusinessCalendar never = calendar();
        Instant from = at("2026-11-23T07:00");
        assertThatThrownBy(() -> never.plusOpenTime(from, Duration.ofHours(1), CHICAGO))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> never.plusOpenDays(from, 1, CHICAGO)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hours_until_midnight_may_be_written_as_24() {
        assertThat(OpenHours.parse("Mon 20:00-24:00")).isEqualTo(OpenHours.parse("Mon 20:00-00:00"));
    }
}
