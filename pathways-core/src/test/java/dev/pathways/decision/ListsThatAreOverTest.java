package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 7: which lists are read on, and which are over. */
class ListsThatAreOverTest {
    private static PathwayDefinition confirmed() {
        return Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .confirm("role charge-nurse", "within 2 hours")
                        .escalate(Rung.tell("0 minutes", "role attending")),
                Definitions.callBack("note").escalate(Rung.tell("0 minutes", "role attending")));
    }

    private static Scenario reported() {
        return Results.opened(confirmed())
                .at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "n-okafor confirm call-back");
    }

    @Test
    void once_the_work_is_reported_nobody_new_is_asked_to_take_it() {
        Coverage.play(reported()
                .at("+6 minutes")
                .joins("role ordering-clinician", "dr-abe")
                .dutyChanged("role ordering-clinician")
                .told());
    }

    @Test
    void once_the_work_is_confirmed_nobody_new_is_asked_to_confirm_it() {
        Coverage.play(reported()
                .at("+6 minutes")
                .does("n-okafor confirm call-back")
                .told("dr-ito asked note", "dr-lee asked note")
                .at("+7 minutes")
                .joins("role charge-nurse", "n-park")
                .dutyChanged("role charge-nurse")
                .told());
    }

    @Test
    void once_the_work_is_returned_nobody_new_is_asked_to_confirm_it() {
        Coverage.play(reported()
                .at("+6 minutes")
                .does("n-okafor return call-back \"wrong patient\"")
                .told("dr-ito returned call-back")
                .at("+7 minutes")
                .joins("role charge-nurse", "n-park")
                .dutyChanged("role charge-nurse")
                .told());
    }

    @Test
    void about_a_step_that_is_closed_nobody_new_is_asked() {
        PathwayDefinition definition = Nested.pathway(Nested.clerk("remind").closesWhen("filed"), Nested.nurse("last"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked remind")
                .at("+1 minute")
                .does("host event filed")
                .told("cleo stand-down remind", "nina asked last")
                .at("+2 minutes")
                .joins("role clerk", "carl")
                .dutyChanged("role clerk")
                .told());
    }

    @Test
    void an_offer_that_was_refused_does_not_come_back_again() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+10 minutes")
                .does("dr-ito offer call-back to dr-kim within 10 minutes")
                .told("dr-kim offered call-back")
                .at("+11 minutes")
                .does("dr-kim refuse call-back \"in theatre\"")
                .told("dr-ito returned call-back")
                .at("+12 minutes")
                .deactivated("dr-kim")
                .dutyChanged("user dr-kim")
                .told());
    }

    @Test
    void after_an_assignment_the_lists_of_the_rungs_are_read_on_and_that_of_the_old_owner_is_not() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+16 minutes")
                .does("m-diaz assign call-back to role attending")
                .told("dr-chen asked call-back", "dr-ito taken call-back", "dr-lee taken call-back")
                .at("+17 minutes")
                .joins("role ordering-clinician", "dr-abe")
                .dutyChanged("role ordering-clinician")
                .told()
                .at("+18 minutes")
                .joins("role charge-nurse", "n-park")
                .dutyChanged("role charge-nurse")
                .told("n-park late call-back"));
    }

    /** Nobody is in charge until an hour and ten minutes after the start. */
    private static Scenario withoutChargeNurse() {
        return Scenario.of(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .shift("role charge-nurse", "n-okafor", "+70 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+15 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged");
    }

    @Test
    void somebody_has_it_and_a_list_that_a_rung_of_the_complete_ladder_skipped_is_still_read() {
        Coverage.play(withoutChargeNurse()
                .at("+45 minutes")
                .told("s-moreno net call-back")
                .at("+60 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+62 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-chen taken call-back", "s-moreno taken call-back")
                .at("+70 minutes")
                .told("n-okafor late call-back rung 1 uncompleted"));
    }

    @Test
    void somebody_has_it_and_a_list_that_a_rung_of_the_acknowledge_ladder_skipped_is_over() {
        Coverage.play(withoutChargeNurse()
                .at("+20 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-chen taken call-back")
                .at("+50 minutes")
                .does("dr-ito complete call-back")
                .at("+70 minutes")
                .told());
    }

    @Test
    void somebody_has_it_and_a_list_that_a_rung_of_the_complete_ladder_reached_is_over() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+25 minutes")
                .told("dr-chen late call-back")
                .at("+55 minutes")
                .told("s-moreno net call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1 uncompleted")
                .at("+61 minutes")
                .does("dr-ito acknowledge call-back")
                .told(
                        "dr-lee taken call-back",
                        "n-okafor taken call-back",
                        "dr-chen taken call-back",
                        "s-moreno taken call-back")
                .at("+62 minutes")
                .joins("role charge-nurse", "n-park")
                .dutyChanged("role charge-nurse")
                .told());
    }

    @Test
    void who_declined_an_earlier_visit_is_waited_for_in_the_next() {
        PathwayDefinition definition = Nested.pathway(
                Nested.nurse("ask").outcomeAtMost("again", "ask", 1).outcome("asked", "next"));
        Coverage.play(Nested.story(definition)
                .duty("role nurse", "nina", "nora")
                .at("+0 minutes")
                .told("nina asked ask", "nora asked ask")
                .at("+1 minute")
                .does("nina decline ask \"in theatre\"")
                .at("+2 minutes")
                .does("nora complete ask again")
                .told("nina asked ask", "nora asked ask")
                .at("+3 minutes")
                .does("nora decline ask \"in theatre\"")
                .told()
                .at("+4 minutes")
                .does("nina acknowledge ask")
                .told("nora taken ask"));
    }

    @Test
    void whoever_a_rung_told_about_an_earlier_visit_may_not_take_the_next() {
        PathwayDefinition definition = Nested.pathway(
                Nested.nurse("ask").outcomeAtMost("again", "ask", 1).outcome("asked", "next"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+15 minutes")
                .told("n-okafor late ask")
                .at("+16 minutes")
                .does("nina complete ask again")
                .told("n-okafor stand-down ask", "nina asked ask")
                .at("+17 minutes")
                .refused("n-okafor acknowledge ask", "NOT_PERMITTED"));
    }
}
