package dev.pathways.decision;

import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.About;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 9, as far as offers go. */
class OfferTest {
    private static Scenario acknowledged() {
        return acknowledged(Results.story());
    }

    private static Scenario acknowledged(Scenario story) {
        return story.at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back");
    }

    private static Scenario offered() {
        return offered(acknowledged());
    }

    private static Scenario offered(Scenario story) {
        return story.at("+10 minutes")
                .does("dr-ito offer call-back to dr-kim within 10 minutes")
                .told("dr-kim offered call-back")
                .is("call-back", "acknowledged by dr-ito", "offered to dr-kim", "due +60 minutes");
    }

    @Test
    void whoever_has_it_keeps_it_until_the_offer_is_accepted_and_no_clock_changes() {
        Coverage.play(offered()
                .at("+15 minutes")
                .does("dr-kim accept call-back")
                .told("dr-ito taken call-back")
                .is("call-back", "acknowledged by dr-kim", "offered to nobody", "due +60 minutes")
                .at("+20 minutes")
                .at("+60 minutes")
                .told("n-okafor late call-back"));
    }

    @Test
    void an_offer_accepted_at_the_very_instant_at_which_it_ends_is_accepted() {
        Coverage.play(offered()
                .at("+20 minutes")
                .does("dr-kim accept call-back")
                .told("dr-ito taken call-back")
                .is("call-back", "acknowledged by dr-kim"));
    }

    @Test
    void an_offer_that_is_not_answered_comes_back_visibly_and_has_ended() {
        Coverage.play(offered()
                .at("+20 minutes")
                .told("dr-ito returned call-back", "dr-kim stand-down call-back")
                .is("call-back", "acknowledged by dr-ito", "offered to nobody")
                .at("+21 minutes")
                .refused("dr-kim accept call-back", "OFFER_ENDED")
                .refused("dr-kim refuse call-back \"too late\"", "OFFER_ENDED"));
    }

    @Test
    void an_offer_that_is_refused_with_a_reason_comes_back_visibly_and_has_ended() {
        Coverage.play(offered()
                .at("+12 minutes")
                .refused("dr-kim refuse call-back", "REASON_REQUIRED")
                .does("dr-kim refuse call-back \"in theatre\"")
                .told("dr-ito returned call-back")
                .is("call-back", "acknowledged by dr-ito", "offered to nobody")
                .at("+13 minutes")
                .refused("dr-kim accept call-back", "OFFER_ENDED")
                .at("+20 minutes"));
    }

    @Test
    void only_whoever_has_the_step_or_manages_the_pathway_offers_and_only_to_somebody_else() {
        Coverage.play(acknowledged()
                .at("+10 minutes")
                .refused("dr-lee offer call-back to dr-kim within 10 minutes", "NOT_PERMITTED")
                .refused("dr-ito offer call-back to dr-ito within 10 minutes", "SAME_PERSON")
                .refused("dr-ito offer call-back to dr-kim within 2 days", "TOO_LARGE")
                .does("m-diaz offer call-back to dr-kim within 1 hour")
                .told("dr-kim offered call-back")
                .is("call-back", "acknowledged by dr-ito")
                .at("+11 minutes")
                .refused("dr-lee accept call-back", "NOT_PERMITTED")
                .refused("dr-lee refuse call-back \"no\"", "NOT_PERMITTED"));
    }

    @Test
    void what_nobody_has_cannot_be_offered() {
        Coverage.play(Results.opened()
                .refused("dr-ito offer call-back to dr-kim within 10 minutes", "NOT_OPEN")
                .refused("dr-kim accept call-back", "NOT_PERMITTED"));
    }

