package dev.pathways.check;

import static dev.pathways.check.Pathway.check;
import static dev.pathways.check.Pathway.step;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowCheckTest {
    @Test
    void steps_in_a_row_are_sound() {
        assertThat(check(step("a"), step("b"), step("c"))).isEmpty();
    }

    @Test
    void a_step_that_is_jumped_over_is_never_reached() {
        assertThat(check(step("a").then("c"), step("b"), step("c"))).containsExactly("PW066 steps/b");
    }

    @Test
    void a_step_that_only_itself_leads_to_is_never_reached() {
        assertThat(check(
                        step("a").then("done"),
                        step("b").outcomeAtMost("again", "b", 1).outcome("over", "done")))
                .containsExactly("PW066 steps/b");
    }

    @Test
    void a_round_without_at_most_could_go_on_for_ever() {
        assertThat(check(step("a"), step("b").outcome("again", "a").outcome("over", "done")))
                .containsExactly("PW067 steps/b/outcomes/again/go-to");
    }

    @Test
    void one_bounded_outcome_bounds_a_whole_round() {
        assertThat(check(
                        step("a"),
                        step("b"),
                        step("c").outcomeAtMost("again", "a", 2).outcome("over", "done")))
                .isEmpty();
    }

    @Test
    void a_second_round_needs_its_own_bound() {
        assertThat(check(
                        step("a"),
                        step("b").outcome("back", "a").outcome("on", "next"),
                        step("c").outcomeAtMost("again", "a", 2).outcome("over", "done")))
                .containsExactly("PW067 steps/b/outcomes/back/go-to");
    }

    @Test
    void a_step_whose_every_outcome_is_spent_cannot_end() {
        assertThat(check(step("a").outcomeAtMost("again", "a", 2))).containsExactly("PW065 steps/a");
    }

    @Test
    void a_bound_on_a_way_that_is_taken_once_hinders_nobody() {
        assertThat(check(step("a").outcomeAtMost("on", "b", 1), step("b"))).isEmpty();
    }

    @Test
    void a_trap_of_two_steps_cannot_end() {
        assertThat(check(
                        step("a").outcome("in", "b").outcome("out", "done"),
                        step("b").then("c"),
                        step("c").outcomeAtMost("back", "b", 3)))
                .containsExactly("PW065 steps/b", "PW065 steps/c");
    }

    @Test
    void an_unknown_target_is_told_alone() {
        assertThat(check(step("a").then("bee"), step("b"))).containsExactly("PW060 steps/a/outcomes/completed/go-to");
        assertThat(Checker.check(Pathway.ofSteps(step("call").then("wrte"), step("write")))
                        .get(0)
                        .hints())
                .contains("did you mean 'write'?");
    }

    @Test
    void two_steps_of_one_name_have_paths_of_their_own() {
        assertThat(check(step("a"), step("b"), step("a"))).containsExactly("PW015 steps/a#2");
    }

    @Test
    void a_step_named_like_a_target_is_refused() {
        assertThat(check(step("done"))).contains("PW015 steps/done");
    }
}
