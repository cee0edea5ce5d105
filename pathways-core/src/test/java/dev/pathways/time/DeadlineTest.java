package dev.pathways.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Wall UTC = Wall.in(ZoneId.of("UTC"));
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant OPENING = Instant.parse("2026-11-23T12:00:00Z");

    private static Moments withoutFacts() {
        return Moments.of(OPENING, START);
    }

    private static Moments discharge(String instant) {
        return new Moments() {
            @Override
            public Instant opening() {
                return OPENING;
            }

            @Override
            public Instant start() {
                return START;
            }

            @Override
            public @Nullable Instant named(String name) {
                return Instant.parse(instant);
            }
        };
    }

    private static Deadline first(String... points) {
        return Deadline.of(List.of(points).stream().map(When::parse).toList());
    }

    @Test
    void a_length_of_time_counts_from_the_opening() {
        assertThat(Deadline.within(Span.minutes(15)).due(null, withoutFacts(), UTC))
                .isEqualTo("2026-11-23T12:15:00Z");
        assertThat(Deadline.parse("within 1 hour of start").due(null, withoutFacts(), UTC))
                .isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void each_value_of_the_fact_has_its_own_time_and_an_unknown_one_the_earliest() {
        Deadline byUrgency = Deadline.byValueOf("urgency", "low", "within 1 hour", "high", "within 5 minutes");
        assertThat(byUrgency.dependsOn()).isEqualTo("urgency");
        assertThat(byUrgency.times().keySet()).containsExactly("low", "high");
        assertThat(byUrgency.due("low", withoutFacts(), UTC)).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(byUrgency.due("high", withoutFacts(), UTC)).isEqualTo("2026-11-23T12:05:00Z");
        assertThat(byUrgency.due(null, withoutFacts(), UTC)).isEqualTo("2026-11-23T12:05:00Z");
    }

    @Test
    void before_the_step_opens_only_what_does_not_count_from_its_opening_is_due() {
        Deadline both = first("within 15 minutes", "within 6 hours of start");
        assertThat(both.runsAhead()).isTrue();
        assertThat(both.dueAhead(null, withoutFacts(), UTC)).isEqualTo("2026-11-23T14:00:00Z");
        Deadline own = first("within 15 minutes", "by 19:00");
        assertThat(own.runsAhead()).isFalse();
        assertThat(own.dueAhead(null, withoutFacts(), UTC)).isNull();
    }

    @Test
    void before_the_step_opens_a_cap_does_not_count_and_an_unknown_fact_means_no_time_yet() {
        Deadline fact = first("2 hours before planned-discharge, at most 1 hour");
        assertThat(fact.runsAhead()).isTrue();
        assertThat(fact.dueAhead(null, withoutFacts(), UTC)).isNull();
        assertThat(fact.dueAhead(null, discharge("2026-11-24T12:00:00Z"), UTC)).isEqualTo("2026-11-24T10:00:00Z");
    }

    @Test
    void every_point_with_an_anchor_of_its_own_runs_ahead() {
        for (String text : List.of(
                "1 hour before planned-discharge",
                "1 hour after planned-discharge",
                "at planned-discharge",
                "by 07:00 on day 1 after start",
                "within 1 hour of start")) {
            assertThat(Deadline.parse(text).runsAhead()).as(text).isTrue();
        }
    }

    @Test
    void a_deadline_without_any_point_is_refused() {
        assertThatThrownBy(() -> Deadline.of(List.of())).isInstanceOf(GrammarException.class);
        assertThatThrownBy(() -> Deadline.dependingOn("urgency", Map.of())).isInstanceOf(GrammarException.class);
    }

    @Test
    void it_reads_as_its_author_wrote_it() {
        assertThat(first("within 1 hour", "by 19:00")).hasToString("within 1 hour or by 19:00");
        Map<String, List<When>> times = new LinkedHashMap<>();
        times.put("high", List.of(When.parse("within 5 minutes")));
        times.put("low", List.of());
        assertThat(Deadline.dependingOn("urgency", times))
                .hasToString("within 5 minutes if urgency is high, not needed if urgency is low");
    }

    @Test
    void deadlines_are_the_same_if_they_say_the_same_of_the_same_fact() {
        Deadline byUrgency = Deadline.byValueOf("urgency", "high", "within 5 minutes");
        assertThat(byUrgency)
                .isEqualTo(Deadline.byValueOf("urgency", "high", "within 5 minutes"))
                .hasSameHashCodeAs(Deadline.byValueOf("urgency", "high", "within 5 minutes"))
                .isNotEqualTo(Deadline.byValueOf("severity", "high", "within 5 minutes"))
                .isNotEqualTo(Deadline.byValueOf("urgency", "high", "within 6 minutes"))
                .isNotEqualTo("within 5 minutes if urgency is high");
    }
}
