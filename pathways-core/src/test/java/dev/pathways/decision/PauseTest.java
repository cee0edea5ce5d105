package dev.pathways.decision;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.About;
import dev.pathways.testing.Scenario;
import dev.pathways.time.Deadline;
import dev.pathways.time.When;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 10. */
class PauseTest {
    private static final Rung[] RUNGS = {
        Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("10 minutes", "role attending")
    };

    private static StepBuilder step() {
        return Definitions.callBack().mayPause("lab-down").escalate(RUNGS);
    }

    private static PathwayBuilder pathway() {
        return PathwayBuilder.pathway("critical-result", "A critical result", 1, "America/Chicago")
                .pause("lab-down", "30 minutes", "role attending")
                .pause("shift-change", "10 minutes", "role nurse-manager")
                .stopsWhen("patient-died")
                .complete("within 6 hours")
                .managedBy("role nurse-manager")
                .safetyNet("30 minutes", "role house-supervisor");
    }

    private static Scenario opened(StepBuilder step) {
        return opened(pathway().step(step).build());
    }

    private static Scenario opened(PathwayDefinition definition) {
        return Results.opened(definition);
    }

    private static Scenario taken(StepBuilder step) {
        return opened(step)
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back");
    }

    private static Scenario paused(StepBuilder step) {
        return taken(step)
                .at("+20 minutes")
                .does("dr-ito pause call-back lab-down \"analyser broken\"")
                .is("call-back", "paused", "acknowledged by dr-ito");
    }

    @Test
    void its_clocks_stand_still_and_go_on_with_the_time_that_was_left_when_the_budget_is_used() {
        Coverage.play(paused(step())
                .at("+50 minutes")
                .told("dr-ito resumed call-back")
                .is("call-back", "due +90 minutes", "acknowledged by dr-ito")
                .at("+90 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+100 minutes")
                .told("dr-chen late call-back rung 2"));
    }

