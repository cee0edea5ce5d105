package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 14: {@code taken} and {@code stand-down} go to exactly those who were asked or told, once. */
class StandDownTest {
    private static Scenario opened() {
        return opened(Results.story());
    }

    private static Scenario opened(Scenario story) {
        return story.at("+0 minutes").told("dr-ito asked call-back", "dr-lee asked call-back");
    }

    private static PathwayDefinition confirmed() {
        return Definitions.confirmed(
                "role nurse-manager", "within 10 minutes", Rung.tell("0 minutes", "role charge-nurse"));
    }

    @Test
    void everybody_asked_or_told_hears_once_that_somebody_has_it_also_whoever_declined() {
        Coverage.play(opened().at("+10 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+16 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-lee taken call-back")
                .at("+20 minutes")
                .does("n-okafor complete call-back"));
    }

    @Test
    void the_safety_net_hears_it_too_but_not_those_who_were_only_informed() {
        Coverage.play(opened(Results.story(Definitions.result(
                        Rung.tell("0 minutes", "role charge-nurse").andInform("role attending"))))
                .at("+15 minutes")
                .told("n-okafor late call-back", "dr-chen late call-back")
                .at("+45 minutes")
                .told("s-moreno net call-back")
                .at("+46 minutes")
                .does("dr-lee acknowledge call-back")
                .told("dr-ito taken call-back", "n-okafor taken call-back", "s-moreno taken call-back"));
    }

    @Test
    void nobody_who_heard_that_it_is_taken_hears_that_nothing_is_needed() {
        Coverage.play(opened().at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+6 minutes")
                .does("dr-ito complete call-back"));
        Coverage.play(opened().at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+6 minutes")
                .does("host event patient-died")
                .told("dr-ito stand-down call-back"));
    }

    @Test
    void whoever_was_asked_anew_hears_how_it_ends_however_it_ends() {
        Scenario late = opened().at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back");
        Coverage.play(late.at("+61 minutes").does("dr-ito complete call-back").told("n-okafor stand-down call-back"));
    }

    @Test
    void owners_who_were_asked_anew_hear_it_when_the_step_is_given_to_somebody_else() {
        Coverage.play(opened(Results.story(Definitions.result(
                        Rung.tell("0 minutes", "role ordering-clinician"), Rung.tell("10 minutes", "role attending"))))
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("dr-ito late call-back", "dr-lee late call-back")
                .at("+61 minutes")
                .does("m-diaz assign call-back to user dr-kim")
                .told("dr-kim asked call-back", "dr-ito taken call-back", "dr-lee taken call-back"));
        Coverage.play(opened(Results.story(Definitions.result(
                        Rung.tell("0 minutes", "role ordering-clinician"),
                        Rung.handTo("10 minutes", "role attending"))))
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("dr-ito late call-back", "dr-lee late call-back")
                .at("+70 minutes")
                .told("dr-chen asked call-back", "dr-ito taken call-back", "dr-lee taken call-back"));
    }

    @Test
    void completing_without_having_acknowledged_stands_down_and_nobody_hears_taken() {
        Coverage.play(opened().at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+16 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "n-okafor stand-down call-back"));
    }

    @Test
    void confirmers_who_did_not_confirm_hear_it_once() {
        Coverage.play(opened(Results.story(confirmed()))
                .at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "m-diaz confirm call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1 unconfirmed")
                .at("+16 minutes")
                .does("n-okafor confirm call-back")
                .told("m-diaz stand-down call-back")
                .at("+30 minutes"));
    }

    @Test
    void a_confirmer_who_sends_it_back_hears_nothing_and_the_others_stand_down() {
        Coverage.play(opened(Results.story(confirmed()))
                .at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "m-diaz confirm call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+16 minutes")
                .does("n-okafor return call-back \"not read back\"")
                .told("dr-ito returned call-back", "m-diaz stand-down call-back")
                .at("+17 minutes")
                .does("dr-ito complete call-back")
                .told("m-diaz confirm call-back")
                .at("+18 minutes")
                .does("m-diaz confirm call-back"));
    }

    @Test
    void whoever_had_a_step_that_somebody_else_completed_heard_taken_and_hears_no_more_when_all_is_stopped() {
        Coverage.play(opened(Results.story(Definitions.pathway(
                        "two-steps",
                        Definitions.callBack().escalate(Rung.tell("0 minutes", "role charge-nurse")),
                        StepBuilder.step("note", "Write it down")
                                .owner("role attending")
                                .complete("within 1 hour")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")))))
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+61 minutes")
                .does("n-okafor complete call-back")
                .told("dr-ito taken call-back", "dr-chen asked note")
                .at("+62 minutes")
                .does("host event patient-died")
                .told("n-okafor stand-down call-back", "dr-chen stand-down note"));
    }

    @Test
    void an_offer_tells_exactly_whoever_it_was_made_to() {
        Scenario offered = opened().at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+6 minutes")
                .does("dr-ito offer call-back to dr-kim within 5 minutes")
                .told("dr-kim offered call-back")
                .at("+7 minutes")
                .does("dr-kim refuse call-back \"in theatre\"")
                .told("dr-ito returned call-back");
        Coverage.play(offered.at("+8 minutes").does("dr-ito complete call-back"));
    }

    @Test
    void whoever_came_on_duty_and_was_asked_hears_it_too() {
        Coverage.play(opened(Results.story().shift("role ordering-clinician", "dr-kim", "+5 minutes", "+8 minutes"))
                .at("+5 minutes")
                .told("dr-kim asked call-back")
                .at("+10 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "dr-kim taken call-back"));
    }
}
