package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The upper bounds behind PW070 and PW075, and what can be told of a problem before a pathway is bound to a directory. */
class ReckoningTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within 1 hour                         | 6 hours | 7 hours",
                "within 8 hours of start               | 6 hours | 8 hours",
                "within 4 hours of start               | 6 hours | 6 hours",
                "within 5 hours of b                   | 6 hours | 11 hours",
                "within 5 hours of b, at most 3 hours  | 6 hours | 9 hours",
                "within 3 hours of b, at most 5 hours  | 6 hours | 9 hours",
                "1 hour after planned, at most 3 hours | 6 hours | 9 hours",
                "at planned                            | 6 hours | 1 day 6 hours",
                "by 07:00                              | 6 hours | 1 day 6 hours",
                "by 07:00 on the day of start          | 6 hours | 1 day",
                "by 07:00 on day 2 after start         | 6 hours | 3 days",
                "by 07:00 on business day 2 after b    | 6 hours | 3 days 6 hours"
            })
    void each_point_is_bounded_from_above(String when, String opened, String latest) {
        Reckoning reckoning = new Reckoning(Pathway.ofSteps(Pathway.step("a"), Pathway.step("b")));
        assertThat(reckoning.latest(When.parse(when), Span.parse(opened), null)).isEqualTo(Span.parse(latest));
    }

    private static OpenTime open(String... hours) {
        return OpenTime.of(
                new BusinessCalendar(Arrays.stream(hours).map(OpenHours::parse).toList(), new TreeSet<>(), List.of()));
    }

    @Test
    void at_most_all_elapsed_time_and_the_longest_open_days_are_open() {
        Span span = Span.parse("2 business days 3 business hours 1 day 2 hours");
        assertThat(open("Mon-Fri 08:00-17:00", "Sat 09:00-13:00").most(span))
                .isEqualTo(Duration.ofHours(18 + 3 + 24 + 2));
        assertThat(open("Mon-Fri 22:00-06:00").most(span)).isEqualTo(Duration.ofHours(16 + 3 + 24 + 2));
    }

    @Test
    void at_least_no_elapsed_time_and_the_shortest_open_days_are_open() {
        Span span = Span.parse("2 business days 3 business hours 1 day 2 hours");
        assertThat(open("Mon-Fri 08:00-17:00").least(span)).isEqualTo(Duration.ofHours(18 + 3));
        assertThat(open("Mon-Fri 08:00-17:00", "Sat 09:00-13:00").least(span)).isEqualTo(Duration.ofHours(4 + 3));
        assertThat(open("Mon-Fri 08:00-12:00", "Mon-Fri 13:00-17:00").least(span))
                .isEqualTo(Duration.ofHours(16 + 3));
    }

    @Test
    void every_bounded_outcome_is_taken_as_often_as_it_may_on_the_longest_way() {
        PathwayDefinition definition = Pathway.ofADay()
                .complete("within 1 hour")
                .step(Pathway.step("a").outcomeAtMost("again", "a", 1).outcome("on", "next"))
                .step(Pathway.step("b").outcomeAtMost("back", "a", 2).outcome("on", "next"))
                .step(Pathway.step("c").outcomeAtMost("back", "b", 1).outcome("on", "next"))
                .build();
        assertThat(Pathway.message(definition))
                .isEqualTo("the steps can take 10 hours, but the pathway must be complete within 1 hour");
    }

    @Test
    void only_problems_with_duty_lists_are_found_when_a_pathway_is_bound() {
        assertThat(Arrays.stream(ProblemCode.values()).filter(ProblemCode::isAtBindTime))
                .containsExactly(ProblemCode.PW080, ProblemCode.PW081, ProblemCode.PW082, ProblemCode.PW083);
    }
}
