package dev.pathways.decision;

import dev.pathways.definition.Condition;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.TogetherBuilder;
import org.junit.jupiter.api.Test;

/** Steps together: branches side by side, and joins that wait for all, any or some of them. */
class TogetherTest {
    private static PathwayDefinition joined(String join) {
        return Nested.pathway(
                TogetherBuilder.together("get-ready", "Everything before leaving")
                        .join(join)
                        .branch("medications", Nested.pharmacist("reconcile"), Nested.pharmacist("deliver"))
                        .branch("teaching", Nested.nurse("teach"))
                        .branch("ride", Nested.clerk("book")),
                Nested.nurse("leave"));
    }

    @Test
    void the_first_step_of_every_branch_opens_at_once_and_the_join_waits_for_all() {
        Coverage.play(Nested.story(joined("all"))
                .at("+0 minutes")
                .told("phil asked reconcile", "nina asked teach", "cleo asked book")
                .is("deliver", "waiting")
                .is("leave", "waiting")
                .at("+5 minutes")
                .does("nina complete teach")
                .does("cleo complete book")
                .is("leave", "waiting")
                .at("+6 minutes")
                .does("phil complete reconcile")
                .told("phil asked deliver")
                .at("+10 minutes")
                .does("phil complete deliver")
                .told("nina asked leave")
                .is("leave", "open", "due +70 minutes")
                .at("+11 minutes")
                .does("nina complete leave")
                .is("pathway", "completed"));
    }

    @Test
    void the_clocks_of_branches_run_side_by_side() {
        Coverage.play(Nested.story(joined("all"))
                .at("+0 minutes")
                .told("phil asked reconcile", "nina asked teach", "cleo asked book")
                .at("+5 minutes")
                .does("nina acknowledge teach")
                .at("+15 minutes")
                .told("n-okafor late reconcile rung 1 unacknowledged", "n-okafor late book rung 1 unacknowledged")
                .at("+16 minutes")
                .does("phil acknowledge reconcile")
                .told("n-okafor taken reconcile")
                .at("+45 minutes")
                .told("s-moreno net book")
                .at("+46 minutes")
                .does("s-moreno escalate book \"nobody answers\"")
                .told("s-moreno net book"));
    }

    @Test
    void any_closes_the_other_branches_and_everybody_asked_or_at_work_there_stands_down() {
        Coverage.play(Nested.story(joined("any"))
                .at("+0 minutes")
                .told("phil asked reconcile", "nina asked teach", "cleo asked book")
                .at("+5 minutes")
                .does("phil acknowledge reconcile")
                .at("+10 minutes")
                .does("nina complete teach")
                .told("phil stand-down reconcile", "cleo stand-down book", "nina asked leave")
                .is("reconcile", "closed")
                .is("book", "closed")
                .is("deliver", "waiting")
                .is("leave", "open")
                .at("+11 minutes")
                .refused("phil complete reconcile", "STEP_CLOSED")
                .refused("cleo acknowledge book", "STEP_CLOSED")
                .at("+25 minutes")
                .told("n-okafor late leave rung 1 unacknowledged"));
    }

    @Test
    void at_least_two_waits_for_two_branches() {
        Coverage.play(Nested.story(joined("at least 2"))
                .at("+0 minutes")
                .told("phil asked reconcile", "nina asked teach", "cleo asked book")
                .at("+5 minutes")
                .does("nina complete teach")
                .is("leave", "waiting")
                .at("+6 minutes")
                .does("cleo complete book")
                .told("phil stand-down reconcile", "nina asked leave"));
    }

    @Test
    void a_join_waits_for_confirmations_and_closing_stands_the_confirmer_down() {
        PathwayDefinition definition = Nested.pathway(
                TogetherBuilder.together("both", "Both")
                        .join("any")
                        .branch("one", Nested.nurse("teach").confirm("role charge-nurse", "within 30 minutes"))
                        .branch("two", Nested.clerk("book")),
                Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked teach", "cleo asked book")
                .at("+5 minutes")
                .does("nina complete teach")
                .told("n-okafor confirm teach")
                .is("leave", "waiting")
                .at("+6 minutes")
                .does("cleo complete book")
                .told("n-okafor stand-down teach", "nina asked leave")
                .is("teach", "closed")
                .at("+7 minutes")
                .refused("n-okafor confirm teach", "STEP_CLOSED"));
    }

