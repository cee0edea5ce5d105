package dev.pathways.decision;

import dev.pathways.definition.Rung;
import dev.pathways.model.About;
import org.junit.jupiter.api.Test;

/** Clock rule 8. */
class DeclineTest {
    @Test
    void when_everybody_asked_has_declined_the_next_rung_fires_at_once_and_later_ones_are_planned_from_then() {
        Coverage.play(Results.opened()
                .at("+2 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .at("+5 minutes")
                .does("dr-lee decline call-back \"not my patient\"")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+15 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+45 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void declining_needs_a_reason_and_somebody_who_was_asked() {
        Coverage.play(Results.opened()
                .at("+2 minutes")
                .refused("dr-ito decline call-back", "REASON_REQUIRED")
                .refused("n-okafor decline call-back \"busy\"", "NOT_PERMITTED"));
    }

    @Test
    void decliners_are_not_asked_again_in_this_round() {
        Coverage.play(Results.opened(Definitions.result(
                        Rung.tell("0 minutes", "role ordering-clinician"), Rung.tell("10 minutes", "role attending")))
                .at("+2 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .at("+15 minutes")
                .told("dr-lee late call-back rung 1")
                .at("+16 minutes")
                .does("dr-lee decline call-back \"also in theatre\"")
                .told("dr-chen late call-back rung 2"));
    }

    @Test
    void a_rung_that_reaches_only_decliners_is_passed_over() {
        Coverage.play(Results.opened(Definitions.result(
                        Rung.tell("0 minutes", "role ordering-clinician"), Rung.tell("10 minutes", "role attending")))
                .at("+2 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .does("dr-lee decline call-back \"in theatre\"")
                .told("dr-chen late call-back rung 2")
                .at("+32 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void when_the_last_rung_has_declined_the_safety_net_is_told_at_once() {
        Coverage.play(Results.opened(Definitions.result(Rung.tell("0 minutes", "role charge-nurse")))
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+20 minutes")
                .does("n-okafor decline call-back \"no beds\"")
                .told("s-moreno net call-back")
                .at("+50 minutes")
                .told("s-moreno net call-back")
                .at("+51 minutes")
                .does("s-moreno decline call-back \"no\"")
                .at("+60 minutes")
                .told("s-moreno net call-back")
                .at("+90 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void somebody_who_declined_may_still_take_it() {
        Coverage.play(Results.opened()
                .at("+2 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back"));
    }

    @Test
    void those_kept_informed_hear_of_it() {
        Coverage.play(Results.opened(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack()
                                .keepInformed("role nurse-manager", About.DECLINED)
                                .escalate(Rung.tell("0 minutes", "role charge-nurse"))))
                .at("+2 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .told("m-diaz informed call-back declined"));
    }

    @Test
    void whoever_has_the_step_cannot_decline_it_any_more_and_nor_can_the_others() {
        Coverage.play(Results.opened()
                .at("+2 minutes")
                .does("dr-ito acknowledge call-back")
                .refused("dr-ito decline call-back \"changed my mind\"", "ALREADY_ACKNOWLEDGED")
                .refused("dr-lee decline call-back \"busy\"", "ALREADY_ACKNOWLEDGED")
                .told("dr-lee taken call-back"));
    }

    @Test
    void somebody_a_later_rung_asked_may_decline_while_the_owner_keeps_the_step() {
        Coverage.play(Results.opened()
                .at("+2 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+61 minutes")
                .does("n-okafor decline call-back \"short of staff\"")
                .refused("dr-ito decline call-back \"me too\"", "ALREADY_ACKNOWLEDGED")
                .is("call-back", "acknowledged by dr-ito")
                .at("+70 minutes")
                .told("dr-chen late call-back"));
    }

    @Test
    void a_step_that_everybody_asked_has_declined_is_listed_as_declined_until_somebody_has_it() {
        Coverage.play(Results.opened()
                .at("+2 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .is("call-back", "open")
                .at("+5 minutes")
                .does("dr-lee decline call-back \"not my patient\"")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .is("call-back", "declined")
                .at("+8 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-lee taken call-back")
                .is("call-back", "acknowledged by n-okafor"));
    }

    @Test
    void whoever_declined_is_asked_again_in_a_later_round() {
        Coverage.play(Results.opened()
                .at("+2 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .at("+10 minutes")
                .does("m-diaz assign call-back to role ordering-clinician")
                .told("dr-ito asked call-back", "dr-lee asked call-back"));
    }

    @Test
    void when_all_its_owners_have_declined_or_else_is_asked_before_the_ladder_climbs() {
        Coverage.play(Results.opened(Definitions.pathway(
                        "critical-result",
                        Definitions.callBack()
                                .orElse("role attending")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse"))))
                .at("+2 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .at("+3 minutes")
                .does("dr-lee decline call-back \"in theatre\"")
                .told("dr-chen asked call-back")
                .is("call-back", "owner role attending", "acknowledge-due +15 minutes")
                .at("+4 minutes")
                .does("dr-chen decline call-back \"in theatre\"")
                .told("n-okafor late call-back rung 1 unacknowledged"));
    }
}