    @Test
    void it_is_resumed_by_its_owner_or_by_whoever_may_pause_and_by_nobody_else() {
        Coverage.play(paused(step())
                .at("+30 minutes")
                .refused("dr-lee resume call-back", "NOT_PERMITTED")
                .refused("n-okafor resume call-back", "NOT_PERMITTED")
                .does("dr-chen resume call-back")
                .told("dr-ito resumed call-back")
                .is("call-back", "due +70 minutes")
                .refused("dr-chen resume call-back", "NOT_OPEN")
                .at("+70 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void its_owner_resumes_it_without_being_told() {
        Coverage.play(paused(step())
                .at("+21 minutes")
                .does("dr-ito resume call-back")
                .is("call-back", "due +61 minutes")
                .at("+61 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void all_pauses_of_one_name_on_one_step_share_one_budget() {
        Coverage.play(paused(step())
                .at("+40 minutes")
                .does("dr-ito resume call-back")
                .does("dr-ito pause call-back lab-down \"broken again\"")
                .at("+50 minutes")
                .told("dr-ito resumed call-back")
                .is("call-back", "due +90 minutes")
                .at("+51 minutes")
                .refused("dr-ito pause call-back lab-down \"and again\"", "PAUSE_SPENT")
                .at("+90 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void every_pause_has_a_budget_of_its_own_and_they_do_not_overlap() {
        StepBuilder step = step().mayPause("shift-change");
        Coverage.play(paused(step)
                .at("+21 minutes")
                .refused("dr-ito pause call-back shift-change \"handing over\"", "NOT_OPEN")
                .at("+50 minutes")
                .told("dr-ito resumed call-back")
                .at("+51 minutes")
                .does("m-diaz pause call-back shift-change \"handing over\"")
                .refused("dr-chen resume call-back", "NOT_PERMITTED")
                .at("+61 minutes")
                .told("dr-ito resumed call-back")
                .is("call-back", "due +100 minutes")
                .at("+100 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void every_visit_has_the_whole_budget() {
        StepBuilder step = step().outcomeAtMost("again", "call-back", 1).outcome("done", "next");
        Coverage.play(paused(step)
                .at("+50 minutes")
                .told("dr-ito resumed call-back")
                .at("+51 minutes")
                .does("dr-ito complete call-back again")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .does("dr-ito pause call-back lab-down \"still broken\"")
                .at("+81 minutes")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back")
                .is("call-back", "acknowledge-due +96 minutes", "due +141 minutes")
                .at("+96 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void a_pause_needs_a_name_that_the_step_has_a_reason_and_somebody_who_may() {
        Coverage.play(opened(pathway()
                        .step(step())
                        .step(Definitions.callBack("read-back").escalate(RUNGS))
                        .build())
                .at("+4 minutes")
                .refused("dr-ito pause read-back lab-down \"analyser broken\"", "NOT_OPEN")
                .refused("dr-ito resume read-back", "NOT_OPEN")
                .at("+5 minutes")
                .refused("n-okafor pause call-back lab-down \"analyser broken\"", "NOT_PERMITTED")
                .refused("m-diaz pause call-back shift-change \"handing over\"", "NOT_PERMITTED")
                .refused("dr-ito pause call-back shift-change \"handing over\"", "PAUSE_UNKNOWN")
                .refused("dr-ito pause call-back lunch \"hungry\"", "PAUSE_UNKNOWN")
                .refused("dr-ito pause call-back lab-down", "REASON_REQUIRED")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .refused("dr-lee pause call-back lab-down \"analyser broken\"", "NOT_PERMITTED")
                .at("+6 minutes")
                .does("dr-ito complete call-back")
                .told("dr-ito asked read-back", "dr-lee asked read-back")
                .refused("dr-ito pause call-back lab-down \"analyser broken\"", "STEP_CLOSED")
                .refused("dr-ito resume call-back", "STEP_CLOSED")
                .at("+7 minutes")
                .does("dr-ito acknowledge read-back")
                .told("dr-lee taken read-back")
                .refused("dr-ito pause read-back lab-down \"analyser broken\"", "PAUSE_UNKNOWN"));
    }

    @Test
    void at_the_due_instant_it_is_in_time_and_after_it_too_late_to_pause() {
        Coverage.play(taken(step())
                .at("+60 minutes")
                .does("dr-ito pause call-back lab-down \"analyser broken\"")
                .does("dr-ito resume call-back")
                .told("n-okafor late call-back rung 1")
                .at("+61 minutes")
                .refused("dr-ito pause call-back lab-down \"analyser broken\"", "STEP_LATE"));
    }

    @Test
    void paused_at_the_due_instant_it_is_late_at_the_end_of_the_pause() {
        Coverage.play(taken(step())
                .at("+60 minutes")
                .does("dr-ito pause call-back lab-down \"analyser broken\"")
                .at("+90 minutes")
                .told("dr-ito resumed call-back", "n-okafor late call-back rung 1")
                .is("call-back", "late uncompleted"));
    }

    @Test
    void while_nobody_has_it_everybody_who_was_asked_may_pause_it_and_is_told_when_it_goes_on() {
        Coverage.play(opened(step())
                .at("+10 minutes")
                .does("dr-lee pause call-back lab-down \"analyser broken\"")
                .is("call-back", "paused", "open")
                .at("+40 minutes")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back")
                .is("call-back", "acknowledge-due +45 minutes", "due +90 minutes")
                .at("+45 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+46 minutes")
                .refused("dr-lee pause call-back lab-down \"analyser broken\"", "STEP_LATE"));
    }

    @Test
    void somebody_can_take_it_during_a_pause_and_its_question_comes_one_period_after_the_end() {
        Coverage.play(opened(step().stillOnIt("20 minutes", "5 minutes"))
                .at("+10 minutes")
                .does("dr-lee pause call-back lab-down \"analyser broken\"")
                .at("+15 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+40 minutes")
                .told("dr-ito resumed call-back")
                .at("+60 minutes")
                .told("dr-ito still-on-it call-back")
                .at("+65 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back"));
    }

    @Test
    void a_question_that_has_been_asked_gives_the_time_to_answer_that_was_left() {
        Coverage.play(taken(step().stillOnIt("20 minutes", "10 minutes"))
                .at("+25 minutes")
                .told("dr-ito still-on-it call-back")
                .at("+30 minutes")
                .does("dr-ito pause call-back lab-down \"analyser broken\"")
                .at("+60 minutes")
                .told("dr-ito resumed call-back")
                .at("+65 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back"));
    }

    @Test
    void a_new_owner_is_asked_at_once_and_their_clock_starts_at_the_end_of_the_pause() {
        Coverage.play(paused(step())
                .at("+25 minutes")
                .does("m-diaz assign call-back to role charge-nurse")
                .told("n-okafor asked call-back", "dr-ito taken call-back")
                .is("call-back", "paused", "open")
                .refused("dr-ito resume call-back", "NOT_PERMITTED")
                .at("+50 minutes")
                .told("n-okafor resumed call-back")
                .is("call-back", "acknowledge-due +65 minutes", "due +90 minutes")
                .at("+65 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+75 minutes")
                .told("dr-chen late call-back rung 2"));
    }

    @Test
    void warnings_wait_and_come_as_long_before_the_deadline_as_they_would_have() {
        Coverage.play(paused(step().warn("within 30 minutes", "role nurse-manager")
                        .warn("20 minutes before due", "role attending"))
                .at("+50 minutes")
                .told("dr-ito resumed call-back")
                .at("+60 minutes")
                .told("m-diaz warned call-back")
                .at("+70 minutes")
                .told("dr-chen warned call-back")
                .at("+90 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void those_who_are_kept_informed_hear_of_the_pause() {
        Coverage.play(taken(step().keepInformed("role nurse-manager", About.PAUSED))
                .at("+20 minutes")
                .does("dr-ito pause call-back lab-down \"analyser broken\"")
                .told("m-diaz informed call-back paused")
                .at("+21 minutes")
                .does("dr-ito resume call-back"));
    }

    @Test
    void completing_ends_the_pause_and_the_confirmation_is_not_paused() {
        Coverage.play(paused(step().confirm("role nurse-manager", "within 20 minutes"))
                .at("+30 minutes")
                .does("dr-ito complete call-back")
                .told("m-diaz confirm call-back")
                .is("call-back", "awaiting-confirmation", "confirm-due +50 minutes", "due +70 minutes")
                .at("+40 minutes")
                .does("m-diaz return call-back \"not read back\"")
                .told("dr-ito returned call-back")
                .is("call-back", "acknowledge-due +55 minutes")
                .does("dr-ito pause call-back lab-down \"broken again\"")
                .at("+60 minutes")
                .told("dr-ito resumed call-back")
                .is("call-back", "acknowledge-due +75 minutes", "due +90 minutes")
                .at("+75 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void while_it_awaits_its_confirmation_it_can_be_paused_and_confirmed_or_returned_meanwhile() {
        StepBuilder step = step().confirm("role nurse-manager", "within 20 minutes");
        Coverage.play(taken(step)
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("m-diaz confirm call-back")
                .at("+25 minutes")
                .does("dr-chen pause call-back lab-down \"analyser broken\"")
                .is("call-back", "paused", "awaiting-confirmation")
                .at("+35 minutes")
                .does("m-diaz return call-back \"not read back\"")
                .told("dr-ito returned call-back")
                .is("call-back", "paused", "open")
                .at("+55 minutes")
                .told("dr-ito resumed call-back")
                .is("call-back", "acknowledge-due +70 minutes", "due +90 minutes")
                .at("+60 minutes")
                .does("dr-ito complete call-back")
                .told("m-diaz confirm call-back")
                .at("+80 minutes")
                .told("n-okafor late call-back rung 1 unconfirmed")
                .at("+81 minutes")
                .refused("dr-ito pause call-back lab-down \"analyser broken\"", "STEP_LATE"));
    }

    @Test
    void the_confirm_clock_goes_on_after_the_pause() {
        Coverage.play(taken(step().confirm("role nurse-manager", "within 20 minutes"))
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("m-diaz confirm call-back")
                .at("+25 minutes")
                .does("dr-ito pause call-back lab-down \"analyser broken\"")
                .at("+30 minutes")
                .does("dr-chen resume call-back")
                .told("dr-ito resumed call-back")
                .is("call-back", "confirm-due +35 minutes")
                .at("+35 minutes")
                .told("n-okafor late call-back rung 1 unconfirmed"));
    }

    @Test
    void a_person_can_still_escalate_and_later_rungs_count_from_the_end_of_the_pause() {
        Coverage.play(paused(step())
                .at("+30 minutes")
                .does("dr-ito escalate call-back \"she is sick\"")
                .told("n-okafor late call-back rung 1 uncompleted")
                .at("+50 minutes")
                .told("dr-ito resumed call-back")
                .at("+60 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+90 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void everybody_declining_during_a_pause_makes_the_ladder_climb_at_once_and_then_it_waits() {
        Coverage.play(opened(step())
                .at("+5 minutes")
                .does("dr-lee pause call-back lab-down \"analyser broken\"")
                .does("dr-ito decline call-back \"in theatre\"")
                .does("dr-lee decline call-back \"in theatre\"")
                .told("n-okafor late call-back rung 1")
                .at("+35 minutes")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back")
                .at("+45 minutes")
                .told("dr-chen late call-back rung 2"));
    }

    @Test
    void the_safety_net_waits_too_and_is_called_one_period_after_the_end_of_the_pause() {
        PathwayDefinition definition = pathway()
                .step(Definitions.callBack().mayPause("lab-down").escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .build();
        Coverage.play(opened(definition)
                .at("+5 minutes")
                .does("dr-lee pause call-back lab-down \"analyser broken\"")
                .does("dr-ito escalate call-back \"she is sick\"")
                .told("n-okafor late call-back rung 1")
                .at("+6 minutes")
                .does("dr-ito escalate call-back \"she is very sick\"")
                .told("s-moreno net call-back")
                .at("+35 minutes")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back")
                .at("+65 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void a_rung_that_hands_on_during_a_pause_starts_the_new_owners_clock_at_its_end() {
        Coverage.play(paused(step().escalate(
                                Rung.handTo("0 minutes", "role attending"),
                                Rung.tell("5 minutes", "role charge-nurse")))
                .at("+30 minutes")
                .does("m-diaz escalate call-back \"she is sick\"")
                .told("dr-chen asked call-back", "dr-ito taken call-back")
                .at("+50 minutes")
                .told("dr-chen resumed call-back")
                .is("call-back", "acknowledge-due +65 minutes", "due +90 minutes")
                .at("+65 minutes")
                .told("n-okafor late call-back rung 2 uncompleted", "dr-chen asked call-back rung 1 unacknowledged"));
    }

    @Test
    void an_act_that_is_said_to_have_happened_before_the_pause_counts_from_when_it_happened() {
        Coverage.play(opened(step())
                .at("+10 minutes")
                .does("dr-lee pause call-back lab-down \"analyser broken\"")
                .at("+40 minutes")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back")
                .at("+45 minutes")
                .told("n-okafor late call-back rung 1")
                .is("call-back", "late unacknowledged")
                .at("+46 minutes")
                .does("dr-ito acknowledge call-back happened +9 minutes")
                .told("dr-lee taken call-back", "n-okafor taken call-back")
                .is("call-back", "not late unacknowledged")
                .at("+90 minutes")
                .does("dr-ito complete call-back happened +30 minutes")
                .is("call-back", "completed", "not late uncompleted")
                .is("pathway", "completed"));
    }

    @Test
    void the_clock_of_the_pathway_never_pauses_and_stopping_it_ends_the_pause() {
        PathwayDefinition definition = PathwayBuilder.pathway(
                        "critical-result", "A critical result", 1, "America/Chicago")
                .pause("lab-down", "5 hours")
                .stopsWhen("patient-died")
                .complete("within 2 hours")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(step())
                .build();
        Coverage.play(opened(definition)
                .at("+5 minutes")
                .does("dr-ito pause call-back lab-down \"analyser broken\"")
                .at("+120 minutes")
                .told("s-moreno net pathway")
                .at("+130 minutes")
                .does("host event patient-died")
                .told("dr-ito stand-down call-back", "dr-lee stand-down call-back")
                .is("call-back", "closed")
                .is("pathway", "closed")
                .at("+400 minutes"));
    }

    private static PathwayBuilder anchored() {
        return pathway()
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .step(step().complete("30 minutes before planned, at most 5 hours")
                        .warn("10 minutes before due", "role attending")
                        .warn("45 minutes before planned, at most 4 hours", "role nurse-manager"));
    }

    private static Scenario planned(PathwayDefinition definition) {
        return Results.story(definition)
                .facts("planned", "2026-11-23T16:00:00Z")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back")
                .is("call-back", "due +90 minutes")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back");
    }

    @Test
    void after_a_pause_a_new_fact_means_what_it_says_and_the_warnings_move_with_the_deadline() {
        Coverage.play(planned(anchored().build())
                .at("+10 minutes")
                .does("dr-ito pause call-back lab-down \"analyser broken\"")
                .at("+30 minutes")
                .does("dr-ito resume call-back")
                .is("call-back", "due +110 minutes")
                .at("+40 minutes")
                .does("dr-ito record planned=2026-11-23T16:30:00Z")
                .is("call-back", "due +120 minutes")
                .at("+105 minutes")
                .told("m-diaz warned call-back")
                .at("+110 minutes")
                .told("dr-chen warned call-back")
                .at("+120 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    @Test
    void a_deadline_that_moves_during_a_pause_is_put_off_by_the_whole_pause_when_that_ends() {
        Coverage.play(planned(anchored().build())
                .at("+10 minutes")
                .does("dr-ito pause call-back lab-down \"analyser broken\"")
                .at("+20 minutes")
                .does("dr-ito record planned=2026-11-23T15:30:00Z")
                .at("+30 minutes")
                .does("dr-ito resume call-back")
                .is("call-back", "due +80 minutes")
                .at("+65 minutes")
                .told("m-diaz warned call-back")
                .at("+70 minutes")
                .told("dr-chen warned call-back")
                .at("+80 minutes")
                .told("n-okafor late call-back rung 1"));
    }

    private static PathwayBuilder office(String pause) {
        return PathwayBuilder.pathway("office", "In the office", 1, "America/Chicago")
                .calendar("office", "Mon-Fri 08:00-17:00")
                .pause("lab-down", pause)
                .complete("within 20 days")
                .safetyNet("12 hours", "role house-supervisor");
    }

    private static StepBuilder officeStep() {
        return StepBuilder.step("call-back", "Call the payer")
                .owner("role ordering-clinician")
                .mayPause("lab-down");
    }

    /** Friday, 14:00 in Chicago. */
    private static Scenario onFriday(PathwayDefinition definition) {
        return Results.story(definition)
                .starts("2026-11-27T20:00:00Z")
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back");
    }

    @Test
    void a_business_clock_goes_on_with_the_business_time_that_was_left_over_a_weekend() {
        Coverage.play(onFriday(office("3 days")
                        .step(officeStep()
                                .complete("within 4 business hours")
                                .escalate(
                                        Rung.tell("0 minutes", "role charge-nurse"),
                                        Rung.tell("1 business hour", "role attending")))
                        .build())
                .is("call-back", "due 2026-11-30T15:00:00Z")
                .at("2026-11-27T22:00:00Z")
                .does("dr-ito pause call-back lab-down \"closed early\"")
                .at("2026-11-29T18:00:00Z")
                .does("dr-lee resume call-back")
                .told("dr-ito resumed call-back")
                .is("call-back", "due 2026-11-30T16:00:00Z")
                .at("2026-11-30T16:00:00Z")
                .told("n-okafor late call-back")
                .at("2026-11-30T17:00:00Z")
                .told("dr-chen late call-back"));
    }

    @Test
    void an_elapsed_clock_is_put_off_by_the_whole_weekend() {
        Coverage.play(onFriday(office("3 days")
                        .step(officeStep()
                                .complete("within 4 hours")
                                .escalate(Rung.tell("1 business hour", "role charge-nurse")))
                        .build())
                .at("2026-11-27T22:00:00Z")
                .does("dr-ito pause call-back lab-down \"closed early\"")
                .at("2026-11-30T13:00:00Z")
                .does("dr-lee resume call-back")
                .told("dr-ito resumed call-back")
                .is("call-back", "due 2026-11-30T15:00:00Z")
                .at("2026-11-30T16:00:00Z")
                .told("n-okafor late call-back"));
    }

    @Test
    void of_an_elapsed_and_a_business_point_the_one_that_is_put_off_less_counts() {
        Coverage.play(onFriday(office("3 days")
                        .step(officeStep()
                                .complete(Deadline.of(
                                        List.of(When.parse("within 4 business hours"), When.parse("within 80 hours"))))
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                        .build())
                .is("call-back", "due 2026-11-30T15:00:00Z")
                .at("2026-11-27T23:30:00Z")
                .does("dr-ito pause call-back lab-down \"closed\"")
                .at("2026-11-28T23:30:00Z")
                .does("dr-lee resume call-back")
                .told("dr-ito resumed call-back")
                .is("call-back", "due 2026-11-30T15:00:00Z")
                .at("2026-11-30T15:00:00Z")
                .told("n-okafor late call-back"));
    }

    @Test
    void a_budget_of_business_time_cannot_be_stretched_by_pausing_twice() {
        Coverage.play(onFriday(office("4 business hours")
                        .step(officeStep()
                                .calendar("office")
                                .complete("within 10 days")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                        .build())
                .at("2026-11-27T20:30:00Z")
                .does("dr-ito pause call-back lab-down \"down\"")
                .at("2026-11-27T22:30:00Z")
                .does("dr-lee resume call-back")
                .told("dr-ito resumed call-back")
                .does("dr-lee pause call-back lab-down \"down\"")
                .at("2026-11-30T14:00:00Z")
                .is("call-back", "paused")
                .at("2026-11-30T15:30:00Z")
                .told("dr-ito resumed call-back", "dr-lee resumed call-back")
                .at("2026-11-30T15:31:00Z")
                .refused("dr-ito pause call-back lab-down \"down\"", "PAUSE_SPENT"));
    }
}
