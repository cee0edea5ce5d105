package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Limits;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Notes, rule 19. */
class NoteTest {
    private static Scenario story() {
        return Nested.story(Nested.pathway(Nested.nurse("look"), Nested.clerk("file")))
                .duty("role stranger", "zoe")
                .at("+0 minutes")
                .told("nina asked look");
    }

    private static List<Event> notes(Played played) {
        return played.journal().stream()
                .map(JournalEntry::event)
                .filter(Event.NoteAdded.class::isInstance)
                .toList();
    }

    @Test
    void only_those_who_see_the_pathway_and_the_host_add_notes() {
        Played played = Coverage.play(story().refused("zoe note look \"hello\"", "NOT_PERMITTED")
                .refused("cleo note look \"hello\"", "NOT_PERMITTED")
                .does("nina note look \"she is deaf in one ear\"")
                .does("n-okafor note pathway \"her daughter calls at noon\"")
                .does("s-moreno note look \"seen\"")
                .does("host note pathway \"from the ward\""));
        assertThat(notes(played))
                .containsExactly(
                        new Event.NoteAdded("look", "she is deaf in one ear"),
                        new Event.NoteAdded(null, "her daughter calls at noon"),
                        new Event.NoteAdded("look", "seen"),
                        new Event.NoteAdded(null, "from the ward"));
    }

    @Test
    void a_note_changes_no_clock_and_tells_nobody() {
        Coverage.play(story().at("+10 minutes")
                .does("nina note look \"on my way\"")
                .is("look", "open", "acknowledge-due +15 minutes", "due +60 minutes")
                .at("+15 minutes")
                .does("nina note look \"still on my way\"")
                .told("n-okafor late look rung 1 unacknowledged"));
    }

    @Test
    void the_journal_keeps_a_note_and_the_state_does_not() {
        Played without = Coverage.play(story());
        Played with = Coverage.play(story().does("nina note look \"once\"").does("nina note look \"twice\""));
        InstanceState before = Evolver.replay(without.journal());
        InstanceState after = Evolver.replay(with.journal());
        assertThat(after).isEqualTo(before.at(after.version()));
        assertThat(notes(with)).hasSize(2);
    }

    @Test
    void it_may_be_about_a_step_that_is_over_or_has_not_begun_but_not_about_one_that_there_is_not() {
        Coverage.play(story().at("+5 minutes")
                .does("nina complete look")
                .told("cleo asked file")
                .does("nina note look \"she was asleep\"")
                .at("+6 minutes")
                .refused("nina note dance \"hello\"", "UNKNOWN_STEP"));
        Coverage.play(story().does("nina note file \"the form is in the drawer\""));
    }

    @Test
    void whoever_saw_it_adds_notes_also_when_the_pathway_has_ended() {
        Coverage.play(story().at("+5 minutes")
                .does("n-okafor cancel \"transferred\"")
                .told("nina stand-down look")
                .is("pathway", "closed")
                .does("n-okafor note look \"transferred before anybody came\"")
                .does("nina note pathway \"I never saw her\"")
                .does("host note pathway \"from the ward\"")
                .refused("zoe note look \"hello\"", "NOT_PERMITTED"));
        Coverage.play(story().at("+5 minutes")
                .does("nina complete look")
                .told("cleo asked file")
                .at("+6 minutes")
                .does("cleo complete file")
                .is("pathway", "completed")
                .does("cleo note file \"the form is incomplete\"")
                .does("nina note look \"she was asleep\""));
    }

    @Test
    void it_has_a_text_that_is_neither_too_long_nor_cannot_be_kept() {
        Coverage.play(story().refused("nina note look", "TEXT_REQUIRED")
                .refused("nina note look \" \"", "TEXT_REQUIRED")
                .refused("nina note look \"" + "x".repeat(Limits.TEXT + 1) + "\"", "TOO_LARGE")
                .refused("nina note look \"a\u202eb\"", "TEXT_INVALID")
                .does("nina note look \"" + "x".repeat(Limits.TEXT) + "\""));
    }

    @Test
    void the_same_note_sent_twice_is_added_once() {
        Played played = Coverage.play(story().does("nina note look \"once\" as c-1")
                .does("nina note look \"once\" as c-1")
                .refused("nina note look \"other\" as c-1", "COMMAND_ID_REUSED")
                .refused("nina note pathway \"once\" as c-1", "COMMAND_ID_REUSED"));
        assertThat(notes(played)).hasSize(1);
    }

    @Test
    void no_text_is_printed_anywhere() {
        Played played = Coverage.play(story().does("nina note look \"XYZZY\"").does("nina note pathway \"XYZZY\""));
        assertThat(played.journal().toString()).contains("NoteAdded[look]").doesNotContain("XYZZY");
        assertThat(Evolver.replay(played.journal()).toString()).doesNotContain("XYZZY");
    }
}
