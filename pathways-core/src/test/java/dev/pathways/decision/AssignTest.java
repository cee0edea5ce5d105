package dev.pathways.decision;

import dev.pathways.definition.Rung;
import org.junit.jupiter.api.Test;

/** Clock rule 9, as far as assigning goes. */
class AssignTest {
    @Test
    void assigning_restarts_the_acknowledge_clock_in_full_but_never_the_complete_clock() {
        Coverage.play(Results.opened()
                .at("+10 minutes")
                .does("m-diaz assign call-back to user dr-kim")
                .told("dr-kim asked call-back", "dr-ito taken call-back", "dr-lee taken call-back")
                .is("call-back", "open", "owner user dr-kim", "acknowledge-due +25 minutes", "due +60 minutes")
                .refused("dr-ito acknowledge call-back", "NOT_PERMITTED")
                .at("+25 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void only_whoever_manages_the_pathway_assigns() {
        Coverage.play(
                Results.opened().at("+10 minutes").refused("dr-ito assign call-back to user dr-kim", "NOT_PERMITTED"));
    }

    @Test
    void a_step_that_somebody_has_can_be_given_to_somebody_else() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+10 minutes")
                .does("m-diaz assign call-back to role attending")
                .told("dr-chen asked call-back", "dr-ito taken call-back")
                .is("call-back", "open", "owner role attending"));
    }

    @Test
    void assigning_to_yourself_is_taking_it() {
        Coverage.play(Results.opened()
                .at("+10 minutes")
                .does("m-diaz assign call-back to user m-diaz")
                .told("dr-ito taken call-back", "dr-lee taken call-back")
                .is("call-back", "acknowledged by m-diaz"));
    }

    @Test
    void assigning_to_a_party_that_reaches_nobody_falls_to_or_else_and_then_to_the_ladder() {
        Coverage.play(Results.opened(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack()
                                .orElse("role attending")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse"))))
                .at("+10 minutes")
                .does("m-diaz assign call-back to role night-team")
                .told("dr-chen asked call-back", "dr-ito taken call-back", "dr-lee taken call-back")
                .at("+11 minutes")
                .reach("dr-chen", false)
                .does("m-diaz assign call-back to role night-team")
                .told("n-okafor late call-back rung 1", "dr-chen taken call-back"));
    }

    @Test
    void the_acknowledge_clock_never_runs_longer_than_the_complete_clock() {
        Coverage.play(Results.opened()
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+20 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "n-okafor taken call-back")
                .at("+50 minutes")
                .does("m-diaz assign call-back to user dr-kim")
                .told("dr-kim asked call-back", "dr-ito taken call-back")
                .is("call-back", "acknowledge-due +60 minutes"));
    }
}
