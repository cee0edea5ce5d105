package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import dev.pathways.time.Deadline;
import org.junit.jupiter.api.Test;

/** Clock rule 12: what a deadline that moves does to its ladder, its safety net and its warnings. */
class MovedDeadlineTest {
    private static PathwayDefinition pathway(StepBuilder step) {
        return PathwayBuilder.pathway("going", "Going home", 1, "America/Chicago")
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .fact("urgency", FactKind.listed("emergent", "routine"))
                .complete("within 5 days")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(step)
                .build();
    }

    private static StepBuilder teach() {
        return StepBuilder.step("teach", "Teach").owner("role nurse").complete("at planned, at most 1 day");
    }

    private static Scenario asked(StepBuilder step, String planned) {
        return Nested.story(pathway(step))
                .duty("role nurse-manager", "m-diaz")
                .facts("planned", planned)
                .facts("urgency", "routine")
                .at("+0 minutes")
                .told("nina asked teach");
    }

    private static StepBuilder twoRungs() {
        return teach().escalate(
                        Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("20 minutes", "role nurse-manager"));
    }

    @Test
    void a_deadline_that_moves_away_does_not_put_off_the_rung_that_an_escalation_by_hand_has_planned() {
        Coverage.play(asked(twoRungs(), "2026-11-23T18:00:00Z")
                .at("+5 minutes")
                .does("nina acknowledge teach")
                .at("+10 minutes")
                .does("nina escalate teach \"she is worse\"")
                .told("n-okafor late teach rung 1 uncompleted")
                .at("+20 minutes")
                .does("nina record planned=2026-11-23T19:00:00Z")
                .is("teach", "due +5 hours", "rung 1")
                .at("+30 minutes")
                .told("m-diaz late teach rung 2 uncompleted"));
    }

    @Test
    void a_deadline_that_moves_near_brings_the_next_rung_forward_also_after_an_escalation_by_hand() {
        Coverage.play(asked(twoRungs(), "2026-11-23T18:00:00Z")
                .at("+5 minutes")
                .does("nina acknowledge teach")
                .at("+10 minutes")
                .does("nina escalate teach \"she is worse\"")
                .told("n-okafor late teach rung 1 uncompleted")
                .at("+11 minutes")
                .does("nina record planned=2026-11-23T14:05:00Z")
                .told()
                .is("teach", "due +5 minutes", "late uncompleted")
                .at("+25 minutes")
                .told("m-diaz late teach rung 2 uncompleted"));
    }

    @Test
    void a_lateness_that_is_withdrawn_says_when() {
        Played played = Coverage.play(asked(twoRungs(), "2026-11-23T15:00:00Z")
                .at("+5 minutes")
                .does("nina acknowledge teach")
                .at("+60 minutes")
                .told("n-okafor late teach rung 1")
                .at("+65 minutes")
                .does("nina record planned=2026-11-23T16:00:00Z")
                .is("teach", "due +2 hours", "not late uncompleted"));
        assertThat(played.journal().stream().map(JournalEntry::event))
                .filteredOn(Event.LatenessWithdrawn.class::isInstance)
                .extracting(
                        event -> ((Event.LatenessWithdrawn) event).happened().toString())
                .containsExactly("2026-11-23T15:05:00Z");
    }

    @Test
    void the_safety_net_that_is_called_for_another_clock_too_keeps_its_rhythm_when_a_deadline_moves() {
        Coverage.play(asked(
                        teach().acknowledge("within 15 minutes").escalate(Rung.tell("0 minutes", "role charge-nurse")),
                        "2026-11-23T14:30:00Z")
                .at("+15 minutes")
                .told("n-okafor late teach unacknowledged")
                .at("+30 minutes")
                .told("n-okafor late teach uncompleted")
                .at("+45 minutes")
                .told("s-moreno net teach")
                .at("+50 minutes")
                .does("host record planned=2026-11-23T16:00:00Z")
                .is("teach", "due +2 hours", "not late uncompleted", "late unacknowledged")
                .at("+75 minutes")
                .told("s-moreno net teach"));
    }

    @Test
    void an_acknowledge_clock_that_moves_still_ends_with_the_complete_clock() {
        StepBuilder step = StepBuilder.step("teach", "Teach")
                .owner("role nurse")
                .acknowledge("at planned, at most 1 hour")
                .complete("within 1 hour")
                .escalate(Rung.tell("0 minutes", "role charge-nurse"));
        Coverage.play(asked(step, "2026-11-23T14:30:00Z")
                .is("teach", "acknowledge-due +30 minutes")
                .at("+20 minutes")
                .does("s-moreno assign teach to role clerk")
                .told("cleo asked teach", "nina taken teach")
                .is("teach", "acknowledge-due +30 minutes")
                .at("+21 minutes")
                .does("host record planned=2026-11-23T17:00:00Z")
                .is("teach", "acknowledge-due +60 minutes", "due +60 minutes")
                .at("+60 minutes")
                .told("n-okafor late teach"));
    }

    @Test
    void warnings_that_have_not_come_stay_planned_when_both_clocks_move() {
        StepBuilder step = StepBuilder.step("teach", "Teach")
                .owner("role nurse")
                .acknowledge(Deadline.byValueOf("urgency", "emergent", "within 20 minutes", "routine", "within 1 hour"))
                .complete(Deadline.byValueOf("urgency", "emergent", "within 1 hour", "routine", "within 4 hours"))
                .warn("within 30 minutes", "role nurse-manager")
                .warn("10 minutes before due", "role clerk")
                .escalate(Rung.tell("0 minutes", "role charge-nurse"));
        Coverage.play(asked(step, "2026-11-23T18:00:00Z")
                .at("+5 minutes")
                .does("host record urgency=emergent")
                .is("teach", "acknowledge-due +25 minutes", "due +65 minutes")
                .at("+25 minutes")
                .told("n-okafor late teach unacknowledged")
                .at("+30 minutes")
                .told("m-diaz warned teach")
                .at("+55 minutes")
                .told("cleo warned teach", "s-moreno net teach"));
    }

    @Test
    void an_acknowledge_clock_that_ended_with_the_complete_clock_moves_with_it() {
        Coverage.play(asked(
                        teach().acknowledge("within 1 hour").escalate(Rung.tell("0 minutes", "role charge-nurse")),
                        "2026-11-23T14:30:00Z")
                .is("teach", "acknowledge-due +30 minutes", "due +30 minutes")
                .at("+10 minutes")
                .does("host record planned=2026-11-23T17:00:00Z")
                .is("teach", "acknowledge-due +60 minutes", "due +3 hours")
                .at("+60 minutes")
                .told("n-okafor late teach unacknowledged"));
    }

    @Test
    void a_warning_that_hangs_on_a_fact_moves_with_it_although_its_deadline_stays() {
        StepBuilder step = StepBuilder.step("teach", "Teach")
                .owner("role nurse")
                .complete("within 5 hours")
                .warn("1 hour before planned, at most 4 hours", "role nurse-manager")
                .escalate(Rung.tell("0 minutes", "role charge-nurse"));
        Coverage.play(asked(step, "2026-11-23T16:00:00Z")
                .at("+10 minutes")
                .does("host record planned=2026-11-23T17:00:00Z")
                .is("teach", "due +5 hours")
                .at("+60 minutes")
                .told()
                .at("+120 minutes")
                .told("m-diaz warned teach"));
    }
}
