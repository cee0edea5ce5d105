package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.About;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 3, second half: confirmation and return. */
class ConfirmTest {
    private static PathwayDefinition definition() {
        return Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .confirm("role charge-nurse", "within 20 minutes")
                        .keepInformed("role attending", About.CONFIRMED)
                        .escalate(
                                Rung.tell("0 minutes", "role charge-nurse"),
                                Rung.tell("10 minutes", "role attending")));
    }

    private static Scenario reportedDone(Scenario story) {
        return story.at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("n-okafor confirm call-back")
                .is("call-back", "awaiting-confirmation", "confirm-due +30 minutes");
    }

    private static Scenario reportedDone() {
        return reportedDone(Results.story(definition()));
    }

    @Test
    void returned_work_that_is_given_to_somebody_else_is_theirs_alone() {
        PathwayDefinition definition = Definitions.confirmed(
                "role attending", "within 20 minutes", Rung.tell("0 minutes", "role nurse-manager"));
        Coverage.play(Results.opened(definition)
                .at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "dr-chen confirm call-back")
                .at("+6 minutes")
                .does("dr-chen return call-back \"not read back\"")
                .told("dr-ito returned call-back")
                .at("+7 minutes")
                .does("m-diaz assign call-back to role charge-nurse")
                .told("n-okafor asked call-back", "dr-ito taken call-back")
                .at("+8 minutes")
                .refused("dr-ito complete call-back", "NOT_PERMITTED"));
    }

    @Test
    void work_that_cannot_go_back_to_whoever_did_it_goes_to_the_owners_and_then_to_who_stands_in() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .orElse("role attending")
                        .confirm("role charge-nurse", "within 20 minutes")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")));
        Coverage.play(reportedDone(Results.story(definition))
                .at("+15 minutes")
                .deactivated("dr-ito")
                .deactivated("dr-lee")
                .does("n-okafor return call-back \"not read back\"")
                .told("dr-chen returned call-back")
                .is("call-back", "open", "owner role attending", "acknowledge-due +30 minutes", "due +60 minutes"));
    }

    @Test
    void a_step_ends_when_somebody_else_confirms_it() {
        Coverage.play(reportedDone()
                .at("+15 minutes")
                .refused("dr-ito confirm call-back", "NOT_PERMITTED")
                .refused("dr-lee confirm call-back", "NOT_PERMITTED")
                .does("n-okafor confirm call-back")
                .told("dr-chen informed call-back confirmed")
                .is("pathway", "completed"));
    }

    @Test
    void nobody_confirms_their_own_work_even_where_they_hold_the_role() {
        Coverage.play(reportedDone(Results.story(definition()).duty("role charge-nurse", "dr-ito"))
                .at("+15 minutes")
                .refused("dr-ito confirm call-back", "SAME_PERSON")
                .refused("dr-ito return call-back \"not mine\"", "SAME_PERSON")
                .refused("dr-ito return call-back", "REASON_REQUIRED")
                .refused("dr-ito return call-back \"" + "x".repeat(3000) + "\"", "SAME_PERSON")
                .refused("n-okafor return call-back \"" + "x".repeat(3000) + "\"", "TOO_LARGE"));
    }

    @Test
    void an_unconfirmed_step_climbs_its_own_ladder_and_whoever_it_tells_may_confirm() {
        Coverage.play(reportedDone()
                .at("+30 minutes")
                .told("n-okafor late call-back rung 1 unconfirmed")
                .is("call-back", "rung 1", "late unconfirmed")
                .at("+35 minutes")
                .refused("dr-chen confirm call-back", "NOT_PERMITTED")
                .at("+40 minutes")
                .told("dr-chen late call-back rung 2 unconfirmed")
                .at("+45 minutes")
                .does("dr-chen confirm call-back")
                .told("n-okafor stand-down call-back"));
    }

    @Test
    void an_unconfirmed_step_ends_at_the_safety_net_which_may_confirm() {
        Coverage.play(reportedDone()
                .at("+30 minutes")
                .told("n-okafor late call-back")
                .at("+40 minutes")
                .told("dr-chen late call-back")
                .at("+70 minutes")
                .told("s-moreno net call-back")
                .at("+75 minutes")
                .does("s-moreno quiet call-back")
                .at("+80 minutes")
                .does("s-moreno confirm call-back")
                .told("n-okafor stand-down call-back", "dr-chen stand-down call-back"));
    }

    @Test
    void the_complete_ladder_is_silent_while_the_work_is_with_the_confirmer() {
        Coverage.play(reportedDone()
                .at("+29 minutes")
                .at("+30 minutes")
                .told("n-okafor late call-back unconfirmed")
                .at("+40 minutes")
                .told("dr-chen late call-back unconfirmed")
                .at("+69 minutes")
                .is("call-back", "not late uncompleted"));
    }

    @Test
    void returned_work_is_open_again_under_its_old_deadline_and_the_owner_is_asked_again() {
        Coverage.play(reportedDone()
                .at("+20 minutes")
                .refused("n-okafor return call-back", "REASON_REQUIRED")
                .does("n-okafor return call-back \"not read back\"")
                .told("dr-ito returned call-back")
                .is("call-back", "open", "due +60 minutes", "acknowledge-due +35 minutes")
                .at("+21 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+25 minutes")
                .does("dr-ito complete call-back")
                .told("n-okafor confirm call-back"));
    }

    @Test
    void returning_fires_at_once_whatever_the_complete_ladder_had_planned_meanwhile() {
        Coverage.play(Results.opened(Definitions.confirmed(
                        "role nurse-manager",
                        "within 2 hours",
                        Rung.tell("0 minutes", "role charge-nurse"),
                        Rung.tell("10 minutes", "role attending")))
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "m-diaz confirm call-back")
                .at("+90 minutes")
                .does("m-diaz return call-back \"not read back\"")
                .told(
                        "dr-ito returned call-back",
                        "n-okafor late call-back rung 1 uncompleted",
                        "dr-chen late call-back rung 2 uncompleted")
                .is("call-back", "late uncompleted", "acknowledge-due +105 minutes")
                .at("+100 minutes")
                .told("s-moreno net call-back")
                .at("+105 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged"));
    }

    @Test
    void work_is_returned_to_the_owner_party_when_whoever_did_it_cannot_be_reached() {
        Coverage.play(reportedDone()
                .at("+20 minutes")
                .reach("dr-ito", false)
                .does("n-okafor return call-back \"not read back\"")
                .told("dr-lee returned call-back"));
    }

    @Test
    void a_confirmer_who_cannot_be_reached_is_passed_over_at_once() {
        Coverage.play(Results.story(definition())
                .unreachable("n-okafor")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "dr-chen late call-back rung 2 unconfirmed"));
    }

    @Test
    void whoever_comes_onto_the_confirmers_list_later_is_asked_then() {
        Coverage.play(Scenario.of(definition())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role house-supervisor", "s-moreno")
                .shift("role charge-nurse", "n-okafor", "+20 minutes", "+8 hours")
                .duty("role attending", "dr-chen")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("dr-chen late call-back rung 2 unconfirmed")
                .at("+20 minutes")
                .told("n-okafor late call-back rung 1 unconfirmed")
                .at("+21 minutes")
                .does("n-okafor confirm call-back")
                .told("dr-chen stand-down call-back"));
    }

    @Test
    void what_a_step_awaiting_confirmation_does_not_take() {
        Coverage.play(reportedDone()
                .at("+15 minutes")
                .refused("dr-lee acknowledge call-back", "STEP_CLOSED")
                .refused("dr-lee decline call-back \"busy\"", "STEP_CLOSED")
                .refused("dr-ito complete call-back", "STEP_CLOSED")
                .refused("m-diaz assign call-back to user dr-lee", "STEP_CLOSED"));
    }

    @Test
    void an_open_step_has_nothing_to_confirm_or_to_return() {
        Coverage.play(Results.opened(definition())
                .at("+5 minutes")
                .refused("n-okafor confirm call-back", "NOT_OPEN")
                .refused("n-okafor return call-back \"why\"", "NOT_OPEN")
                .does("dr-ito acknowledge call-back")
                .refused("n-okafor confirm call-back", "NOT_OPEN")
                .refused("n-okafor return call-back \"why\"", "NOT_OPEN")
                .told("dr-lee taken call-back"));
    }
}
