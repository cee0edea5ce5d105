package dev.pathways.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTimeTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23 08:00, 2026-11-23T14:00:00Z",
        "2026-11-23 08:00:30, 2026-11-23T14:00:30Z",
        "2026-11-23T08:00Z, 2026-11-23T08:00:00Z",
        "2026-11-23T08:00:30+01:00, 2026-11-23T07:00:30Z",
        "+0 minutes, 2026-11-23T14:00:00Z",
        "+1 hour 30 seconds, 2026-11-23T15:00:30Z",
        "+120 days, 2027-03-23T13:00:00Z",
        "+PT15M, 2026-11-23T14:15:00Z"
    })
    void each_form_means_one_instant(String text, Instant expected) {
        assertThat(WrittenTime.parse(text).asStart(START, CHICAGO)).isEqualTo(expected);
        assertThat(WrittenTime.parse(text).asEnd(START, CHICAGO)).isEqualTo(expected);
    }

    @Test
    void of_a_wall_time_that_exists_twice_the_earlier_begins_and_the_later_ends() {
        WrittenTime twice = WrittenTime.parse("2026-11-01 01:30");
        assertThat(twice.asStart(START, CHICAGO)).isEqualTo("2026-11-01T06:30:00Z");
        assertThat(twice.asEnd(START, CHICAGO)).isEqualTo("2026-11-01T07:30:00Z");
    }

    @Test
    void a_wall_time_that_does_not_exist_is_the_first_instant_after_the_gap() {
        WrittenTime never = WrittenTime.parse("2027-03-14 02:30");
        assertThat(never.asStart(START, CHICAGO)).isEqualTo("2027-03-14T08:00:00Z");
        assertThat(never.asEnd(START, CHICAGO)).isEqualTo("2027-03-14T08:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, PW011, does not say at what time",
        "tomorrow, PW011, does not say at what time",
        "2026-11-23T08:00, PW011, does not say at what time",
        "2026-11-23 08:00Z, PW011, does not say at what time",
        "2026-02-30 08:00, PW011, there is no time",
        "2026-11-23T08:00+99:00, PW011, there is no time",
        "+15m, PW020, is not a length of time",
        "+4 business hours, PW020, counts business time"
    })
    void anything_else_is_refused(String text, String code, String message) {
        assertThatThrownBy(() -> WrittenTime.parse(text))
                .isInstanceOfSatisfying(
                        GrammarException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }
}
