package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 2: an acknowledgement that must be renewed. */
class StillOnItTest {
    private static final Rung[] RUNGS = {
        Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("10 minutes", "role attending")
    };

    private static StepBuilder step() {
        return Definitions.callBack()
                .complete("within 3 hours")
                .stillOnIt("30 minutes", "10 minutes")
                .escalate(RUNGS);
    }

    private static Scenario taken(StepBuilder step) {
        return Results.opened(Definitions.pathway("critical-result", step))
                .at("+10 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back");
    }

    @Test
    void whoever_has_it_is_asked_one_period_after_the_acknowledgement_and_after_each_answer() {
        Coverage.play(taken(step())
                .at("+40 minutes")
                .told("dr-ito still-on-it call-back")
                .at("+45 minutes")
                .does("dr-ito still-on-it call-back")
                .is("call-back", "acknowledged by dr-ito")
                .at("+75 minutes")
                .told("dr-ito still-on-it call-back"));
    }

    @Test
    void unanswered_the_acknowledgement_lapses_the_owner_is_asked_and_the_acknowledge_clock_starts_again() {
        Coverage.play(taken(step())
                .at("+40 minutes")
                .told("dr-ito still-on-it call-back")
                .at("+50 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .is("call-back", "open", "acknowledge-due +65 minutes", "due +180 minutes", "rung 0")
                .at("+65 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+66 minutes")
                .does("dr-lee acknowledge call-back")
                .told("dr-ito taken call-back", "n-okafor taken call-back")
                .at("+96 minutes")
                .told("dr-lee still-on-it call-back"));
    }

    @Test
    void an_answer_at_the_last_instant_is_in_time_and_one_before_the_question_counts() {
        Coverage.play(taken(step())
                .at("+20 minutes")
                .does("dr-ito still-on-it call-back")
                .at("+50 minutes")
                .told("dr-ito still-on-it call-back")
                .at("+60 minutes")
                .does("dr-ito still-on-it call-back")
                .is("call-back", "acknowledged by dr-ito"));
    }

    @Test
    void only_whoever_has_it_can_say_so_and_only_where_it_is_asked() {
        Coverage.play(Results.opened(Definitions.pathway(
                        "critical-result",
                        step().confirm("role attending", "within 1 hour"),
                        Definitions.callBack("read-back").escalate(RUNGS)))
                .at("+5 minutes")
                .refused("dr-ito still-on-it call-back", "NOT_OPEN")
                .refused("dr-ito still-on-it read-back", "NOT_OPEN")
                .at("+10 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+11 minutes")
                .refused("dr-lee still-on-it call-back", "ALREADY_ACKNOWLEDGED")
                .at("+12 minutes")
                .does("dr-ito complete call-back")
                .refused("dr-ito still-on-it call-back", "STEP_CLOSED")
                .told("dr-chen confirm call-back")
                .at("+13 minutes")
                .does("dr-chen confirm call-back")
                .told("dr-ito asked read-back", "dr-lee asked read-back")
                .refused("dr-ito still-on-it call-back", "STEP_CLOSED")
                .at("+14 minutes")
                .does("dr-ito acknowledge read-back")
                .told("dr-lee taken read-back")
                .refused("dr-ito still-on-it read-back", "NOT_OPEN"));
    }

    @Test
    void nobody_is_asked_about_work_that_is_done_or_that_somebody_else_got() {
        Coverage.play(taken(step().confirm("role attending", "within 2 hours"))
                .at("+20 minutes")
                .does("m-diaz assign call-back to role charge-nurse")
                .told("dr-ito taken call-back", "n-okafor asked call-back")
                .at("+34 minutes")
                .does("n-okafor acknowledge call-back")
                .at("+64 minutes")
                .told("n-okafor still-on-it call-back")
                .at("+70 minutes")
                .does("n-okafor complete call-back")
                .told("dr-chen confirm call-back")
                .at("+110 minutes"));
    }

    @Test
    void whoever_took_it_from_a_rung_and_stops_answering_is_asked_beside_the_owner() {
        Coverage.play(Results.opened(Definitions.pathway("critical-result", step()))
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+16 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-lee taken call-back")
                .at("+46 minutes")
                .told("n-okafor still-on-it call-back")
                .at("+56 minutes")
                .told("n-okafor asked call-back", "dr-ito asked call-back", "dr-lee asked call-back")
                .at("+57 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-lee taken call-back"));
    }

    @Test
    void an_owner_party_that_reaches_nobody_by_then_makes_the_ladder_climb_at_once() {
        PathwayDefinition definition = Definitions.pathway("critical-result", step());
        Coverage.play(Scenario.of(definition)
                .shift("role ordering-clinician", "dr-ito", "+0 minutes", "+45 minutes")
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+10 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+40 minutes")
                .told("dr-ito still-on-it call-back")
                .at("+45 minutes")
                .told("s-moreno net call-back")
                .at("+50 minutes")
                .told("dr-ito asked call-back", "n-okafor late call-back rung 1 unacknowledged")
                .at("+51 minutes")
                .refused("dr-ito acknowledge call-back", "NOT_PERMITTED")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "s-moreno taken call-back"));
    }

    @Test
    void a_question_at_the_instant_of_a_rung_is_not_asked_of_somebody_who_is_told_that_it_is_late() {
        StepBuilder step = step().complete("within 40 minutes")
                .escalate(Rung.tell("0 minutes", "owner"), Rung.tell("10 minutes", "role attending"));
        Coverage.play(taken(step)
                .at("+40 minutes")
                .told("dr-ito late call-back rung 1 uncompleted")
                .at("+50 minutes")
                .told("dr-chen late call-back rung 2 uncompleted", "dr-ito asked call-back", "dr-lee asked call-back")
                .is("call-back", "open", "acknowledge-due +65 minutes")
                .at("+65 minutes")
                .told("dr-ito late call-back rung 1", "dr-lee late call-back rung 1"));
    }

    @Test
    void a_rung_that_hands_on_at_the_instant_of_the_question_ends_the_question() {
        StepBuilder step = step().complete("within 40 minutes").escalate(Rung.handTo("0 minutes", "role attending"));
        Coverage.play(taken(step)
                .at("+40 minutes")
                .told("dr-chen asked call-back", "dr-ito taken call-back")
                .at("+50 minutes")
                .is("call-back", "open", "owner role attending"));
    }

    @Test
    void an_acknowledgement_reported_late_is_asked_about_one_period_after_the_report() {
        Coverage.play(Results.opened(Definitions.pathway("critical-result", step()))
                .at("+14 minutes")
                .does("dr-ito acknowledge call-back happened +2 minutes")
                .told("dr-lee taken call-back")
                .at("+44 minutes")
                .told("dr-ito still-on-it call-back"));
    }

    @Test
    void returned_work_is_asked_about_only_once_somebody_has_it_again() {
        Coverage.play(taken(step().confirm("role attending", "within 2 hours"))
                .at("+20 minutes")
                .does("dr-ito complete call-back")
                .told("dr-chen confirm call-back")
                .at("+30 minutes")
                .does("dr-chen return call-back \"not read back\"")
                .told("dr-ito returned call-back")
                .at("+44 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+74 minutes")
                .told("dr-ito still-on-it call-back"));
    }
}
