package dev.pathways.decision;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.testing.Scenario;
import dev.pathways.time.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 4: what an answer to a rung buys. */
class GraceTest {
    private static final Rung NURSE = Rung.tell("0 minutes", "role charge-nurse");
    private static final Rung ATTENDING = Rung.tell("10 minutes", "role attending");

    private static PathwayDefinition definition(Rung... rungs) {
        return Definitions.pathway("critical-result", step(rungs));
    }

    private static StepBuilder step(Rung... rungs) {
        return Definitions.callBack().escalate(new Ladder("patient", List.of(rungs), Span.minutes(5)));
    }

    /** Taken at once, late after an hour: the first rung has asked the charge nurse. */
    private static Scenario late(PathwayDefinition definition) {
        return Results.opened(definition)
                .at("+1 minute")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1 uncompleted");
    }

    @Test
    void an_answer_to_a_rung_puts_the_next_one_and_all_later_ones_off() {
        Coverage.play(late(definition(NURSE, ATTENDING, Rung.tell("15 minutes", "role nurse-manager")))
                .at("+65 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back")
                .is("call-back", "due +60 minutes")
                .at("+75 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+90 minutes")
                .told("m-diaz late call-back rung 3"));
    }

    @Test
    void an_answer_at_the_very_instant_of_the_next_rung_still_puts_it_off() {
        Coverage.play(late(definition(NURSE, ATTENDING))
                .at("+70 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back")
                .at("+75 minutes")
                .told("dr-chen late call-back rung 2"));
    }

    @Test
    void each_rung_buys_it_once() {
        PathwayDefinition definition = definition(
                Rung.tell("0 minutes", "role charge-nurse", "role attending"),
                Rung.tell("10 minutes", "role nurse-manager"));
        Coverage.play(Results.opened(definition)
                .at("+1 minute")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back", "dr-chen late call-back")
                .at("+61 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-chen taken call-back")
                .at("+62 minutes")
                .refused("dr-chen acknowledge call-back", "ALREADY_ACKNOWLEDGED")
                .does("m-diaz assign call-back to role charge-nurse")
                .does("n-okafor acknowledge call-back")
                .told("n-okafor asked call-back")
                .at("+75 minutes")
                .told("m-diaz late call-back rung 2"));
    }

    @Test
    void an_answer_to_the_last_rung_puts_the_safety_net_off() {
        Coverage.play(late(definition(NURSE))
                .at("+80 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back")
                .at("+95 minutes")
                .told("s-moreno net call-back")
                .at("+125 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void a_call_of_the_safety_net_can_be_put_off_by_quieting_it_and_by_an_answer() {
        Coverage.play(late(definition(NURSE))
                .at("+90 minutes")
                .told("s-moreno net call-back")
                .at("+91 minutes")
                .does("s-moreno quiet call-back")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "s-moreno taken call-back")
                .at("+155 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void who_was_asked_before_the_rung_does_not_answer_it() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                StepBuilder.step("call-back", "Read it back")
                        .owner("role ordering-clinician")
                        .complete("within 1 hour")
                        .escalate(new Ladder("patient", List.of(NURSE, ATTENDING), Span.minutes(5))));
        Coverage.play(Results.opened(definition)
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+61 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "n-okafor taken call-back")
                .at("+70 minutes")
                .told("dr-chen late call-back rung 2"));
    }

    @Test
    void an_acknowledgement_before_any_rung_buys_nothing_and_the_acknowledge_ladder_has_no_grace() {
        Coverage.play(Results.opened(definition(NURSE, ATTENDING))
                .at("+15 minutes")
                .told("n-okafor late call-back unacknowledged")
                .at("+16 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1 uncompleted")
                .at("+70 minutes")
                .told("dr-chen late call-back rung 2 uncompleted"));
    }

    @Test
    void a_new_owner_of_a_rung_that_handed_on_answers_it_by_taking_it() {
        Coverage.play(Results.opened(definition(NURSE, Rung.handTo("10 minutes", "role attending")))
                .at("+1 minute")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+70 minutes")
                .told("dr-chen asked call-back", "dr-ito taken call-back")
                .at("+75 minutes")
                .does("dr-chen acknowledge call-back")
                .told("n-okafor taken call-back")
                .at("+105 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void an_escalation_by_hand_asks_anew_and_can_be_answered_too() {
        Coverage.play(Results.opened(definition(NURSE, ATTENDING))
                .at("+1 minute")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+30 minutes")
                .does("dr-ito escalate call-back \"she is sick\"")
                .told("n-okafor late call-back rung 1 uncompleted")
                .at("+31 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back")
                .at("+45 minutes")
                .told("dr-chen late call-back rung 2"));
    }
}
