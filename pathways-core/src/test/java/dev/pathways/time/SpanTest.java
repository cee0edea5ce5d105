package dev.pathways.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Wall WALL = Wall.in(CHICAGO);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "PT15M, 15 minutes",
        "90 minutes, 1 hour 30 minutes",
        "1 second, 1 second",
        "3661 seconds, 1 hour 1 minute 1 second",
        "2 weeks 1 day, 15 days",
        "4 business hours, 4 business hours",
        "1 business day 2 business hours, 1 business day 2 business hours",
        "0 minutes, 0 minutes"
    })
    void a_length_is_written_in_the_largest_units_that_fit(String text, String written) {
        assertThat(Span.parse(text)).hasToString(written);
    }

    @Test
    void the_iso_form_counts_days_on_the_wall_clock_only_where_it_says_days() {
        assertThat(Span.parse("PT36H")).isEqualTo(Span.hours(36));
        assertThat(Span.parse("P1DT12H")).isEqualTo(new Span(1, 12 * 3600));
        assertThat(Span.parse("P2D")).isEqualTo(new Span(2, 0));
    }

    @Test
    void elapsed_time_does_not_stumble_over_an_hour_that_exists_twice() {
        Instant secondHalfPastOne = Instant.parse("2026-11-01T07:30:00Z");
        assertThat(Span.minutes(10).after(secondHalfPastOne, WALL)).isEqualTo("2026-11-01T07:40:00Z");
        assertThat(Span.minutes(10).before(secondHalfPastOne, WALL)).isEqualTo("2026-11-01T07:20:00Z");
    }

    @Test
    void a_day_before_is_the_same_wall_time_on_the_date_before() {
        assertThat(Span.parse("1 day 1 hour").before(at("2026-11-01T12:00"), WALL))
                .isEqualTo(at("2026-10-31T11:00"));
    }

    @Test
    void business_time_cannot_be_counted_back() {
        assertThatThrownBy(() -> Span.parse("1 business hour").before(at("2026-11-23T12:00"), WALL))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void days_may_be_two_hours_longer_or_shorter_than_they_are_called_and_hours_may_not() {
        Span days = Span.parse("2 days 1 hour");
        assertThat(days.nominal()).isEqualTo(Duration.ofHours(49));
        assertThat(days.longest()).isEqualTo(Duration.ofHours(51));
        assertThat(days.shortest()).isEqualTo(Duration.ofHours(47));
        assertThat(Span.hours(47).longest()).isEqualTo(Duration.ofHours(47));
        assertThat(Span.hours(47).shortest()).isEqualTo(Duration.ofHours(47));
    }

    @Test
    void so_many_times_over_every_part_is_multiplied() {
        assertThat(new Span(1, 2, 3, 4).times(3)).isEqualTo(new Span(3, 6, 9, 12));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0, 0", "0, -1, 0, 0", "0, 0, -1, 0", "0, 0, 0, -1"})
    void no_part_is_negative(int days, long seconds, int businessDays, int businessHours) {
        assertThatThrownBy(() -> new Span(days, seconds, businessDays, businessHours))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ten_years_are_the_longest_that_can_be_written() {
        for (String longest : List.of(
                "3660 days", "87840 hours", "316224000 seconds", "3660 business days", "29280 business hours")) {
            assertThat(Span.parse(longest).isPositive()).as(longest).isTrue();
        }
        for (String longer : List.of(
                "3661 days",
                "316224001 seconds",
                "3661 business days",
                "29281 business hours",
                "999999999 weeks",
                "P3661D",
                "PT87841H",
                "P9999999999D")) {
            assertRefused(longer, "'" + longer + "' is longer than ten years", "write a shorter time");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "15m, 15 minutes",
        "1 min, 1 minute",
        "2h, 2 hours",
        "1hr, 1 hour",
        "30 secs, 30 seconds",
        "1d, 1 day",
        "2w, 2 weeks"
    })
    void a_short_form_is_refused_with_the_long_one(String text, String fix) {
        assertRefused(text, "'" + text + "' is not a length of time", "write '" + fix + "'");
    }

    @Test
    void other_texts_are_refused_with_the_units_that_there_are() {
        for (String text :
                List.of("soon", "5 5", "minutes 5", "5  minutes", "5 minutes ", "5 fortnights", "P1X", "PT-5M")) {
            assertRefused(
                    text,
                    "'" + text + "' is not a length of time",
                    "write a number and a unit: seconds, minutes, hours, days or weeks");
        }
    }

    @Test
    void a_long_text_is_shown_by_its_first_sixty_letters() {
        String sixty = "x".repeat(60);
        assertRefused(sixty, "'" + sixty + "' is not", "write a number");
        assertRefused(sixty + "y", "'" + sixty + "…' is not", "write a number");
    }

    private static void assertRefused(String text, String message, String fix) {
        assertThatThrownBy(() -> Span.parse(text))
                .as(text)
                .isInstanceOfSatisfying(GrammarException.class, e -> {
                    assertThat(e.code()).isEqualTo("PW020");
                    assertThat(e.fix()).startsWith(fix);
                })
                .hasMessageStartingWith(message);
    }
}
