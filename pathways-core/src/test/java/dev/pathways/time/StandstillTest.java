package dev.pathways.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Clock rule 10: afterwards clocks go on with the time that was left. */
class StandstillTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final BusinessCalendar WEEKDAYS =
            new BusinessCalendar(List.of(OpenHours.parse("Mon-Fri 08:00-17:00")), new TreeSet<>(), List.of());

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    private static Standstill standstill(String from, String to) {
        return new Standstill(at(from), at(to), new Wall(CHICAGO, WEEKDAYS));
    }

    private static String moved(Standstill standstill, String planned, String... points) {
        List<When> counted = Arrays.stream(points).map(When::parse).toList();
        return LocalDateTime.ofInstant(standstill.moved(at(planned), counted), CHICAGO)
                .toString();
    }

    @Test
    void elapsed_time_goes_on_with_what_was_left() {
        Standstill hour = standstill("2026-11-23T12:00", "2026-11-23T13:00");
        assertThat(moved(hour, "2026-11-23T12:20", "within 30 minutes")).isEqualTo("2026-11-23T13:20");
        assertThat(hour.moved(at("2026-11-23T12:20"), Span.minutes(30))).isEqualTo(at("2026-11-23T13:20"));
    }

    @Test
    void what_was_planned_before_it_stays_and_what_was_planned_as_it_began_comes_at_its_end() {
        Standstill hour = standstill("2026-11-23T12:00", "2026-11-23T13:00");
        assertThat(moved(hour, "2026-11-23T11:59", "within 30 minutes")).isEqualTo("2026-11-23T11:59");
        assertThat(moved(hour, "2026-11-23T12:00", "within 30 minutes")).isEqualTo("2026-11-23T13:00");
        assertThat(moved(hour, "2026-11-23T11:59", "within 1 business hour")).isEqualTo("2026-11-23T11:59");
        assertThat(moved(hour, "2026-11-23T12:00", "within 1 business hour")).isEqualTo("2026-11-23T13:00");
        assertThat(hour.moved(at("2026-11-23T11:59"), Span.parse("1 business hour")))
                .isEqualTo(at("2026-11-23T11:59"));
    }

    @Test
    void business_time_goes_on_with_the_open_time_that_was_left() {
        Standstill overNight = standstill("2026-11-23T15:00", "2026-11-23T16:30");
        assertThat(moved(overNight, "2026-11-23T16:00", "within 2 business hours"))
                .isEqualTo("2026-11-24T08:30");
        assertThat(overNight.moved(at("2026-11-23T16:00"), Span.parse("2 business hours")))
                .isEqualTo(at("2026-11-24T08:30"));
    }

    @Test
    void without_open_time_left_business_time_ends_with_it() {
        Standstill evening = standstill("2026-11-23T18:00", "2026-11-23T20:00");
        assertThat(moved(evening, "2026-11-23T19:00", "within 1 business day")).isEqualTo("2026-11-23T20:00");
    }

    @Test
    void business_time_is_never_moved_to_an_earlier_instant() {
        Standstill evening = standstill("2026-11-23T18:00", "2026-11-23T20:00");
        assertThat(moved(evening, "2026-11-23T22:00", "within 1 business day")).isEqualTo("2026-11-23T22:00");
    }

    @Test
    void of_several_points_the_one_that_comes_first_counts() {
        Standstill overNight = standstill("2026-11-23T15:00", "2026-11-23T16:30");
        assertThat(moved(overNight, "2026-11-23T16:00", "within 2 business hours", "within 2 hours"))
                .isEqualTo("2026-11-23T17:30");
        assertThat(moved(overNight, "2026-11-23T16:00", "within 2 hours", "within 2 business hours"))
                .isEqualTo("2026-11-23T17:30");
        assertThat(moved(overNight, "2026-11-23T16:00")).isEqualTo("2026-11-23T17:30");
    }

    @Test
    void of_a_business_point_and_a_cap_in_elapsed_time_the_earlier_counts() {
        Standstill overNight = standstill("2026-11-23T15:00", "2026-11-23T16:30");
        assertThat(moved(overNight, "2026-11-23T16:00", "2 business hours after sent, at most 3 hours"))
                .isEqualTo("2026-11-23T17:30");
        assertThat(moved(overNight, "2026-11-23T16:00", "2 business hours after sent, at most 3 business hours"))
                .isEqualTo("2026-11-24T08:30");
        assertThat(moved(overNight, "2026-11-23T16:00", "2 hours after sent, at most 3 business hours"))
                .isEqualTo("2026-11-23T17:30");
        Standstill evening = standstill("2026-11-23T18:00", "2026-11-23T20:00");
        assertThat(moved(evening, "2026-11-23T19:00", "2 business hours after sent, at most 3 hours"))
                .isEqualTo("2026-11-23T20:00");
    }

    @Test
    void a_point_counts_business_time_if_it_or_its_cap_does() {
        for (String text : List.of(
                "within 1 business hour",
                "within 1 hour of sent, at most 1 business day",
                "1 business hour after sent",
                "by 07:00 on business day 2 after start")) {
            assertThat(When.parse(text).isBusiness()).as(text).isTrue();
        }
        for (String text : List.of(
                "within 1 hour",
                "by 07:00",
                "at sent, at most 1 day",
                "2 hours before sent, at most 1 day",
                "by 07:00 on day 2 after start")) {
            assertThat(When.parse(text).isBusiness()).as(text).isFalse();
            assertThat(When.parse(text).isOnlyBusiness()).as(text).isFalse();
        }
    }
}