    @Test
    void steps_together_that_are_not_needed_are_passed_by() {
        PathwayDefinition definition = Nested.pathway(
                Nested.nurse("first"),
                TogetherBuilder.together("both", "Both")
                        .onlyIf(Condition.of("wanted", "yes"))
                        .branch("one", Nested.nurse("teach"))
                        .branch("two", Nested.clerk("book")),
                Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked first")
                .at("+5 minutes")
                .does("nina complete first")
                .told("nina asked leave")
                .is("teach", "waiting"));
    }

    @Test
    void a_branch_whose_steps_are_all_skipped_counts_as_done() {
        PathwayDefinition definition = Nested.pathway(
                TogetherBuilder.together("both", "Both")
                        .join("any")
                        .branch("one", Nested.nurse("teach").onlyIf(Condition.of("wanted", "yes")))
                        .branch("two", Nested.clerk("book")),
                Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked leave")
                .is("teach", "skipped")
                .is("book", "waiting")
                .refused("nina acknowledge teach", "STEP_CLOSED")
                .refused("nina decline teach \"no\"", "STEP_CLOSED")
                .refused("nina complete teach", "STEP_CLOSED")
                .refused("nina confirm teach", "STEP_CLOSED")
                .refused("nina return teach \"no\"", "STEP_CLOSED")
                .refused("n-okafor assign teach to user nina", "STEP_CLOSED")
                .refused("n-okafor escalate teach \"no\"", "STEP_CLOSED")
                .refused("nina still-on-it teach", "STEP_CLOSED")
                .refused("nina offer teach to cleo within 5 minutes", "STEP_CLOSED")
                .refused("nina accept teach", "STEP_CLOSED")
                .refused("nina refuse teach \"no\"", "STEP_CLOSED")
                .refused("nina pause teach lunch \"x\"", "STEP_CLOSED")
                .refused("nina resume teach", "STEP_CLOSED")
                .refused("s-moreno quiet teach", "STEP_CLOSED"));
    }

    @Test
    void nobody_is_asked_for_a_branch_that_opens_and_is_closed_at_one_moment() {
        PathwayDefinition definition = Nested.pathway(
                Nested.nurse("first"),
                TogetherBuilder.together("both", "Both")
                        .join("any")
                        .branch("one", Nested.clerk("book"))
                        .branch("two", Nested.nurse("teach").onlyIf(Condition.of("wanted", "yes"))));
        Coverage.play(Nested.story(definition)
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked first")
                .at("+1 minutes")
                .does("nina complete first")
                .told()
                .is("book", "closed")
                .is("pathway", "completed"));
    }

    @Test
    void losing_a_join_closes_what_is_nested_in_it() {
        PathwayDefinition definition = Nested.pathway(
                TogetherBuilder.together("race", "Race")
                        .join("any")
                        .branch(
                                "deep",
                                TogetherBuilder.together("inner", "Inner")
                                        .branch("a", Nested.pharmacist("reconcile"))
                                        .branch("b", Nested.clerk("book")),
                                Nested.clerk("after-inner"))
                        .branch("plain", Nested.nurse("teach")),
                Nested.nurse("leave").outcomeAtMost("again", "race", 1).outcome("gone", "done"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("phil asked reconcile", "cleo asked book", "nina asked teach")
                .at("+1 minutes")
                .does("nina complete teach")
                .told("phil stand-down reconcile", "cleo stand-down book", "nina asked leave")
                .at("+2 minutes")
                .does("nina complete leave again")
                .told("phil asked reconcile", "cleo asked book", "nina asked teach")
                .at("+3 minutes")
                .does("phil complete reconcile")
                .at("+4 minutes")
                .does("cleo complete book")
                .told("cleo asked after-inner")
                .at("+5 minutes")
                .does("cleo complete after-inner")
                .told("nina stand-down teach", "nina asked leave")
                .at("+6 minutes")
                .refused("nina complete leave again", "LOOP_SPENT")
                .told("s-moreno net leave"));
    }

    @Test
    void stopping_the_pathway_closes_every_branch() {
        Coverage.play(Nested.story(joined("all"))
                .at("+0 minutes")
                .told("phil asked reconcile", "nina asked teach", "cleo asked book")
                .at("+5 minutes")
                .does("nina complete teach")
                .at("+6 minutes")
                .does("host event patient-died")
                .told("phil stand-down reconcile", "nina stand-down teach", "cleo stand-down book")
                .is("pathway", "closed")
                .at("+1 day")
                .told());
    }
}
