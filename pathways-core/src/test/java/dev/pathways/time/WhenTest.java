package dev.pathways.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points on the clock, and clock rule 18. */
class WhenTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final BusinessCalendar WEEKDAYS =
            new BusinessCalendar(List.of(OpenHours.parse("Mon-Fri 08:00-17:00")), new java.util.TreeSet<>(), List.of());
    private static final Wall WALL = new Wall(CHICAGO, WEEKDAYS);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
    }

    private static Moments moments(String opening, @Nullable Instant discharge) {
        return new Moments() {
            @Override
            public Instant opening() {
                return at(opening);
            }

            @Override
            public Instant start() {
                return at("2026-11-27T08:00");
            }

            @Override
            public @Nullable Instant named(String name) {
                return name.equals("planned-discharge") ? discharge : null;
            }
        };
    }

    private static @Nullable String due(String text, String opening) {
        Instant due = When.parse(text).due(moments(opening, at("2026-11-28T15:00")), WALL);
        return due == null ? null : LocalDateTime.ofInstant(due, CHICAGO).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within 15 minutes                                        | 2026-11-27T12:15",
                "within 60 minutes of start                               | 2026-11-27T09:00",
                "within 4 business hours                                  | 2026-11-27T16:00",
                "within 2 business days                                   | 2026-12-01T12:00",
                "by 19:00                                                 | 2026-11-27T19:00",
                "by 07:00                                                 | 2026-11-28T07:00",
                "by 12:00                                                 | 2026-11-28T12:00",
                "by 06:00 on the day of planned-discharge, at most 2 days | 2026-11-28T06:00",
                "by 06:00 on day 2 after start                            | 2026-11-29T06:00",
                "by 06:00 on business day 2 after start                   | 2026-12-01T06:00",
                "2 hours before planned-discharge, at most 2 days         | 2026-11-28T13:00",
                "1 hour after planned-discharge, at most 2 days           | 2026-11-28T16:00",
                "1 hour after planned-discharge, at most 1 day            | 2026-11-28T12:00",
                "at planned-discharge, at most 2 days                     | 2026-11-28T15:00",
                "within 1 hour of teach, at most 3 hours                  | 2026-11-27T15:00"
            })
    void each_point_falls_where_the_author_means(String text, String expected) {
        assertThat(due(text, "2026-11-27T12:00")).isEqualTo(expected);
        assertThat(When.parse(When.parse(text).toString())).isEqualTo(When.parse(text));
    }

    @Test
    void a_point_whose_fact_is_missing_falls_at_its_cap_and_without_one_nowhere() {
        Moments unknown = moments("2026-11-27T12:00", null);
        assertThat(When.parse("at planned-discharge, at most 1 day").due(unknown, WALL))
                .isEqualTo(at("2026-11-28T12:00"));
        assertThat(When.parse("at planned-discharge").due(unknown, WALL)).isNull();
    }

    @Test
    void of_several_points_the_first_counts_and_of_an_unknown_fact_the_earliest() {
        Moments moments = moments("2026-11-27T12:00", null);
        Deadline first = Deadline.of(List.of(When.parse("within 60 minutes"), When.parse("by 12:30")));
        assertThat(first.due(null, moments, WALL)).isEqualTo(at("2026-11-27T12:30"));
        Deadline byUrgency = Deadline.dependingOn(
                "urgency", Map.of("high", List.of(When.parse("within 5 minutes")), "low", List.of()));
        assertThat(byUrgency.due("high", moments, WALL)).isEqualTo(at("2026-11-27T12:05"));
        assertThat(byUrgency.due("low", moments, WALL)).isNull();
        assertThat(byUrgency.due(null, moments, WALL)).isEqualTo(at("2026-11-27T12:05"));
    }

    @Test
    void a_wall_time_in_the_gap_becomes_the_first_instant_after_it_and_one_that_exists_twice_the_earlier() {
        Instant springForward = Instant.parse("2027-03-14T08:00:00Z");
        assertThat(Span.parse("1 day").after(at("2027-03-13T02:30"), WALL)).isEqualTo(springForward);
        assertThat(Span.parse("1 day").after(at("2026-10-31T01:30"), WALL))
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
        assertThat(Span.parse("24 hours").after(at("2026-10-31T01:30"), WALL))
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
        assertThat(Span.parse("24 hours").after(at("2026-10-31T12:00"), WALL)).isEqualTo(at("2026-11-01T11:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "15 minutes | PW021",
                "within 15m | PW020",
                "by 7:00 | PW020",
                "by 24:01 | PW020",
                "within 0 minutes | PW020",
                "by 07:00 on tuesday | PW020",
                "at Planned | PW020",
                "within 1 month | PW020",
                "soon | PW020",
                "by 07:00, at most 1 day | PW011"
            })
    void other_texts_are_refused_with_a_code(String text, String code) {
        assertThatThrownBy(() -> When.parse(text))
                .isInstanceOfSatisfying(
                        GrammarException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void hours_are_elapsed_time_and_days_and_weeks_are_wall_clock_time_when_the_clocks_change() {
        assertThat(due("within 24 hours", "2026-03-07T12:00")).isEqualTo("2026-03-08T13:00");
        assertThat(due("within 1440 minutes", "2026-03-07T12:00")).isEqualTo("2026-03-08T13:00");
        assertThat(due("within 1 day", "2026-03-07T12:00")).isEqualTo("2026-03-08T12:00");
        assertThat(due("within 1 week", "2026-03-07T12:00")).isEqualTo("2026-03-14T12:00");
        assertThat(due("within 1 week", "2026-10-31T12:00")).isEqualTo("2026-11-07T12:00");
        assertThat(due("within 24 hours", "2026-10-31T12:00")).isEqualTo("2026-11-01T11:00");
    }
}
