package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Condition;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.testing.Played;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 15: each visit is a new one, and each bounded outcome is counted for itself. */
class VisitStoriesTest {
    private static final PathwayDefinition TWICE = Nested.pathway(
            TogetherBuilder.together("both", "Both")
                    .branch("one", Nested.pharmacist("mix").onlyIf(Condition.of("wanted", "yes")))
                    .branch("two", Nested.nurse("teach")),
            Nested.clerk("leave").outcomeAtMost("again", "both", 2).outcome("gone", "done"));

    @Test
    void steps_together_and_steps_that_are_not_needed_are_numbered_by_their_visits() {
        Played played = Coverage.play(Nested.story(TWICE)
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+1 minute")
                .does("nina complete teach")
                .told("cleo asked leave")
                .at("+2 minutes")
                .does("cleo complete leave again")
                .told("nina asked teach")
                .at("+3 minutes")
                .does("nina complete teach")
                .told("cleo asked leave"));
        List<Event> events = played.journal().stream().map(JournalEntry::event).toList();
        assertThat(events)
                .filteredOn(Event.GroupOpened.class::isInstance)
                .extracting(event -> ((Event.GroupOpened) event).visit())
                .containsExactly(1, 2);
        assertThat(events)
                .filteredOn(event -> event instanceof Event.StepOpened opened
                        && opened.step().equals("teach"))
                .extracting(event -> ((Event.StepOpened) event).visit())
                .containsExactly(1, 2);
        assertThat(events)
                .filteredOn(Event.StepSkipped.class::isInstance)
                .extracting(event -> ((Event.StepSkipped) event).visit())
                .containsExactly(1, 2);
    }

    @Test
    void an_outcome_that_is_spent_leaves_every_other_one_as_it_was() {
        PathwayDefinition definition = Nested.pathway(
                Nested.nurse("ask").outcomeAtMost("once-more", "ask", 1).outcome("asked", "next"),
                Nested.clerk("book").outcomeAtMost("once-more", "book", 1).outcome("booked", "next"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+1 minute")
                .does("nina complete ask once-more")
                .told("nina asked ask")
                .at("+2 minutes")
                .refused("nina complete ask once-more", "LOOP_SPENT")
                .told("s-moreno net ask")
                .at("+3 minutes")
                .does("nina complete ask asked")
                .told("cleo asked book", "s-moreno stand-down ask")
                .at("+4 minutes")
                .does("cleo complete book once-more")
                .told("cleo asked book")
                .at("+5 minutes")
                .refused("cleo complete book once-more", "LOOP_SPENT")
                .told("s-moreno net book"));
    }

    @Test
    void a_step_whose_opening_time_is_past_when_its_turn_comes_opens_at_once() {
        PathwayDefinition definition =
                Nested.pathway(Nested.nurse("ask"), Nested.clerk("book").opens("within 30 minutes of start"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+15 minutes")
                .told("n-okafor late ask rung 1 unacknowledged")
                .at("+40 minutes")
                .does("nina complete ask")
                .told("n-okafor stand-down ask", "cleo asked book")
                .is("book", "open", "acknowledge-due +55 minutes"));
    }

    @Test
    void a_step_that_opens_again_is_not_done_and_what_counted_from_it_counts_to_its_cap() {
        PathwayDefinition definition = Nested.pathway(TogetherBuilder.together("both", "Both")
                .branch(
                        "one",
                        Nested.pharmacist("mix"),
                        Nested.clerk("check").outcomeAtMost("again", "mix", 2).outcome("fine", "next"))
                .branch("two", Nested.nurse("teach").complete("within 1 hour of mix, at most 5 hours")));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("phil asked mix", "nina asked teach")
                .is("teach", "due +5 hours")
                .at("+5 minutes")
                .does("nina acknowledge teach")
                .does("phil complete mix")
                .told("cleo asked check")
                .is("teach", "due +65 minutes")
                .at("+6 minutes")
                .does("cleo complete check again")
                .told("phil asked mix")
                .is("teach", "due +5 hours"));
    }
}
