package dev.pathways.check;

import static dev.pathways.check.Pathway.check;
import static dev.pathways.check.Pathway.ofADay;
import static dev.pathways.check.Pathway.step;
import static dev.pathways.definition.TogetherBuilder.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Condition;
import dev.pathways.definition.FactFlow;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepBuilder;
import dev.pathways.time.Deadline;
import dev.pathways.time.When;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorCheckTest {
    private static PathwayDefinition withTime(StepBuilder... steps) {
        return ofADay().fact("discharge", FactKind.of(FactKind.Type.TIME))
                .then(steps)
                .build();
    }

    @Test
    void what_hangs_on_a_fact_has_a_cap() {
        assertThat(check(withTime(step("a").complete("2 hours before discharge, at most 5 hours"))))
                .isEmpty();
        assertThat(check(withTime(step("a").complete("2 hours before discharge"))))
                .containsExactly("PW022 steps/a/complete");
        assertThat(check(withTime(step("a").complete("at discharge")))).containsExactly("PW022 steps/a/complete");
        assertThat(check(withTime(step("a").complete("by 07:00 on day 1 after discharge"))))
                .containsExactly("PW022 steps/a/complete");
        assertThat(check(withTime(step("a").opens("1 hour after discharge")))).containsExactly("PW022 steps/a/opens");
        assertThat(check(withTime(step("a").warn("at discharge", "role x"))))
                .containsExactly("PW022 steps/a/warn/1/if-not");
        assertThat(check(withTime(step("a")
                        .complete(Deadline.of(
                                List.of(When.parse("within 1 hour"), When.parse("within 5 minutes of discharge")))))))
                .containsExactly("PW022 steps/a/complete/2");
        assertThat(check(ofADay().fact("discharge", FactKind.of(FactKind.Type.TIME))
                        .complete("1 hour after discharge")
                        .step(step("a"))
                        .build()))
                .contains("PW022 complete");
    }

    @Test
    void a_fact_that_only_times_hang_on_need_not_be_given() {
        assertThat(FactFlow.requiredAtStart(withTime(step("a").complete("at discharge, at most 5 hours"))))
                .isEmpty();
    }

    @Test
    void a_step_to_count_from_is_done_by_then_or_the_time_has_a_cap() {
        assertThat(check(step("a"), step("b").complete("within 2 hours of a"))).isEmpty();
        assertThat(check(
                        step("a").onlyIf(Condition.of("reached", "yes")),
                        step("b").complete("within 2 hours of a")))
                .containsExactly("PW022 steps/b/complete");
        assertThat(check(
                        step("a").onlyIf(Condition.of("reached", "yes")),
                        step("b").complete("within 2 hours of a, at most 3 hours")))
                .isEmpty();
        assertThat(check(step("a").complete("within 2 hours of b, at most 3 hours"), step("b")))
                .containsExactly("PW022 steps/a/complete");
        assertThat(check(together("both", null)
                        .branch("left", step("a"))
                        .branch("right", step("b").complete("within 2 hours of a"))))
                .containsExactly("PW022 steps/b/complete");
    }

    @Test
    void a_time_counts_from_a_time_or_a_step() {
        assertThat(check(step("a").complete("within 2 hours of dischrge, at most 1 hour")))
                .containsExactly("PW030 steps/a/complete");
        assertThat(Checker.check(withTime(step("a").complete("at dischrge, at most 1 hour")))
                        .get(0)
                        .hints())
                .containsExactly("known times: discharge", "did you mean 'discharge'?");
        assertThat(check(step("a").complete("within 2 hours of urgency, at most 1 hour")))
                .containsExactly("PW011 steps/a/complete");
        assertThat(check(step("a"), step("b").complete("1 hour after a, at most 1 hour")))
                .containsExactly("PW011 steps/b/complete");
        assertThat(check(ofADay().complete("within 1 day of a").step(step("a")).build()))
                .containsExactly("PW011 complete");
    }

    @Test
    void a_step_that_is_named_like_a_time_would_be_ambiguous() {
        assertThat(check(withTime(step("discharge")))).containsExactly("PW015 steps/discharge");
    }
}
