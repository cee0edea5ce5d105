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
import org.junit.jupiter.api.Test;

/** Clock rule 12: deadlines that hang on facts move with them; rule 19: who may record facts. */
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
        assertThat(played.journal().stream().map(JournalEntry::event).filter(Event.DeadlineMoved.class::isInstance))
                .hasSize(3);
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
                .at("+230 minutes")
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
    void only_those_who_see_the_pathway_and_the_host_record_facts() {
        Coverage.play(story(byUrgency())
                .facts("urgency", "routine")
                .duty("role stranger", "zoe")
                .at("+0 minutes")
                .told("nina asked answer")
                .refused("zoe record urgency=urgent", "NOT_PERMITTED")
                .refused("nina record urgency=soon", "FACT_INVALID")
                .refused("nina record unknown=1", "FACT_INVALID")
                .does("cleo record note=fine")
                .does("s-moreno record note=seen")
                .at("+1 minutes")
                .does("nina complete answer")
                .refused("nina record note=late", "STEP_CLOSED"));
    }

    @Test
    void the_pathways_own_clock_moves_with_its_facts() {
        PathwayDefinition definition = empty().complete("1 hour after planned, at most 5 days")
                .then(StepBuilder.step("leave", "Leave")
                        .owner("role nurse")
                        .complete("30 minutes after planned, at most 1 day")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .build();
        Coverage.play(story(definition)
                .facts("planned", "2026-11-23T15:00:00Z")
                .at("+0 minutes")
                .told("nina asked leave")
                .at("+10 minutes")
                .does("nina acknowledge leave")
                .at("+90 minutes")
                .told("n-okafor late leave rung 1")
                .at("+120 minutes")
                .told("s-moreno net leave", "s-moreno net pathway")
                .at("+125 minutes")
                .does("nina record planned=2026-11-23T18:00:00Z")
                .at("+270 minutes")
                .told()
                .at("+300 minutes")
                .told("s-moreno net leave", "s-moreno net pathway"));
    }
}
