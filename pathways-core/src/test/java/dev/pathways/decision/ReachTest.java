package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.ChooseBuilder;
import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.testing.Played;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 1, second half: which clocks of steps that are not open yet go on, and what holds those steps up. */
class ReachTest {
    private static StepBuilder fromTheStart(String name, String within) {
        return Nested.clerk(name)
                .complete("within " + within + " of start")
                .escalate(Rung.tell("0 minutes", "owner"), Rung.tell("1 hour", "role charge-nurse"));
    }

    private static List<Notice> about(Played played, String step) {
        return played.journal().stream()
                .map(JournalEntry::event)
                .filter(Event.Told.class::isInstance)
                .flatMap(event -> ((Event.Told) event).notices().stream())
                .filter(notice -> step.equals(notice.step()))
                .toList();
    }

    @Test
    void a_step_after_a_choice_is_held_up_by_the_case_that_was_chosen() {
        PathwayDefinition definition = Nested.pathway(
                ChooseBuilder.choose("which", "Which?")
                        .when(Condition.of("wanted", "yes"), Nested.pharmacist("mix"))
                        .otherwise(Nested.nurse("count")),
                fromTheStart("leave", "30 minutes"));
        Played played = Coverage.play(Nested.story(definition)
                .facts("wanted", "yes")
                .at("+0 minutes")
                .told("phil asked mix")
                .at("+1 minute")
                .does("phil acknowledge mix")
                .at("+30 minutes")
                .told("phil late leave rung 1 uncompleted"));
        assertThat(about(played, "leave"))
                .allSatisfy(notice -> assertThat(notice.reason().blockedBy()).containsExactly("mix"));
    }

    @Test
    void steps_together_that_are_not_needed_hold_nothing_up() {
        PathwayDefinition definition = Nested.pathway(
                TogetherBuilder.together("both", "Both")
                        .onlyIf(Condition.of("wanted", "yes"))
                        .branch("one", Nested.pharmacist("mix"))
                        .branch("two", Nested.clerk("book")),
                Nested.nurse("teach"),
                fromTheStart("leave", "30 minutes"));
        Coverage.play(Nested.story(definition)
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+1 minute")
                .does("nina acknowledge teach")
                .at("+30 minutes")
                .told("nina late leave rung 1 uncompleted"));
    }

    @Test
    void in_a_branch_that_the_join_has_closed_no_clock_goes_on_however_deep_it_was() {
        PathwayDefinition definition = Nested.pathway(
                TogetherBuilder.together("either", "Either")
                        .join("any")
                        .branch(
                                "long",
                                TogetherBuilder.together("inner", "Inner")
                                        .branch("mixing", Nested.pharmacist("mix"))
                                        .branch("booking", Nested.clerk("book")),
                                fromTheStart("collect", "30 minutes"))
                        .branch("short", Nested.nurse("teach")),
                Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("phil asked mix", "cleo asked book", "nina asked teach")
                .at("+5 minutes")
                .does("nina complete teach")
                .told("phil stand-down mix", "cleo stand-down book", "nina asked leave")
                .at("+6 minutes")
                .does("nina acknowledge leave")
                .at("+60 minutes")
                .told());
    }

    @Test
    void when_the_event_of_a_step_does_not_come_the_clocks_of_what_only_it_led_to_end_silently() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("greet")
                        .opensWhen("patient-arrived", "10 minutes")
                        .outcome("ill", "examine")
                        .outcome("well", "next"),
                Nested.nurse("note").then("done"),
                fromTheStart("examine", "30 minutes"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .is("examine", "waiting")
                .at("+10 minutes")
                .told("nina asked note")
                .at("+11 minutes")
                .does("nina acknowledge note")
                .at("+60 minutes")
                .told());
    }

    @Test
    void a_step_that_waits_for_its_own_event_is_held_up_by_nobody_else_and_its_empty_rung_fires_the_next_at_once() {
        PathwayDefinition definition = Nested.pathway(
                fromTheStart("greet", "30 minutes").opensWhen("patient-arrived", "2 hours"), Nested.nurse("note"));
        Played played = Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .is("greet", "waiting")
                .at("+30 minutes")
                .told("n-okafor late greet rung 2 uncompleted")
                .at("+60 minutes")
                .told("s-moreno net greet"));
        assertThat(played.journal().stream().map(JournalEntry::event))
                .filteredOn(Event.RungFired.class::isInstance)
                .extracting(event -> ((Event.RungFired) event).informs().size())
                .containsExactly(0, 1);
    }

    @Test
    void no_clock_goes_on_in_a_case_that_was_not_chosen_however_long_it_is() {
        PathwayDefinition definition = Nested.pathway(
                ChooseBuilder.choose("which", "Which?")
                        .when(
                                Condition.of("wanted", "yes"),
                                Nested.pharmacist("mix"),
                                fromTheStart("collect", "30 minutes"))
                        .otherwise(Nested.nurse("count")),
                Nested.clerk("leave"));
        Coverage.play(Nested.story(definition)
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked count")
                .at("+1 minute")
                .does("nina acknowledge count")
                .at("+59 minutes")
                .told());
    }

    @Test
    void when_an_event_closes_a_step_the_clocks_of_what_only_that_led_to_end_silently() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("greet")
                        .closesWhen("left")
                        .outcome("ill", "examine")
                        .outcome("well", "next"),
                Nested.nurse("note").then("done"),
                fromTheStart("examine", "30 minutes"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked greet")
                .at("+10 minutes")
                .does("host event left")
                .told("cleo stand-down greet", "nina asked note")
                .at("+11 minutes")
                .does("nina acknowledge note")
                .at("+60 minutes")
                .told());
    }

    @Test
    void a_fact_starts_the_clock_of_a_step_that_is_not_open_yet_as_soon_as_it_is_recorded() {
        PathwayDefinition definition = PathwayBuilder.pathway("going", "Going home", 1, "America/Chicago")
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .complete("within 5 days")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(Nested.nurse("teach"))
                .step(Nested.clerk("leave").complete("at planned, at most 2 days"))
                .build();
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+1 minute")
                .does("nina acknowledge teach")
                .does("host record planned=2026-11-23T14:30:00Z")
                .at("+30 minutes")
                .told("n-okafor late leave rung 1 uncompleted"));
    }

    @Test
    void the_safety_net_that_was_called_before_a_step_opened_hears_when_it_is_done() {
        PathwayDefinition definition =
                Nested.pathway(Nested.nurse("teach").complete("within 5 hours"), fromTheStart("leave", "30 minutes"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+1 minute")
                .does("nina acknowledge teach")
                .at("+30 minutes")
                .told("nina late leave rung 1")
                .at("+90 minutes")
                .told("n-okafor late leave rung 2")
                .at("+120 minutes")
                .told("s-moreno net leave")
                .at("+125 minutes")
                .does("nina complete teach")
                .told("cleo asked leave")
                .at("+126 minutes")
                .does("cleo complete leave")
                .told("s-moreno stand-down leave"));
    }

    @Test
    void a_pathway_that_is_stopped_keeps_no_clock_of_a_step_that_was_not_open() {
        PathwayDefinition definition = Nested.pathway(Nested.nurse("teach"), fromTheStart("leave", "30 minutes"));
        Played played = Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+1 minute")
                .does("host event patient-died")
                .told("nina stand-down teach"));
        assertThat(Evolver.replay(played.journal()).steps())
                .extracting(StepState::step)
                .containsExactly("teach");
    }
}
