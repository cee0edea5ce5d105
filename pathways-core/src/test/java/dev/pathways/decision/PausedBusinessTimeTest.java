package dev.pathways.decision;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.testing.Scenario;
import dev.pathways.time.Deadline;
import org.junit.jupiter.api.Test;

/**
 * Clock rule 10 where a step counts business time and elapsed time at once. Open from 08:00 to 17:00 in Chicago, which is
 * from 14:00 to 23:00 in these instants.
 */
class PausedBusinessTimeTest {
    private static StepBuilder step() {
        return StepBuilder.step("call-back", "Call the payer")
                .owner("role ordering-clinician")
                .mayPause("lab-down");
    }

    private static Scenario story(StepBuilder step) {
        return Results.story(PathwayBuilder.pathway("office", "In the office", 1, "America/Chicago")
                .fact("urgency", FactKind.listed("emergent", "routine"))
                .calendar("office", "Mon-Fri 08:00-17:00")
                .pause("lab-down", "1 day", "role attending")
                .complete("within 20 days")
                .safetyNet("12 hours", "role house-supervisor")
                .step(step)
                .build());
    }

    private static Scenario asked(StepBuilder step) {
        return story(step)
                .starts("2026-11-23T21:30:00Z")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back");
    }

    private static Scenario pausedFor30Minutes(StepBuilder step) {
        return asked(step)
                .at("2026-11-23T22:30:00Z")
                .does("dr-ito pause call-back lab-down \"down\"")
                .at("2026-11-23T23:00:00Z")
                .does("dr-chen resume call-back")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back");
    }

    @Test
    void an_acknowledge_clock_that_ended_with_the_complete_clock_still_does() {
        Coverage.play(asked(step().acknowledge("within 1 business hour")
                        .complete("within 90 hours")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("2026-11-27T14:45:00Z")
                .does("s-moreno assign call-back to role charge-nurse")
                .told("n-okafor asked call-back", "dr-ito taken call-back")
                .is("call-back", "acknowledge-due 2026-11-27T15:30:00Z", "due 2026-11-27T15:30:00Z")
                .at("2026-11-27T15:00:00Z")
                .does("n-okafor pause call-back lab-down \"down\"")
                .at("2026-11-27T23:00:00Z")
                .does("dr-chen resume call-back")
                .told("n-okafor resumed call-back")
                .is("call-back", "acknowledge-due 2026-11-27T23:30:00Z", "due 2026-11-27T23:30:00Z")
                .at("2026-11-27T23:30:00Z")
                .told("n-okafor late call-back"));
    }

    @Test
    void an_acknowledge_clock_that_ended_before_the_complete_clock_keeps_the_time_it_had_left() {
        Coverage.play(pausedFor30Minutes(step().acknowledge("within 70 minutes")
                        .complete("within 2 hours")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .is("call-back", "acknowledge-due 2026-11-23T23:10:00Z", "due 2026-11-24T00:00:00Z"));
    }

    @Test
    void of_a_deadline_for_each_value_only_the_points_of_its_value_are_moved() {
        StepBuilder step = step().complete(Deadline.byValueOf(
                        "urgency", "emergent", "within 90 minutes", "routine", "within 2 business hours"))
                .escalate(Rung.tell("0 minutes", "role charge-nurse"));
        Coverage.play(story(step)
                .facts("urgency", "routine")
                .starts("2026-11-23T21:00:00Z")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .is("call-back", "due 2026-11-23T23:00:00Z")
                .at("2026-11-23T22:30:00Z")
                .does("dr-ito pause call-back lab-down \"down\"")
                .at("2026-11-23T22:45:00Z")
                .does("dr-chen resume call-back")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back")
                .is("call-back", "due 2026-11-24T14:15:00Z"));
    }

    @Test
    void a_rung_that_waited_for_a_restarted_acknowledge_clock_still_waits_for_it() {
        Coverage.play(story(step().acknowledge("within 1 business hour")
                        .complete("within 10 days")
                        .escalate(
                                Rung.handTo("0 minutes", "role charge-nurse"),
                                Rung.tell("5 minutes", "role attending")))
                .starts("2026-11-23T20:50:00Z")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("2026-11-23T21:50:00Z")
                .told("n-okafor asked call-back", "dr-ito taken call-back", "dr-lee taken call-back")
                .is("call-back", "acknowledge-due 2026-11-23T22:50:00Z")
                .at("2026-11-23T22:30:00Z")
                .does("n-okafor pause call-back lab-down \"down\"")
                .at("2026-11-23T22:45:00Z")
                .does("dr-chen resume call-back")
                .told("n-okafor resumed call-back")
                .is("call-back", "acknowledge-due 2026-11-24T14:05:00Z")
                .at("2026-11-24T14:05:00Z")
                .told("dr-chen late call-back rung 2 unacknowledged"));
    }

    @Test
    void warnings_are_counted_as_their_own_words_count() {
        Coverage.play(asked(step().complete("within 3 business hours")
                        .warn("within 2 business hours", "role nurse-manager")
                        .warn("45 minutes before due", "role charge-nurse")
                        .escalate(Rung.tell("0 minutes", "role attending")))
                .at("2026-11-23T22:30:00Z")
                .does("dr-ito pause call-back lab-down \"down\"")
                .at("2026-11-24T00:00:00Z")
                .does("dr-chen resume call-back")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back")
                .is("call-back", "due 2026-11-24T16:00:00Z")
                .at("2026-11-24T15:00:00Z")
                .told("m-diaz warned call-back")
                .at("2026-11-24T15:15:00Z")
                .told("n-okafor warned call-back"));
    }

    @Test
    void a_question_comes_after_the_business_time_that_was_left_and_its_answer_within_the_time_that_was_left() {
        StepBuilder step = step().complete("within 10 days")
                .stillOnIt("1 business hour", "30 minutes")
                .escalate(Rung.tell("0 minutes", "role charge-nurse"));
        Coverage.play(asked(step)
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("2026-11-23T22:00:00Z")
                .does("dr-ito pause call-back lab-down \"down\"")
                .at("2026-11-23T22:45:00Z")
                .does("dr-chen resume call-back")
                .told("dr-ito resumed call-back")
                .at("2026-11-24T14:15:00Z")
                .told("dr-ito still-on-it call-back")
                .at("2026-11-24T14:25:00Z")
                .does("dr-ito pause call-back lab-down \"down again\"")
                .at("2026-11-24T14:30:00Z")
                .does("dr-chen resume call-back")
                .told("dr-ito resumed call-back")
                .at("2026-11-24T14:50:00Z")
                .told("dr-ito asked call-back", "dr-lee asked call-back"));
    }

    @Test
    void a_budget_of_business_time_ends_where_its_open_hours_are_used_up() {
        Coverage.play(Results.story(PathwayBuilder.pathway("office", "In the office", 1, "America/Chicago")
                        .calendar("office", "Mon-Fri 08:00-17:00")
                        .pause("lab-down", "4 business hours", "role attending")
                        .complete("within 20 days")
                        .safetyNet("12 hours", "role house-supervisor")
                        .step(step().calendar("office")
                                .complete("within 10 days")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                        .build())
                .starts("2026-11-27T14:00:00Z")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .at("2026-11-27T17:00:00Z")
                .does("dr-ito pause call-back lab-down \"down\"")
                .at("2026-11-27T20:00:00Z")
                .does("dr-chen resume call-back")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back")
                .at("2026-11-27T22:00:00Z")
                .does("dr-ito pause call-back lab-down \"down\"")
                .at("2026-11-27T23:00:00Z")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back"));
    }
}
