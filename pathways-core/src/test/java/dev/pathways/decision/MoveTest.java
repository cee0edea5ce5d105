package dev.pathways.decision;

import dev.pathways.definition.Rung;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 0: another unit has other people. */
class MoveTest {
    private static Scenario wards() {
        return Scenario.of(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack()
                                .orElse("role nurse-manager")
                                .escalate(
                                        Rung.tell("0 minutes", "role charge-nurse"),
                                        Rung.tell("10 minutes", "role attending"))))
                .dutyIn("4-west", "role ordering-clinician", "dr-ito")
                .dutyIn("5-east", "role ordering-clinician", "dr-kim")
                .dutyIn("4-west", "role charge-nurse", "n-okafor")
                .dutyIn("5-east", "role charge-nurse", "n-kim")
                .duty("role nurse-manager", "m-diaz")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back");
    }

    @Test
    void whoever_holds_the_list_in_the_new_unit_is_asked_and_no_clock_restarts() {
        Coverage.play(wards().at("+5 minutes")
                .does("host move 5-east")
                .told("dr-kim asked call-back")
                .is("call-back", "open", "acknowledge-due +15 minutes")
                .at("+6 minutes")
                .refused("dr-ito acknowledge call-back", "NOT_PERMITTED")
                .at("+15 minutes")
                .told("n-kim late call-back rung 1")
                .at("+16 minutes")
                .does("dr-kim acknowledge call-back")
                .told("dr-ito taken call-back", "n-kim taken call-back"));
    }

    @Test
    void whoever_has_it_keeps_it_until_somebody_of_the_new_unit_takes_it() {
        Coverage.play(wards().at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+10 minutes")
                .does("m-diaz move 5-east")
                .told("dr-kim asked call-back")
                .is("call-back", "acknowledged by dr-ito")
                .at("+11 minutes")
                .does("dr-kim acknowledge call-back")
                .told("dr-ito taken call-back")
                .is("call-back", "acknowledged by dr-kim"));
    }

    @Test
    void where_nobody_holds_the_list_in_the_new_unit_or_else_is_asked_or_the_safety_net_told() {
        Coverage.play(wards().at("+5 minutes")
                .does("host move 6-north")
                .told("m-diaz asked call-back")
                .is("call-back", "open", "owner role nurse-manager"));
        Coverage.play(wards().at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+10 minutes")
                .does("host move 6-north")
                .told("s-moreno net call-back")
                .is("call-back", "acknowledged by dr-ito"));
    }

    @Test
    void moving_to_the_same_unit_changes_nothing_and_moving_back_asks_nobody_twice() {
        Coverage.play(wards().at("+5 minutes")
                .does("host move 4-west")
                .at("+6 minutes")
                .does("host move 5-east")
                .told("dr-kim asked call-back")
                .at("+7 minutes")
                .does("host move 4-west")
                .at("+8 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-kim taken call-back"));
    }

    @Test
    void only_the_host_or_whoever_manages_the_pathway_moves_it_and_only_while_it_is_open() {
        Coverage.play(wards().at("+5 minutes")
                .refused("dr-ito move 5-east", "NOT_PERMITTED")
                .does("host event patient-died")
                .told("dr-ito stand-down call-back")
                .at("+6 minutes")
                .refused("host move 5-east", "STEP_CLOSED"));
    }

    @Test
    void an_offer_goes_on() {
        Coverage.play(wards().at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+6 minutes")
                .does("dr-ito offer call-back to dr-abe within 10 minutes")
                .told("dr-abe offered call-back")
                .at("+7 minutes")
                .does("host move 5-east")
                .told("dr-kim asked call-back")
                .at("+8 minutes")
                .does("dr-abe accept call-back")
                .told("dr-ito taken call-back", "dr-kim taken call-back"));
    }

    @Test
    void a_confirmer_of_the_new_unit_is_asked() {
        Coverage.play(Scenario.of(Definitions.confirmed(
                        "role charge-nurse", "within 1 hour", Rung.tell("0 minutes", "role attending")))
                .duty("role ordering-clinician", "dr-ito")
                .dutyIn("4-west", "role charge-nurse", "n-okafor")
                .dutyIn("5-east", "role charge-nurse", "n-kim")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("n-okafor confirm call-back")
                .at("+20 minutes")
                .does("host move 5-east")
                .told("n-kim confirm call-back")
                .at("+21 minutes")
                .does("n-kim confirm call-back")
                .told("n-okafor stand-down call-back"));
    }
}
