package dev.pathways.decision;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.About;
import org.junit.jupiter.api.Test;

/** Clock rule 4. */
class LadderTest {
    @Test
    void each_rung_fires_its_after_later_than_the_one_before() {
        Coverage.play(Results.opened(Definitions.result(
                        Rung.tell("5 minutes", "role charge-nurse"),
                        Rung.tell("10 minutes", "role attending"),
                        Rung.tell("15 minutes", "role nurse-manager")))
                .at("+15 minutes")
                .is("call-back", "rung 0", "late unacknowledged")
                .at("+20 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+30 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+45 minutes")
                .told("m-diaz late call-back rung 3")
                .is("call-back", "rung 3"));
    }

    @Test
    void each_kind_of_lateness_can_have_a_ladder_of_its_own() {
        Ladder nurses = Definitions.ladder("nurses", Rung.tell("0 minutes", "role charge-nurse"));
        Ladder doctors = Definitions.ladder("doctors", Rung.tell("0 minutes", "role attending"));
        Ladder managers = Definitions.ladder("managers", Rung.tell("0 minutes", "role nurse-manager"));
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .confirm("role charge-nurse", "within 10 minutes")
                        .escalate(new Ladders(nurses, doctors, managers)));
        Coverage.play(Results.opened(definition)
                .at("+15 minutes")
                .told("n-okafor late call-back unacknowledged")
                .at("+20 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "n-okafor taken call-back")
                .at("+60 minutes")
                .told("dr-chen late call-back uncompleted")
                .at("+65 minutes")
                .does("dr-ito complete call-back")
                .told("dr-chen stand-down call-back", "n-okafor confirm call-back")
                .at("+75 minutes")
                .told("m-diaz late call-back unconfirmed"));
    }

    @Test
    void the_owner_on_a_rung_is_whoever_has_the_step() {
        Coverage.play(Results.opened(
                        Definitions.result(Rung.tell("0 minutes", "owner"), Rung.tell("5 minutes", "role attending")))
                .at("+10 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("dr-ito late call-back uncompleted"));
    }

    @Test
    void the_owner_on_a_rung_is_the_party_that_was_asked_while_nobody_has_it() {
        Coverage.play(Results.opened(
                        Definitions.result(Rung.tell("0 minutes", "owner"), Rung.tell("5 minutes", "role attending")))
                .at("+15 minutes")
                .told("dr-ito late call-back unacknowledged", "dr-lee late call-back unacknowledged"));
    }

    @Test
    void a_rung_that_hands_on_asks_the_new_owner_and_relieves_the_old() {
        Coverage.play(Results.opened(Definitions.result(
                        Rung.tell("0 minutes", "role charge-nurse"), Rung.handTo("10 minutes", "role attending")))
                .at("+10 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+70 minutes")
                .told("dr-chen asked call-back", "dr-ito taken call-back")
                .is("call-back", "open", "owner role attending", "acknowledge-due +85 minutes", "due +60 minutes")
                .at("+75 minutes")
                .refused("dr-ito complete call-back", "NOT_PERMITTED")
                .does("dr-chen acknowledge call-back")
                .told("n-okafor taken call-back"));
    }

    @Test
    void after_a_hand_over_later_rungs_never_fire_before_the_restarted_acknowledge_clock() {
        Coverage.play(Results.opened(Definitions.result(
                        Rung.handTo("0 minutes", "role charge-nurse"), Rung.tell("5 minutes", "role attending")))
                .at("+15 minutes")
                .told("n-okafor asked call-back", "dr-ito taken call-back", "dr-lee taken call-back")
                .is("call-back", "acknowledge-due +30 minutes", "rung 1")
                .at("+30 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged")
                .at("+60 minutes")
                .told("s-moreno net call-back", "n-okafor asked call-back uncompleted"));
    }

    @Test
    void a_step_without_an_acknowledge_clock_is_handed_on_without_one() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                StepBuilder.step("call-back", "Read it back")
                        .owner("role ordering-clinician")
                        .complete("within 1 hour")
                        .escalate(
                                Rung.handTo("0 minutes", "role charge-nurse"),
                                Rung.tell("5 minutes", "role attending")));
        Coverage.play(Results.opened(definition)
                .at("+60 minutes")
                .told("n-okafor asked call-back", "dr-ito taken call-back", "dr-lee taken call-back")
                .at("+65 minutes")
                .told("dr-chen late call-back rung 2 uncompleted")
                .at("+66 minutes")
                .does("n-okafor complete call-back")
                .told("dr-chen stand-down call-back"));
    }

    @Test
    void escalating_by_hand_fires_the_next_rung_at_once_and_plans_the_later_ones_from_then() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+5 minutes")
                .refused("dr-ito escalate call-back", "REASON_REQUIRED")
                .refused("dr-ito escalate call-back \"she is sick\" seeing rung 1", "STALE_RUNG")
                .does("dr-ito escalate call-back \"she is sick\" seeing rung 0")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .is("call-back", "rung 1", "not late unacknowledged")
                .at("+15 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+45 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void escalating_after_an_acknowledgment_moves_the_complete_ladder() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .does("dr-lee escalate call-back \"no answer\"")
                .told("dr-lee taken call-back", "n-okafor late call-back rung 1 uncompleted"));
    }

    @Test
    void escalating_beyond_the_last_rung_calls_the_safety_net_at_once() {
        Coverage.play(Results.opened(Definitions.result())
                .at("+5 minutes")
                .does("dr-ito escalate call-back \"she is sick\"")
                .does("dr-ito escalate call-back \"she is very sick\"")
                .does("dr-ito escalate call-back \"nobody comes\"")
                .told("n-okafor late call-back", "dr-chen late call-back", "s-moreno net call-back")
                .at("+35 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void whoever_sees_the_step_may_escalate_and_nobody_else() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .keepInformed("role primary-nurse", About.ESCALATED)
                        .escalate(
                                Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("5 minutes", "role attending")));
        Coverage.play(Results.story(definition)
                .duty("role primary-nurse", "n-park")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("+5 minutes")
                .refused("n-okafor escalate call-back \"why not\"", "NOT_PERMITTED")
                .does("n-park escalate call-back \"she is sick\"")
                .told("n-okafor late call-back")
                .at("+6 minutes")
                .does("m-diaz escalate call-back \"still nobody\"")
                .told("dr-chen late call-back", "n-park informed call-back escalated")
                .at("+7 minutes")
                .does("s-moreno escalate call-back \"still nobody\"")
                .told("s-moreno net call-back"));
    }

    @Test
    void escalating_a_step_that_awaits_its_confirmation_moves_the_confirm_ladder() {
        PathwayDefinition definition = Definitions.confirmed(
                "role charge-nurse", "within 20 minutes", Rung.tell("0 minutes", "role attending"));
        Coverage.play(Results.opened(definition)
                .at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "n-okafor confirm call-back")
                .at("+6 minutes")
                .does("n-okafor escalate call-back \"I cannot judge it\"")
                .told("dr-chen late call-back unconfirmed"));
    }

    @Test
    void whoever_the_pathway_is_visible_to_may_escalate_without_having_been_told_anything() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .visibleTo("role primary-nurse")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")));
        Coverage.play(Results.story(definition)
                .duty("role primary-nurse", "n-park")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("+5 minutes")
                .refused("n-adams escalate call-back \"she is sick\"", "NOT_PERMITTED")
                .does("n-park escalate call-back \"she is sick\"")
                .told("n-okafor late call-back rung 1 unacknowledged"));
    }
}
