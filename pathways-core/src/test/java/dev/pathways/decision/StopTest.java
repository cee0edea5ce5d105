package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.About;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rules 14 and 16, as far as stopping goes. */
class StopTest {
    private static PathwayDefinition twoSteps() {
        return Definitions.pathway(
                "two-steps",
                Definitions.callBack()
                        .keepInformed("role charge-nurse", About.STOPPED)
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")),
                StepBuilder.step("note", "Write it down")
                        .owner("role attending")
                        .confirm("role nurse-manager", "within 1 hour")
                        .complete("within 1 hour")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")));
    }

    private static Scenario opened() {
        return Results.opened(twoSteps());
    }

    @Test
    void an_event_of_the_host_stops_the_pathway_and_nothing_fires_afterwards() {
        Coverage.play(opened().at("+5 minutes")
                .does("host event patient-died")
                .told(
                        "dr-ito stand-down call-back",
                        "dr-lee stand-down call-back",
                        "n-okafor informed call-back stopped")
                .is("pathway", "closed")
                .is("call-back", "closed")
                .at("+5 hours"));
    }

    @Test
    void an_event_that_stops_nothing_changes_nothing() {
        Coverage.play(opened().at("+5 minutes").does("host event bed-cleaned").is("pathway", "open"));
    }

    @Test
    void only_the_host_reports_events() {
        Coverage.play(opened().at("+5 minutes")
                .does("host event bed-cleaned")
                .is("pathway", "open")
                .refused("dr-ito cancel \"no\"", "NOT_PERMITTED"));
    }

    @Test
    void whoever_manages_the_pathway_cancels_it_with_a_reason() {
        Coverage.play(opened().at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+6 minutes")
                .refused("m-diaz cancel", "REASON_REQUIRED")
                .does("m-diaz cancel \"ordered twice\"")
                .told("dr-ito stand-down call-back", "n-okafor informed call-back stopped")
                .is("call-back", "closed")
                .at("+7 minutes")
                .refused("m-diaz cancel \"again\"", "STEP_CLOSED")
                .does("host event patient-died"));
    }

    @Test
    void stopping_also_stands_down_whoever_has_done_an_earlier_step() {
        Coverage.play(opened().at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "dr-chen asked note")
                .at("+6 minutes")
                .does("dr-chen complete note")
                .told("m-diaz confirm note")
                .at("+7 minutes")
                .does("host event patient-died")
                .told("dr-ito stand-down call-back", "dr-chen stand-down note", "m-diaz stand-down note")
                .is("note", "closed")
                .is("call-back", "completed"));
    }

    @Test
    void a_closed_step_and_a_step_that_never_opened_take_nothing_any_more() {
        Scenario story = opened().at("+5 minutes")
                .refused("dr-chen acknowledge note", "NOT_OPEN")
                .refused("dr-chen decline note \"x\"", "NOT_OPEN")
                .refused("dr-chen complete note", "NOT_OPEN")
                .refused("dr-chen confirm note", "NOT_OPEN")
                .refused("dr-chen return note \"x\"", "NOT_OPEN")
                .refused("m-diaz assign note to user dr-kim", "NOT_OPEN")
                .refused("dr-chen offer note to dr-kim within 5 minutes", "NOT_OPEN")
                .refused("dr-chen accept note", "NOT_OPEN")
                .refused("dr-chen refuse note \"x\"", "NOT_OPEN")
                .refused("dr-chen escalate note \"x\"", "NOT_OPEN")
                .refused("s-moreno quiet note", "NOT_OPEN")
                .does("host event patient-died")
                .told(
                        "dr-ito stand-down call-back",
                        "dr-lee stand-down call-back",
                        "n-okafor informed call-back stopped")
                .at("+6 minutes");
        Coverage.play(everyActIsRefused(story, "call-back").refused("dr-chen acknowledge note", "STEP_CLOSED"));
    }

    @Test
    void a_completed_step_takes_nothing_any_more() {
        Coverage.play(everyActIsRefused(
                opened().at("+5 minutes")
                        .does("dr-ito complete call-back")
                        .told("dr-lee stand-down call-back", "dr-chen asked note")
                        .at("+6 minutes"),
                "call-back"));
    }

    private static Scenario everyActIsRefused(Scenario story, String step) {
        return story.refused("dr-ito acknowledge " + step, "STEP_CLOSED")
                .refused("dr-ito decline " + step + " \"x\"", "STEP_CLOSED")
                .refused("dr-ito complete " + step, "STEP_CLOSED")
                .refused("dr-ito confirm " + step, "STEP_CLOSED")
                .refused("dr-ito return " + step + " \"x\"", "STEP_CLOSED")
                .refused("m-diaz assign " + step + " to user dr-kim", "STEP_CLOSED")
                .refused("dr-ito still-on-it " + step, "STEP_CLOSED")
                .refused("dr-ito offer " + step + " to dr-kim within 5 minutes", "STEP_CLOSED")
                .refused("dr-ito accept " + step, "STEP_CLOSED")
                .refused("dr-ito refuse " + step + " \"x\"", "STEP_CLOSED")
                .refused("dr-ito pause " + step + " lunch \"x\"", "STEP_CLOSED")
                .refused("dr-ito resume " + step, "STEP_CLOSED")
                .refused("dr-ito escalate " + step + " \"x\"", "STEP_CLOSED")
                .refused("s-moreno quiet " + step, "STEP_CLOSED");
    }
}
