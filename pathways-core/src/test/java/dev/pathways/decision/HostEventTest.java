package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.testing.Played;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Events of the host: what they act on, and what they leave alone. */
class HostEventTest {
    private static PathwayDefinition arrival() {
        return Nested.pathway(
                Nested.clerk("greet").opensWhen("patient-arrived", "1 hour"),
                Nested.nurse("note").outcomeAtMost("again", "greet", 3).outcome("gone", "next"),
                Nested.nurse("sign").completesWhen("signed"));
    }

    private static List<String> reported(Played played) {
        return played.journal().stream()
                .map(JournalEntry::event)
                .filter(Event.EventReported.class::isInstance)
                .map(event -> ((Event.EventReported) event).name())
                .toList();
    }

    @Test
    void another_event_opens_nothing_and_is_not_kept_and_leaves_no_trace() {
        Played played = Coverage.play(Nested.story(arrival())
                .at("+0 minutes")
                .is("greet", "waiting")
                .at("+1 minute")
                .does("host event signed")
                .told()
                .is("greet", "waiting")
                .at("+2 minutes")
                .does("host event patient-arrived")
                .told("cleo asked greet"));
        assertThat(reported(played)).containsExactly("patient-arrived");
    }

    @Test
    void an_event_that_comes_again_while_its_step_is_open_is_not_kept_for_the_next_visit() {
        Coverage.play(Nested.story(arrival())
                .at("+0 minutes")
                .is("greet", "waiting")
                .at("+1 minute")
                .does("host event patient-arrived")
                .told("cleo asked greet")
                .at("+2 minutes")
                .does("host event patient-arrived")
                .told()
                .at("+3 minutes")
                .does("cleo complete greet")
                .told("nina asked note")
                .at("+4 minutes")
                .does("nina complete note again")
                .told()
                .is("greet", "waiting"));
    }

    @Test
    void what_an_event_would_do_to_a_step_that_it_has_closed_itself_is_not_done() {
        PathwayDefinition definition = Nested.pathway(
                TogetherBuilder.together("either", "Either")
                        .join("any")
                        .branch("one", Nested.nurse("teach").completesWhen("signed"))
                        .branch("two", Nested.clerk("book").completesWhen("signed")),
                Nested.pharmacist("mix"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked teach", "cleo asked book")
                .at("+1 minute")
                .does("host event signed")
                .told("nina stand-down teach", "cleo stand-down book", "phil asked mix")
                .is("teach", "completed")
                .is("book", "closed"));
    }

    @Test
    void every_visit_that_an_event_closes_before_it_opened_is_a_visit() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("remind").closesWhen("filed").opens("within 10 minutes"),
                Nested.nurse("last").outcomeAtMost("again", "remind", 5).outcome("gone", "done"));
        Played played = Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .is("remind", "waiting")
                .at("+1 minute")
                .does("host event filed")
                .told("nina asked last")
                .at("+2 minutes")
                .does("nina complete last again")
                .at("+3 minutes")
                .does("host event filed")
                .told("nina asked last")
                .is("remind", "closed")
                .at("+4 minutes")
                .does("nina complete last again")
                .at("+14 minutes")
                .told("cleo asked remind"));
        assertThat(played.journal().stream().map(JournalEntry::event))
                .filteredOn(event -> event instanceof Event.StepOpened opened
                        && opened.step().equals("remind"))
                .extracting(event -> ((Event.StepOpened) event).visit())
                .containsExactly(3);
    }

    @Test
    void a_step_that_an_event_has_closed_while_it_was_open_has_had_one_visit() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("remind").closesWhen("filed"),
                Nested.nurse("last").outcomeAtMost("again", "remind", 5).outcome("gone", "done"));
        Played played = Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("cleo asked remind")
                .at("+1 minute")
                .does("host event filed")
                .told("cleo stand-down remind", "nina asked last")
                .at("+2 minutes")
                .does("nina complete last again")
                .told("cleo asked remind"));
        assertThat(Evolver.replay(played.journal()).step("remind").visit()).isEqualTo(2);
    }
}
