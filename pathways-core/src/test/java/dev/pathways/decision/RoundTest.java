package dev.pathways.decision;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 4: rounds of the acknowledge ladder, and the plans of later rungs. */
class RoundTest {
    @Test
    void a_restarted_acknowledge_clock_begins_its_ladder_anew_from_the_first_rung() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+20 minutes")
                .does("m-diaz assign call-back to user dr-kim")
                .told("dr-kim asked call-back", "dr-ito taken call-back", "dr-lee taken call-back")
                .is("call-back", "rung 0", "acknowledge-due +35 minutes")
                .at("+35 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+45 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged")
                .at("+46 minutes")
                .does("dr-kim acknowledge call-back")
                .told("n-okafor taken call-back", "dr-chen taken call-back"));
    }

    @Test
    void a_ladder_starts_once_in_a_round_and_only_goes_up() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+5 minutes")
                .does("dr-ito escalate call-back \"she is sick\"")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+15 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged")
                .is("call-back", "rung 2", "late unacknowledged")
                .at("+44 minutes"));
    }

    @Test
    void each_clock_keeps_its_own_place_on_the_ladder_they_share() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+25 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged")
                .at("+30 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "n-okafor taken call-back", "dr-chen taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1 uncompleted"));
    }

    @Test
    void a_rung_after_one_that_hands_on_keeps_its_planned_instant() {
        Ladder nurses = Definitions.ladder("nurses", Rung.tell("0 minutes", "role nurse-manager"));
        Ladder doctors = Definitions.ladder(
                "doctors", Rung.handTo("0 minutes", "role charge-nurse"), Rung.tell("40 minutes", "role attending"));
        Coverage.play(Results.opened(Definitions.resultWith(new Ladders(nurses, doctors, doctors)))
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor asked call-back", "dr-ito taken call-back")
                .at("+70 minutes")
                .does("n-okafor acknowledge call-back")
                .at("+100 minutes")
                .told("dr-chen late call-back rung 2 uncompleted"));
    }

    @Test
    void where_no_acknowledgement_is_needed_escalating_by_hand_moves_a_ladder_that_ends_at_one() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                StepBuilder.step("call-back", "Read it back")
                        .owner("role ordering-clinician")
                        .complete("within 2 hours")
                        .escalate(
                                Rung.tell("0 minutes", "role charge-nurse"),
                                Rung.tell("10 minutes", "role attending")));
        Scenario escalated = Results.opened(definition)
                .at("+5 minutes")
                .does("dr-ito escalate call-back \"she is sick\"")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+15 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged")
                .at("+45 minutes")
                .told("s-moreno net call-back");
        Coverage.play(escalated
                .at("+50 minutes")
                .does("dr-lee acknowledge call-back")
                .told(
                        "dr-ito taken call-back",
                        "n-okafor taken call-back",
                        "dr-chen taken call-back",
                        "s-moreno taken call-back")
                .at("+119 minutes")
                .at("+120 minutes")
                .told("n-okafor late call-back rung 1 uncompleted"));
    }
}
