package dev.pathways.check;

import static dev.pathways.check.Pathway.byUrgency;
import static dev.pathways.check.Pathway.check;
import static dev.pathways.check.Pathway.ofADay;
import static dev.pathways.check.Pathway.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.StepBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCheckTest {
    @ParameterizedTest
    @CsvSource({
        "3 hours, true",
        "2 hours 59 minutes, false",
    })
    void steps_in_a_row_add_up(String whole, boolean fits) {
        assertThat(fits(ofADay().complete("within " + whole)
                        .step(step("a"))
                        .step(step("b"))
                        .step(step("c"))))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"6 hours, true", "5 hours, false"})
    void a_round_counts_once_more_than_its_bound(String whole, boolean fits) {
        PathwayBuilder pathway = ofADay().complete("within " + whole)
                .step(step("a"))
                .step(step("b").outcomeAtMost("again", "a", 2).outcome("over", "done"));
        assertThat(fits(pathway)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"9 hours, true", "8 hours, false"})
    void rounds_one_after_the_other_do_not_multiply(String whole, boolean fits) {
        PathwayBuilder pathway = ofADay().complete("within " + whole)
                .step(step("a"))
                .step(step("b").outcomeAtMost("again", "a", 1).outcome("on", "next"))
                .step(step("c").outcomeAtMost("again", "c", 4).outcome("over", "done"));
        assertThat(fits(pathway)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"90 minutes, true", "89 minutes, false"})
    void the_confirmation_comes_on_top(String whole, boolean fits) {
        PathwayBuilder pathway =
                ofADay().complete("within " + whole).step(step("a").confirm("role charge-nurse", "within 30 minutes"));
        assertThat(fits(pathway)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "within 6 business hours, true",
        "within 5 business hours, false",
        "within 1 business day, true",
        "by 17:00 on business day 1 after start, true",
    })
    void business_time_of_the_pathway_is_compared_with_the_open_time_that_steps_take(String whole, boolean fits) {
        assertThat(fits(ofADay().calendar("office", "Mon-Fri 08:00-17:00")
                        .complete(whole)
                        .step(step("a").complete("within 4 business hours"))
                        .step(step("b").complete("within 2 hours"))))
                .isEqualTo(fits);
    }

    @Test
    void each_value_of_a_shared_fact_is_looked_at_by_itself() {
        StepBuilder a = step("a").complete(byUrgency("within 1 hour", "within 20 hours"));
        StepBuilder b = step("b").complete(byUrgency("within 2 hours", "within 4 hours"));
        assertThat(fits(ofADay().complete(byUrgency("within 3 hours", "within 24 hours"))
                        .step(a)
                        .step(b)))
                .isTrue();
        assertThat(check(ofADay().complete(byUrgency("within 3 hours", "within 23 hours"))
                        .step(a)
                        .step(b)
                        .build()))
                .containsExactly("PW075 complete/routine");
    }

    @Test
    void values_that_cannot_meet_are_not_added_up() {
        StepBuilder a = step("a").complete(byUrgency("within 20 hours", "within 1 hour"));
        StepBuilder b = step("b").complete(byUrgency("within 1 hour", "within 20 hours"));
        assertThat(check(a, b)).isEmpty();
    }

    @Test
    void a_time_from_the_start_counts_to_its_own_instant() {
        assertThat(fits(ofADay().complete("within 5 hours")
                        .step(step("a"))
                        .step(step("b").complete("within 5 hours of start"))))
                .isTrue();
        assertThat(fits(ofADay().complete("within 5 hours")
                        .step(step("a").complete("within 5 hours of start"))
                        .step(step("b"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2 days, 2 days, true",
        "2 days, 48 hours, true",
        "48 hours, 2 days, false",
        "2 days, 49 hours, false",
        "7 days, 6 days, true",
    })
    void a_day_of_the_wall_clock_may_be_longer_than_24_hours(String whole, String step, boolean fits) {
        assertThat(fits(ofADay().complete("within " + whole).step(step("a").complete("within " + step))))
                .isEqualTo(fits);
    }

    @Test
    void the_longest_way_is_named() {
        Problem problem = Checker.check(ofADay().complete("within 2 hours")
                        .step(step("a"))
                        .step(step("b").outcomeAtMost("again", "a", 1).outcome("over", "done"))
                        .build())
                .get(0);
        assertThat(problem.message())
                .isEqualTo("the steps can take 4 hours, but the pathway must be complete within 2 hours");
        assertThat(problem.hints()).contains("the longest way: a, b, a, b");
    }

    @Test
    void very_many_rounds_are_bounded_from_above_and_soon() {
        PathwayBuilder pathway = ofADay().complete("within 3000 days");
        for (int i = 0; i < 100; i++) {
            pathway.step(step("s" + i).outcomeAtMost("again", "s0", 100).outcome("on", "next"));
        }
        long before = System.nanoTime();
        assertThat(fits(pathway)).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    private static boolean fits(PathwayBuilder pathway) {
        return check(pathway.build()).stream().noneMatch(problem -> problem.startsWith("PW075"));
    }
}
