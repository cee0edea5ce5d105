package dev.pathways.check;

import static dev.pathways.check.Pathway.check;
import static dev.pathways.check.Pathway.ofItems;
import static dev.pathways.check.Pathway.step;
import static dev.pathways.definition.ChooseBuilder.choose;
import static dev.pathways.definition.TogetherBuilder.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Condition;
import dev.pathways.definition.FactFlow;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import org.junit.jupiter.api.Test;

class NestedFlowTest {
    private static final Condition URGENT = Condition.of("urgency", "urgent");
    private static final Condition ROUTINE = Condition.of("urgency", "routine");

    private static TogetherBuilder branches(StepBuilder one, StepBuilder other) {
        return together("both", null).branch("left", one).branch("right", other);
    }

    @Test
    void every_list_is_judged_by_itself() {
        assertThat(check(branches(step("a"), step("b")), step("c"))).isEmpty();
        assertThat(check(together("both", null)
                        .branch("left", step("a").then("done"), step("never"))
                        .branch("right", step("b").outcomeAtMost("again", "b", 1))))
                .containsExactly("PW066 steps/never", "PW065 steps/b");
        assertThat(check(choose("which", null)
                        .when(URGENT, step("a"), step("b").outcome("back", "a").outcome("on", "next"))
                        .otherwise(step("c"))))
                .containsExactly("PW067 steps/b/outcomes/back/go-to");
    }

    @Test
    void no_outcome_jumps_out_of_its_list_or_into_another() {
        assertThat(check(branches(step("a").then("c"), step("b")), step("c")))
                .containsExactly("PW061 steps/a/outcomes/completed/go-to");
        assertThat(check(step("c").then("b"), branches(step("a"), step("b"))))
                .containsExactly("PW061 steps/c/outcomes/completed/go-to");
        assertThat(check(step("c").then("both"), branches(step("a"), step("b"))))
                .isEmpty();
        assertThat(check(branches(step("a").then("zzz"), step("b"))))
                .containsExactly("PW060 steps/a/outcomes/completed/go-to");
    }

    @Test
    void steps_together_have_two_branches_with_steps_and_a_join_that_can_be_met() {
        assertThat(check(together("both", null).branch("left", step("a"))))
                .containsExactly("PW063 steps/both/branches");
        assertThat(check(branches(step("a"), step("b")).join("at least 3"))).containsExactly("PW064 steps/both/join");
        assertThat(check(branches(step("a"), step("b")).join("at least 2"))).isEmpty();
        assertThat(check(together("both", null).branch("left", step("a")).branch("right")))
                .containsExactly("PW013 steps/both/branches/right");
        assertThat(check(choose("which", null).otherwise(step("a")))).containsExactly("PW013 steps/which/cases");
    }

    @Test
    void names_are_used_once_over_all_lists() {
        assertThat(check(branches(step("a"), step("a")))).containsExactly("PW015 steps/a#2");
        assertThat(check(branches(step("both"), step("a")))).containsExactly("PW015 steps/both#2");
        assertThat(check(branches(step("right"), step("a")))).containsExactly("PW015 steps/right");
        assertThat(check(branches(step("left"), step("a")))).containsExactly("PW015 steps/left");
    }

    @Test
    void a_fact_of_one_branch_is_known_after_all_of_them_but_not_beside_them() {
        assertThat(check(
                        branches(step("a").record("nurse"), step("b")),
                        step("c").owner("user <nurse>")))
                .isEmpty();
        assertThat(FactFlow.requiredAtStart(ofItems(
                        branches(step("a").record("nurse"), step("b")),
                        step("c").owner("user <nurse>"))))
                .isEmpty();
        assertThat(check(branches(step("a").record("nurse"), step("b").owner("user <nurse>"))))
                .containsExactly("PW036 steps/b/owner");
    }

    @Test
    void after_some_branches_only_what_every_set_of_them_records_is_known() {
        TogetherBuilder any = branches(step("a").record("nurse"), step("b")).join("any");
        assertThat(check(any, step("c").owner("user <nurse>"))).containsExactly("PW036 steps/c/owner");
        TogetherBuilder each =
                branches(step("a").record("nurse"), step("b").record("nurse")).join("any");
        assertThat(check(each, step("c").owner("user <nurse>"))).isEmpty();
        TogetherBuilder two = branches(step("a").record("nurse"), step("b").record("nurse"))
                .branch("third", step("d"))
                .join("at least 2");
        assertThat(check(two, step("c").owner("user <nurse>"))).isEmpty();
    }

    @Test
    void after_a_choice_what_every_case_records_is_known() {
        assertThat(check(
                        choose("which", null)
                                .when(URGENT, step("a").record("nurse"))
                                .when(ROUTINE, step("b").record("nurse")),
                        step("c").owner("user <nurse>")))
                .isEmpty();
        assertThat(check(
                        choose("which", null)
                                .when(URGENT, step("a").record("nurse"))
                                .otherwise(),
                        step("c").owner("user <nurse>")))
                .containsExactly("PW036 steps/c/owner");
    }

    @Test
    void a_step_that_may_be_skipped_records_nothing_and_is_done_by_nobody() {
        assertThat(check(step("a").record("nurse").onlyIf(URGENT), step("c").owner("user <nurse>")))
                .containsExactly("PW036 steps/c/owner");
        assertThat(check(step("a").onlyIf(URGENT), step("c").owner("whoever did a")))
                .containsExactly("PW040 steps/c/owner");
        assertThat(check(step("a").closesWhen("gone"), step("c").owner("whoever did a")))
                .containsExactly("PW040 steps/c/owner");
    }

    @Test
    void a_choice_needs_its_facts_when_its_turn_comes() {
        assertThat(FactFlow.requiredAtStart(
                        ofItems(choose("which", null).when(URGENT, step("a")).otherwise())))
                .containsExactly("urgency");
        assertThat(check(
                        step("z").outcome("yes", "next", "urgency").outcome("no", "next"),
                        choose("which", null).when(URGENT, step("a")).otherwise()))
                .containsExactly("PW036 steps/which/cases/1/when/urgency");
    }

    @Test
    void not_by_names_an_earlier_step() {
        assertThat(check(step("a"), step("b").notBy("a"))).isEmpty();
        assertThat(check(step("a").onlyIf(URGENT), step("b").notBy("a"))).isEmpty();
        assertThat(check(step("a").notBy("b"), step("b"))).containsExactly("PW040 steps/a/not-by/1");
        assertThat(check(step("a"), step("b").notBy("a", "aa"))).containsExactly("PW040 steps/b/not-by/2");
        assertThat(check(branches(step("a"), step("b").notBy("a")))).containsExactly("PW040 steps/b/not-by/1");
    }

    @Test
    void an_event_completes_with_an_outcome_that_exists_and_does_not_close_as_well() {
        assertThat(check(step("a").completesWhen("arrived"))).isEmpty();
        assertThat(check(step("a")
                        .outcome("here", "next")
                        .outcome("gone", "done")
                        .completesWhen("arrived", "her")))
                .containsExactly("PW060 steps/a/completes-when/arrived");
        assertThat(check(step("a").completesWhen("arrived").closesWhen("arrived")))
                .containsExactly("PW011 steps/a/closes-when");
        assertThat(check(step("a").opensWhen("arrived", "0 minutes")))
                .containsExactly("PW011 steps/a/opens/not-needed-after");
    }
}
