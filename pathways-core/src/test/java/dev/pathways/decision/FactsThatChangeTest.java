package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.ItemBuilder;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.About;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import dev.pathways.time.Deadline;
import dev.pathways.time.When;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clock rule 12: deadlines that hang on facts move with them. */
class FactsThatChangeTest {
    private static PathwayBuilder empty() {
        return PathwayBuilder.pathway("going", "Going home", 1, "America/Chicago")
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .fact("urgency", FactKind.listed("emergent", "urgent", "routine"))
                .fact("note", FactKind.of(FactKind.Type.TEXT))
                .visibleTo("role clerk")
                .complete("within 5 days")
                .safetyNet("30 minutes", "role house-supervisor");
    }

    private static PathwayDefinition pathway(ItemBuilder... items) {
        return empty().then(items).build();
    }

    private static StepBuilder teach() {
        return StepBuilder.step("teach", "Teach")
                .owner("role nurse")
                .complete("1 hour before planned, at most 1 day")
                .escalate(Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("20 minutes", "role nurse-manager"));
    }

    private static Scenario story(PathwayDefinition definition) {
        return Nested.story(definition).duty("role nurse-manager", "m-diaz");
    }

    @Test
    void a_due_instant_moves_with_its_fact_within_its_cap() {
        Played played = Coverage.play(story(pathway(teach()))
                .facts("planned", "2026-11-23T17:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .is("teach", "due +120 minutes")
                .at("+10 minutes")
                .does("nina acknowledge teach")
                .does("nina record planned=2026-11-23T19:00:00Z")
                .is("teach", "due +240 minutes")
                .at("+15 minutes")
                .does("nina record planned=2026-11-29T19:00:00Z")
                .is("teach", "due +1 day")
                .at("+20 minutes")
                .does("nina record planned=2026-11-23T16:00:00Z")
                .is("teach", "due +60 minutes")
                .at("+60 minutes")
                .told("n-okafor late teach rung 1 uncompleted")
                .at("+80 minutes")
                .told("m-diaz late teach rung 2"));
        assertThat(moves(played)).hasSize(3);
    }

    @Test
    void while_the_fact_is_missing_the_cap_holds() {
        Coverage.play(story(pathway(teach()))
                .facts("planned", "2026-11-29T17:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .is("teach", "due +1 day"));
    }

    @Test
    void a_deadline_moved_into_the_past_is_due_at_once() {
        Coverage.play(story(pathway(teach()))
                .facts("planned", "2026-11-23T19:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+10 minutes")
                .does("nina acknowledge teach")
                .at("+90 minutes")
                .does("host record planned=2026-11-23T16:00:00Z")
                .told("n-okafor late teach rung 1", "m-diaz late teach rung 2")
                .is("teach", "due +60 minutes", "late uncompleted"));
    }

    @Test
    void a_rung_that_has_fired_stays_fired_and_never_fires_twice() {
        Coverage.play(story(pathway(teach()))
                .facts("planned", "2026-11-23T16:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+10 minutes")
                .does("nina acknowledge teach")
                .at("+60 minutes")
                .told("n-okafor late teach rung 1")
                .at("+65 minutes")
                .does("nina record planned=2026-11-23T17:00:00Z")
                .is("teach", "due +120 minutes", "not late uncompleted", "rung 1")
                .at("+120 minutes")
                .told()
                .is("teach", "late uncompleted", "rung 1")
                .at("+140 minutes")
                .told("m-diaz late teach rung 2")
                .at("+145 minutes")
                .does("nina record planned=2026-11-23T18:00:00Z")
                .is("teach", "due +180 minutes", "not late uncompleted")
                .at("+180 minutes")
                .told()
                .at("+210 minutes")
                .told("s-moreno net teach"));
    }

    @Test
    void a_fact_that_a_step_records_moves_the_clocks_of_others() {
        PathwayDefinition definition = pathway(TogetherBuilder.together("both", "Both")
                .branch("one", teach())
                .branch("two", Nested.clerk("plan").record("planned")));
        Coverage.play(story(definition)
                .facts("planned", "2026-11-23T19:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach", "cleo asked plan")
                .is("teach", "due +240 minutes")
                .at("+5 minutes")
                .does("nina acknowledge teach")
                .does("cleo complete plan with planned=2026-11-23T17:00:00Z")
                .is("teach", "due +120 minutes"));
    }

    @Test
    void work_that_is_returned_is_due_when_its_fact_says_now() {
        Coverage.play(story(pathway(teach().confirm("role charge-nurse", "within 30 minutes")))
                .facts("planned", "2026-11-23T17:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+10 minutes")
                .does("nina complete teach")
                .told("n-okafor confirm teach")
                .at("+12 minutes")
                .does("nina record planned=2026-11-23T16:00:00Z")
                .told()
                .at("+15 minutes")
                .does("n-okafor return teach \"not yet\"")
                .told("nina returned teach")
                .is("teach", "due +60 minutes")
                .at("+16 minutes")
                .does("nina acknowledge teach")
                .told()
                .at("+60 minutes")
                .told("n-okafor late teach rung 1 uncompleted"));
    }

    private static PathwayDefinition byUrgency() {
        return pathway(StepBuilder.step("answer", "Answer")
                .owner("role nurse")
                .acknowledge(Deadline.byValueOf(
                        "urgency",
                        "emergent",
                        "within 5 minutes",
                        "urgent",
                        "within 20 minutes",
                        "routine",
                        "within 1 hour"))
                .complete(Deadline.byValueOf(
                        "urgency",
                        "emergent",
                        "within 20 minutes",
                        "urgent",
                        "within 1 hour",
                        "routine",
                        "within 4 hours"))
                .keepInformed("role clerk", About.LATE)
                .escalate(Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("20 minutes", "role nurse-manager")));
    }

    @Test
    void a_value_that_changes_moves_both_clocks_to_the_earlier_of_the_old_and_the_new_from_now() {
        Coverage.play(story(byUrgency())
                .facts("urgency", "routine")
                .at("+0 minutes")
                .told("nina asked answer")
                .is("answer", "acknowledge-due +60 minutes", "due +240 minutes")
                .at("+30 minutes")
                .does("nina record urgency=emergent")
                .is("answer", "acknowledge-due +35 minutes", "due +50 minutes")
                .at("+35 minutes")
                .told("cleo informed answer late", "n-okafor late answer rung 1 unacknowledged")
                .at("+36 minutes")
                .does("nina record urgency=routine")
                .is("answer", "acknowledge-due +35 minutes", "due +50 minutes", "late unacknowledged")
                .at("+50 minutes")
                .told("cleo informed answer late", "n-okafor late answer rung 1 uncompleted")
                .at("+55 minutes")
                .told("m-diaz late answer rung 2 unacknowledged"));
    }

    @Test
    void a_value_that_changes_to_a_later_time_moves_nothing() {
        Coverage.play(story(byUrgency())
                .facts("urgency", "emergent")
                .at("+0 minutes")
                .told("nina asked answer")
                .at("+2 minutes")
                .does("nina record urgency=routine")
                .is("answer", "acknowledge-due +5 minutes", "due +20 minutes"));
    }

    @Test
    void a_fact_recorded_after_the_step_is_done_moves_nothing_of_it() {
        Played played = Coverage.play(story(pathway(teach(), Nested.clerk("papers")))
                .facts("planned", "2026-11-23T17:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+10 minutes")
                .does("nina complete teach")
                .told("cleo asked papers")
                .at("+20 minutes")
                .does("cleo acknowledge papers")
                .does("cleo record planned=2026-11-23T14:00:00Z")
                .is("teach", "completed", "due +120 minutes", "not late uncompleted")
                .at("+40 minutes")
                .told());
        assertThat(moves(played)).isEmpty();
    }

    private static List<Event.DeadlineMoved> moves(Played played) {
        return played.journal().stream()
                .map(JournalEntry::event)
                .filter(Event.DeadlineMoved.class::isInstance)
                .map(Event.DeadlineMoved.class::cast)
                .toList();
    }

    private static Scenario reportedLate() {
        return story(pathway(teach().confirm("role charge-nurse", "within 2 hours")))
                .facts("planned", "2026-11-23T16:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+10 minutes")
                .does("nina acknowledge teach")
                .at("+60 minutes")
                .told("n-okafor late teach rung 1")
                .at("+70 minutes")
                .does("nina complete teach")
                .told("n-okafor confirm teach")
                .is("teach", "late uncompleted");
    }

    @Test
    void work_that_waits_to_be_confirmed_was_in_time_after_all_where_its_fact_says_so_now() {
        Coverage.play(reportedLate()
                .at("+75 minutes")
                .does("host record planned=2026-11-23T16:15:00Z")
                .is("teach", "due +75 minutes", "not late uncompleted")
                .at("+80 minutes")
                .does("n-okafor return teach \"no teach-back\"")
                .told("nina returned teach")
                .is("teach", "late uncompleted")
                .at("+81 minutes")
                .does("nina acknowledge teach")
                .at("+95 minutes")
                .told("m-diaz late teach rung 2"));
    }

    @Test
    void work_that_was_reported_after_the_new_instant_too_stays_late() {
        Coverage.play(reportedLate()
                .at("+75 minutes")
                .does("host record planned=2026-11-23T16:09:00Z")
                .is("teach", "due +69 minutes", "late uncompleted"));
    }

    @Test
    void a_late_step_whose_new_instant_has_passed_too_stays_late_and_its_next_rung_comes_no_later_than_planned() {
        Coverage.play(story(pathway(teach()))
                .facts("planned", "2026-11-23T16:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+10 minutes")
                .does("nina acknowledge teach")
                .at("+60 minutes")
                .told("n-okafor late teach rung 1")
                .at("+75 minutes")
                .does("host record planned=2026-11-23T16:10:00Z")
                .is("teach", "due +70 minutes", "late uncompleted", "rung 1")
                .at("+76 minutes")
                .does("host record planned=2026-11-23T15:58:00Z")
                .is("teach", "due +58 minutes", "late uncompleted", "rung 1")
                .at("+78 minutes")
                .told("m-diaz late teach rung 2"));
    }

    private static PathwayDefinition opensBefore() {
        return pathway(teach().opens("2 hours before planned, at most 1 day").acknowledge("within 15 minutes"));
    }

    @Test
    void a_step_that_waits_for_an_instant_waits_for_the_new_one() {
        Coverage.play(story(opensBefore())
                .facts("planned", "2026-11-23T20:00:00Z")
                .at("+10 minutes")
                .does("host record planned=2026-11-23T19:00:00Z")
                .is("teach", "waiting")
                .at("+180 minutes")
                .told("nina asked teach")
                .is("teach", "acknowledge-due +195 minutes", "due +240 minutes")
                .at("+181 minutes")
                .does("nina acknowledge teach")
                .does("host record planned=2026-11-23T20:00:00Z")
                .is("teach", "acknowledged by nina", "due +300 minutes"));
    }

    @Test
    void a_step_that_waits_for_an_instant_that_is_past_now_opens_at_once_and_counts_from_now() {
        Coverage.play(story(opensBefore())
                .facts("planned", "2026-11-23T20:00:00Z")
                .at("+10 minutes")
                .does("host record planned=2026-11-23T15:30:00Z")
                .told("nina asked teach")
                .is("teach", "acknowledge-due +25 minutes", "due +30 minutes"));
    }

    @Test
    void an_acknowledgement_that_becomes_needed_is_due_so_long_from_now() {
        PathwayDefinition definition = pathway(teach().acknowledge(Deadline.dependingOn(
                "urgency",
                Map.of(
                        "emergent", List.of(When.parse("within 5 minutes")),
                        "urgent", List.of(When.parse("within 20 minutes")),
                        "routine", List.of()))));
        Coverage.play(story(definition)
                .facts("urgency", "routine")
                .facts("planned", "2026-11-23T19:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+30 minutes")
                .told()
                .does("cleo record urgency=emergent")
                .is("teach", "acknowledge-due +35 minutes")
                .at("+32 minutes")
                .does("cleo record urgency=routine")
                .is("teach", "acknowledge-due +35 minutes")
                .at("+35 minutes")
                .told("n-okafor late teach rung 1 unacknowledged")
                .at("+55 minutes")
                .told("m-diaz late teach rung 2 unacknowledged"));
    }

    @Test
    void the_cap_of_an_acknowledgement_counts_from_the_last_change_of_owner() {
        PathwayDefinition definition = empty().managedBy("role nurse-manager")
                .then(teach().complete("within 10 hours").acknowledge("30 minutes before planned, at most 20 minutes"))
                .build();
        Coverage.play(story(definition)
                .duty("role pharmacist", "phil")
                .facts("planned", "2026-11-23T20:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .is("teach", "acknowledge-due +20 minutes")
                .at("+10 minutes")
                .does("m-diaz assign teach to role pharmacist")
                .told("nina taken teach", "phil asked teach")
                .is("teach", "acknowledge-due +30 minutes")
                .at("+12 minutes")
                .does("host record planned=2026-11-23T21:00:00Z")
                .is("teach", "acknowledge-due +30 minutes")
                .at("+15 minutes")
                .does("host record planned=2026-11-23T14:55:00Z")
                .is("teach", "acknowledge-due +25 minutes"));
    }

    @Test
    void a_bound_from_an_old_value_holds_when_an_anchor_moves_afterwards() {
        PathwayDefinition definition = pathway(teach().complete(Deadline.byValueOf(
                "urgency",
                "emergent",
                "at planned, at most 1 hour",
                "urgent",
                "at planned, at most 4 hours",
                "routine",
                "1 hour after planned, at most 1 day")));
        Coverage.play(story(definition)
                .facts("urgency", "routine")
                .facts("planned", "2026-11-23T16:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .is("teach", "due +180 minutes")
                .at("+10 minutes")
                .does("nina acknowledge teach")
                .does("host record urgency=urgent")
                .is("teach", "due +120 minutes")
                .at("+20 minutes")
                .does("host record urgency=routine")
                .is("teach", "due +120 minutes")
                .at("+30 minutes")
                .does("host record planned=2026-11-23T19:00:00Z")
                .is("teach", "due +120 minutes")
                .at("+40 minutes")
                .does("host record planned=2026-11-23T14:50:00Z")
                .is("teach", "due +110 minutes"));
    }

    @Test
    void the_confirm_clock_and_the_confirmer_know_what_the_report_records() {
        PathwayDefinition definition = empty().fact("checker", FactKind.of(FactKind.Type.USER))
                .then(teach().record("urgency", "checker")
                        .confirm(
                                "user <checker>",
                                Deadline.byValueOf(
                                        "urgency",
                                        "emergent",
                                        "within 5 minutes",
                                        "urgent",
                                        "within 20 minutes",
                                        "routine",
                                        "within 1 hour")))
                .build();
        Played played = Coverage.play(story(definition)
                .facts("planned", "2026-11-23T19:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+10 minutes")
                .does("nina complete teach with urgency=routine, checker=phil")
                .told("phil confirm teach")
                .is("teach", "confirm-due +70 minutes")
                .at("+20 minutes")
                .does("host record urgency=urgent")
                .is("teach", "confirm-due +40 minutes")
                .at("+40 minutes")
                .told("n-okafor late teach rung 1 unconfirmed"));
        assertThat(moves(played)).hasSize(1);
    }

    @Test
    void a_move_is_in_the_journal_with_the_old_and_the_new_instant() {
        Played played = Coverage.play(story(pathway(teach()))
                .facts("planned", "2026-11-23T18:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .is("teach", "due +3 hours")
                .at("+10 minutes")
                .does("host record planned=2026-11-23T17:00:00Z")
                .is("teach", "due +2 hours"));
        assertThat(moves(played)).singleElement().satisfies(moved -> {
            assertThat(moved.before()).isEqualTo("2026-11-23T17:00:00Z");
            assertThat(moved.due()).isEqualTo("2026-11-23T16:00:00Z");
        });
    }
}
