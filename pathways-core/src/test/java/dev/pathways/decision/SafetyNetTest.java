package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 5. */
class SafetyNetTest {
    private static PathwayDefinition oneRung() {
        return Definitions.result(Rung.tell("0 minutes", "role charge-nurse"));
    }

    private static Scenario unanswered() {
        return Results.opened(oneRung())
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+45 minutes")
                .told("s-moreno net call-back");
    }

    @Test
    void it_is_called_one_period_after_the_last_rung_and_again_until_the_clock_stops() {
        Coverage.play(unanswered()
                .at("+60 minutes")
                .told("n-okafor late call-back uncompleted")
                .at("+75 minutes")
                .told("s-moreno net call-back")
                .at("+105 minutes")
                .told("s-moreno net call-back")
                .at("+110 minutes")
                .does("s-moreno complete call-back")
                .told("dr-ito stand-down call-back", "dr-lee stand-down call-back", "n-okafor stand-down call-back")
                .at("+5 hours"));
    }

    @Test
    void an_acknowledgment_ends_its_calls_until_the_complete_ladder_has_ended() {
        Coverage.play(unanswered()
                .at("+50 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "n-okafor taken call-back", "s-moreno taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back uncompleted")
                .at("+90 minutes")
                .told("s-moreno net call-back")
                .is("call-back", "net"));
    }

    @Test
    void a_step_has_one_rhythm_whichever_ladder_began_it() {
        Coverage.play(unanswered()
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1 uncompleted")
                .at("+75 minutes")
                .told("s-moreno net call-back")
                .at("+76 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "n-okafor taken call-back", "s-moreno taken call-back")
                .at("+105 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void it_may_quiet_itself_once_and_is_then_called_two_periods_after_the_last_call() {
        Coverage.play(unanswered()
                .at("+50 minutes")
                .refused("dr-ito quiet call-back", "NOT_PERMITTED")
                .does("s-moreno quiet call-back")
                .refused("s-moreno quiet call-back", "NOT_PERMITTED")
                .at("+60 minutes")
                .told("n-okafor late call-back uncompleted")
                .at("+105 minutes")
                .told("s-moreno net call-back")
                .at("+135 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void it_cannot_be_quieted_before_it_is_called() {
        Coverage.play(Results.opened().at("+5 minutes").refused("s-moreno quiet call-back", "NOT_OPEN"));
    }

    @Test
    void it_can_be_quieted_while_somebody_has_the_step() {
        Coverage.play(Results.opened(oneRung())
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+90 minutes")
                .told("s-moreno net call-back")
                .at("+91 minutes")
                .does("s-moreno quiet call-back")
                .at("+150 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void it_is_told_at_once_when_the_pathways_own_clock_runs_out_and_until_the_pathway_ends() {
        Coverage.play(Results.opened(Definitions.pathway(
                        "slow",
                        dev.pathways.definition.StepBuilder.step("call-back", "Read it back")
                                .owner("role ordering-clinician")
                                .complete("within 5 hours")
                                .confirm("role charge-nurse", "within 1 hour")
                                .escalate(Rung.tell("0 minutes", "role attending"))))
                .at("+4 hours 50 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "n-okafor confirm call-back")
                .at("+5 hours 50 minutes")
                .told("dr-chen late call-back unconfirmed")
                .at("+6 hours")
                .told("s-moreno net pathway")
                .at("+6 hours 20 minutes")
                .told("s-moreno net call-back")
                .at("+6 hours 30 minutes")
                .told("s-moreno net pathway")
                .at("+6 hours 40 minutes")
                .does("n-okafor confirm call-back")
                .told("dr-chen stand-down call-back", "s-moreno stand-down call-back")
                .at("+8 hours"));
    }
}