    @Test
    void an_offer_is_not_made_to_somebody_who_did_a_step_that_must_be_done_by_somebody_else() {
        Coverage.play(Results.opened(Definitions.pathway(
                        "two-steps",
                        Definitions.callBack().escalate(Rung.tell("0 minutes", "role charge-nurse")),
                        StepBuilder.step("check", "Check it")
                                .owner("role attending")
                                .notBy("call-back")
                                .complete("within 1 hour")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse"))))
                .at("+1 minute")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "dr-chen asked check")
                .at("+2 minutes")
                .does("dr-chen acknowledge check")
                .refused("dr-chen offer check to dr-ito within 10 minutes", "SAME_PERSON"));
    }

    @Test
    void a_new_offer_takes_the_place_of_the_old_one() {
        Coverage.play(offered()
                .at("+12 minutes")
                .does("dr-ito offer call-back to dr-abe within 30 minutes")
                .told("dr-abe offered call-back", "dr-kim stand-down call-back")
                .at("+13 minutes")
                .refused("dr-kim accept call-back", "OFFER_ENDED")
                .at("+20 minutes")
                .does("dr-ito offer call-back to dr-abe within 5 minutes")
                .told("dr-abe offered call-back")
                .at("+25 minutes")
                .told("dr-ito returned call-back", "dr-abe stand-down call-back"));
    }

    @Test
    void whoever_has_it_completes_it_and_the_offer_is_over() {
        Coverage.play(offered()
                .at("+12 minutes")
                .does("dr-ito complete call-back")
                .told("dr-kim stand-down call-back")
                .is("call-back", "completed")
                .at("+13 minutes")
                .refused("dr-kim accept call-back", "STEP_CLOSED")
                .refused("dr-kim refuse call-back \"x\"", "STEP_CLOSED")
                .refused("dr-ito offer call-back to dr-kim within 10 minutes", "STEP_CLOSED")
                .at("+20 minutes"));
    }

    @Test
    void while_the_work_is_to_be_confirmed_nothing_is_offered_and_when_it_comes_back_the_offer_does_not() {
        Coverage.play(offered(acknowledged(Results.story(Definitions.confirmed(
                        "role attending", "within 1 hour", Rung.tell("0 minutes", "role charge-nurse")))))
                .at("+12 minutes")
                .does("dr-ito complete call-back")
                .told("dr-kim stand-down call-back", "dr-chen confirm call-back")
                .at("+13 minutes")
                .refused("dr-kim accept call-back", "STEP_CLOSED")
                .refused("dr-kim refuse call-back \"x\"", "STEP_CLOSED")
                .refused("dr-ito offer call-back to dr-kim within 10 minutes", "STEP_CLOSED")
                .does("dr-chen return call-back \"not read back\"")
                .told("dr-ito returned call-back")
                .at("+14 minutes")
                .refused("dr-kim accept call-back", "OFFER_ENDED")
                .does("dr-ito acknowledge call-back")
                .at("+20 minutes"));
    }

    @Test
    void an_offer_while_late_does_not_hold_up_the_ladder() {
        Coverage.play(acknowledged()
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+65 minutes")
                .does("dr-ito offer call-back to dr-kim within 30 minutes")
                .told("dr-kim offered call-back")
                .at("+70 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+80 minutes")
                .does("dr-kim accept call-back")
                .told("dr-ito taken call-back", "n-okafor taken call-back", "dr-chen taken call-back")
                .is("call-back", "acknowledged by dr-kim", "late uncompleted", "rung 2")
                .at("+100 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void somebody_whom_a_rung_asked_may_be_faster_than_whoever_it_was_offered_to() {
        Coverage.play(acknowledged()
                .at("+55 minutes")
                .does("dr-ito offer call-back to dr-kim within 30 minutes")
                .told("dr-kim offered call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+61 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-kim taken call-back")
                .refused("dr-kim accept call-back", "OFFER_ENDED")
                .at("+70 minutes")
                .told("dr-chen late call-back")
                .at("+85 minutes"));
    }

    @Test
    void assigning_or_handing_on_ends_the_offer() {
        Coverage.play(offered()
                .at("+15 minutes")
                .does("m-diaz assign call-back to role attending")
                .told("dr-chen asked call-back", "dr-ito taken call-back", "dr-kim taken call-back")
                .is("call-back", "open", "offered to nobody")
                .refused("dr-kim accept call-back", "OFFER_ENDED")
                .at("+20 minutes"));
        Coverage.play(acknowledged(Results.story(Definitions.result(Rung.handTo("0 minutes", "role attending"))))
                .at("+55 minutes")
                .does("dr-ito offer call-back to dr-kim within 5 minutes")
                .told("dr-kim offered call-back")
                .at("+60 minutes")
                .told("dr-chen asked call-back rung 1", "dr-ito taken call-back", "dr-kim taken call-back"));
    }

    @Test
    void stopping_the_pathway_stands_down_whoever_it_was_offered_to() {
        Coverage.play(offered()
                .at("+12 minutes")
                .does("host event patient-died")
                .told("dr-ito stand-down call-back", "dr-kim stand-down call-back")
                .at("+20 minutes"));
    }

    @Test
    void an_offer_to_somebody_who_cannot_be_reached_or_does_not_exist_comes_back_at_once() {
        Coverage.play(acknowledged(Results.story().unreachable("dr-kim"))
                .at("+10 minutes")
                .does("dr-ito offer call-back to dr-kim within 10 minutes")
                .told("dr-ito returned call-back")
                .is("call-back", "acknowledged by dr-ito", "offered to nobody")
                .at("+11 minutes")
                .deactivated("dr-abe")
                .does("dr-ito offer call-back to dr-abe within 10 minutes")
                .told("dr-ito returned call-back")
                .at("+20 minutes"));
    }

    @Test
    void an_offer_whose_notice_can_never_be_delivered_comes_back_at_once() {
        Coverage.play(acknowledged(Results.story().undeliverable("dr-kim"))
                .at("+10 minutes")
                .does("dr-ito offer call-back to dr-kim within 10 minutes")
                .told("dr-ito returned call-back")
                .is("call-back", "acknowledged by dr-ito", "offered to nobody")
                .at("+20 minutes"));
    }

    @Test
    void an_offer_to_somebody_who_ceases_to_exist_comes_back_and_cannot_be_accepted() {
        Coverage.play(offered()
                .at("+12 minutes")
                .deactivated("dr-kim")
                .refused("dr-kim accept call-back", "NOT_PERMITTED")
                .is("call-back", "offered to dr-kim")
                .at("+13 minutes")
                .dutyChanged("user dr-kim")
                .told("dr-ito returned call-back")
                .is("call-back", "acknowledged by dr-ito", "offered to nobody")
                .at("+20 minutes"));
    }

    @Test
    void an_offer_outlives_whoever_made_it() {
        Scenario gone = offered()
                .at("+12 minutes")
                .deactivated("dr-ito")
                .dutyChanged("user dr-ito")
                .told("dr-lee asked call-back")
                .is("call-back", "open", "owner role ordering-clinician", "acknowledge-due +27 minutes");
        Coverage.play(gone.at("+20 minutes")
                .does("dr-kim accept call-back")
                .told("dr-lee taken call-back")
                .is("call-back", "acknowledged by dr-kim"));
    }

    @Test
    void an_offer_whose_maker_is_gone_can_be_refused_or_left_unanswered() {
        Coverage.play(offered()
                .at("+12 minutes")
                .deactivated("dr-ito")
                .dutyChanged("user dr-ito")
                .told("dr-lee asked call-back")
                .at("+13 minutes")
                .does("dr-kim refuse call-back \"no time\"")
                .is("call-back", "open", "offered to nobody"));
        Coverage.play(offered()
                .at("+12 minutes")
                .deactivated("dr-ito")
                .dutyChanged("user dr-ito")
                .told("dr-lee asked call-back")
                .at("+20 minutes")
                .told("dr-kim stand-down call-back")
                .is("call-back", "open", "offered to nobody"));
    }

    @Test
    void whoever_took_over_is_no_stand_in_and_goes_on_with_the_next_step() {
        Coverage.play(offered(acknowledged(Results.story(Definitions.pathway(
                        "two-steps",
                        Definitions.callBack().escalate(Rung.tell("0 minutes", "role charge-nurse")),
                        StepBuilder.step("note", "Write it down")
                                .owner("whoever did call-back")
                                .orElse("role attending")
                                .complete("within 1 hour")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse"))))))
                .at("+15 minutes")
                .does("dr-kim accept call-back")
                .told("dr-ito taken call-back")
                .at("+16 minutes")
                .does("dr-kim complete call-back")
                .told("dr-kim asked note"));
    }

    @Test
    void whoever_took_over_from_a_stand_in_is_one_too() {
        Coverage.play(Results.opened(Definitions.pathway(
                        "two-steps",
                        Definitions.callBack().escalate(Rung.tell("0 minutes", "role charge-nurse")),
                        StepBuilder.step("note", "Write it down")
                                .owner("whoever did call-back")
                                .orElse("role attending")
                                .complete("within 1 hour")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse"))))
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+16 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-lee taken call-back")
                .does("n-okafor offer call-back to n-kim within 10 minutes")
                .does("n-kim accept call-back")
                .told("n-kim offered call-back", "n-okafor taken call-back")
                .at("+17 minutes")
                .does("n-kim complete call-back")
                .told("dr-chen asked note"));
    }

    @Test
    void those_kept_informed_hear_who_has_it_now() {
        Coverage.play(Results.opened(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack()
                                .keepInformed("role nurse-manager", About.ACKNOWLEDGED)
                                .escalate(Rung.tell("0 minutes", "role charge-nurse"))))
                .at("+1 minute")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "m-diaz informed call-back acknowledged")
                .at("+2 minutes")
                .does("dr-ito offer call-back to dr-lee within 10 minutes")
                .told("dr-lee offered call-back")
                .at("+3 minutes")
                .does("dr-lee accept call-back")
                .told("dr-ito taken call-back", "m-diaz informed call-back acknowledged"));
    }
}
