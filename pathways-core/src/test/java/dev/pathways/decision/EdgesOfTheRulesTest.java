package dev.pathways.decision;

import dev.pathways.definition.Condition;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.Rung;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rules at their edges: two rules that meet, or a list on which nobody is left. */
class EdgesOfTheRulesTest {
    @Test
    void a_confirmer_list_that_only_the_worker_is_on_fires_the_confirm_ladder_at_once() {
        Coverage.play(Nested.story(Nested.pathway(Nested.pharmacist("mix")
                        .confirm("role pharmacist", "within 20 minutes")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse"))))
                .at("+0 minutes")
                .told("phil asked mix")
                .at("+5 minutes")
                .does("phil complete mix")
                .told("n-okafor late mix unconfirmed"));
    }

    @Test
    void the_clock_of_a_step_that_is_passed_by_ends_silently() {
        Coverage.play(Nested.story(Nested.pathway(
                        Nested.nurse("ask").outcome("asked", "next", "wanted"),
                        Nested.clerk("book")
                                .onlyIf(Condition.of("wanted", "yes"))
                                .complete("within 30 minutes of start"),
                        Nested.nurse("leave").acknowledge("within 3 hours").complete("within 4 hours")))
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+10 minutes")
                .does("nina complete ask with wanted=no")
                .told("nina asked leave")
                .is("book", "skipped")
                .at("+2 hours"));
    }

    @Test
    void a_rung_of_the_complete_ladder_waits_for_the_acknowledge_clock_of_whoever_it_was_handed_to() {
        Ladder nurses = Definitions.ladder("nurses", Rung.tell("0 minutes", "role nurse-manager"));
        Ladder doctors = Definitions.ladder(
                "doctors", Rung.handTo("0 minutes", "role charge-nurse"), Rung.tell("5 minutes", "role attending"));
        Coverage.play(Results.opened(Definitions.resultWith(new Ladders(nurses, doctors, doctors)))
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor asked call-back", "dr-ito taken call-back")
                .at("+74 minutes")
                .at("+75 minutes")
                .told("m-diaz late call-back unacknowledged", "dr-chen late call-back rung 2 uncompleted"));
    }

    @Test
    void an_owner_assigned_after_the_deadline_has_the_full_time_to_acknowledge() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+65 minutes")
                .does("m-diaz assign call-back to user dr-kim")
                .told("dr-kim asked call-back", "dr-ito taken call-back")
                .is("call-back", "acknowledge-due +80 minutes", "late uncompleted"));
    }

    @Test
    void whoever_declined_and_comes_on_duty_again_is_not_asked_again_in_this_round() {
        Coverage.play(Scenario.of(Definitions.result())
                .shift("role ordering-clinician", "dr-ito", "+0 minutes", "+5 minutes")
                .shift("role ordering-clinician", "dr-ito", "+10 minutes", "+8 hours")
                .duty("role ordering-clinician", "dr-lee")
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("+2 minutes")
                .does("dr-ito decline call-back \"in theatre\"")
                .at("+14 minutes"));
    }

    @Test
    void an_event_closes_work_that_waits_for_a_late_confirmation_and_nothing_fires_afterwards() {
        Coverage.play(Nested.story(Nested.pathway(
                        Nested.pharmacist("mix")
                                .closesWhen("report-filed")
                                .confirm("role nurse", "within 20 minutes")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")),
                        Nested.clerk("send").acknowledge("within 3 hours").complete("within 4 hours")))
                .at("+0 minutes")
                .told("phil asked mix")
                .at("+5 minutes")
                .does("phil complete mix")
                .told("nina confirm mix")
                .at("+25 minutes")
                .told("n-okafor late mix unconfirmed")
                .at("+26 minutes")
                .does("host event report-filed")
                .told("nina stand-down mix", "n-okafor stand-down mix", "cleo asked send")
                .at("+2 hours"));
    }
}
