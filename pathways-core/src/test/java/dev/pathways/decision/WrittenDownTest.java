package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.GroupPhase;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Limits;
import dev.pathways.model.Reply;
import dev.pathways.testing.Played;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What acts leave in the journal, and what they may bring. */
class WrittenDownTest {
    private static List<Event> events(Played played) {
        return played.journal().stream().map(JournalEntry::event).toList();
    }

    @Test
    void an_escalation_by_hand_is_written_down_with_its_clock_and_its_reason() {
        Played played = Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito escalate call-back \"she is sick\"")
                .told("n-okafor late call-back rung 1"));
        assertThat(events(played))
                .contains(new Event.EscalationRequested("call-back", ClockKind.ACKNOWLEDGE, "she is sick"));
    }

    @Test
    void whoever_escalates_from_a_rung_that_has_fired_meanwhile_is_refused() {
        Coverage.play(Results.opened()
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+16 minutes")
                .refused("dr-ito escalate call-back \"she is sick\" seeing rung 0", "STALE_RUNG")
                .does("dr-ito escalate call-back \"she is sick\" seeing rung 1")
                .told("dr-chen late call-back rung 2"));
    }

    @Test
    void only_people_escalate() {
        Coverage.play(
                Results.opened().at("+5 minutes").refused("host escalate call-back \"she is sick\"", "NOT_PERMITTED"));
    }

    @Test
    void only_an_outcome_that_was_spent_is_written_down_as_taken_all_the_same() {
        PathwayDefinition definition = Nested.pathway(
                Nested.nurse("ask").outcomeAtMost("once-more", "ask", 1).outcome("asked", "next"));
        Played played = Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+1 minute")
                .does("nina complete ask once-more")
                .told("nina asked ask")
                .at("+2 minutes")
                .does("n-okafor complete ask once-more because \"she was out\"")
                .told("nina asked ask"));
        assertThat(events(played))
                .filteredOn(Event.LoopOverridden.class::isInstance)
                .containsExactly(new Event.LoopOverridden("ask", "once-more", "she was out"));
    }

    @Test
    void a_reason_that_nobody_needed_is_still_not_too_long() {
        String longest = "x".repeat(Limits.TEXT);
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .refused("dr-ito complete call-back because \"" + longest + "x\"", "TOO_LARGE")
                .does("dr-ito complete call-back because \"" + longest + "\"")
                .told("dr-lee stand-down call-back"));
    }

    @Test
    void every_notice_carries_the_number_of_the_entry_at_which_it_was_told() {
        Played played = Coverage.play(Results.opened().at("+15 minutes").told("n-okafor late call-back"));
        assertThat(played.journal())
                .filteredOn(entry -> entry.event() instanceof Event.Told)
                .hasSize(2)
                .allSatisfy(entry -> assertThat(((Event.Told) entry.event()).notices())
                        .allSatisfy(notice -> assertThat(notice.version()).isEqualTo(entry.seq())));
    }

    @Test
    void what_went_on_in_a_pathway_that_is_stopped_is_closed_and_what_was_done_stays_done() {
        PathwayDefinition definition = Nested.pathway(
                TogetherBuilder.together("first", "First")
                        .branch("one", Nested.nurse("teach"))
                        .branch("two", Nested.clerk("book")),
                TogetherBuilder.together("second", "Second")
                        .branch("three", Nested.nurse("note"))
                        .branch("four", Nested.clerk("file")));
        Played played = Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked teach", "cleo asked book")
                .at("+1 minute")
                .does("nina complete teach")
                .does("cleo complete book")
                .told("nina asked note", "cleo asked file")
                .at("+2 minutes")
                .does("host event patient-died")
                .told("nina stand-down note", "nina stand-down teach", "cleo stand-down file", "cleo stand-down book"));
        InstanceState state = Evolver.replay(played.journal());
        assertThat(state.flow().groups())
                .hasEntrySatisfying("first", group -> assertThat(group.phase()).isEqualTo(GroupPhase.COMPLETED))
                .hasEntrySatisfying("second", group -> assertThat(group.phase()).isEqualTo(GroupPhase.CLOSED));
    }

    @Test
    void a_fact_that_names_a_party_must_be_able_to() {
        Coverage.play(ConsultTest.consult()
                .at("+0 minutes")
                .told("dr-ito asked answer")
                .at("+1 minute")
                .does("dr-ito complete answer another-service")
                .told("dr-lee asked reroute", "dr-lee informed answer completed")
                .at("+2 minutes")
                .refused("dr-lee complete reroute sent-on with service=$heart", "FACT_INVALID"));
    }

    @Test
    void facts_are_neither_too_long_nor_too_many() {
        String longest = "x".repeat(Limits.FACT);
        assertThat(FactRules.size(Facts.of(Map.of("note", longest)))).isNull();
        assertThat(FactRules.size(Facts.of(Map.of("note", longest + "x")))).isNotNull();
        Map<String, String> many = new TreeMap<>();
        for (int i = 0; i < Limits.FACTS; i++) {
            many.put("fact-" + i, "x");
        }
        assertThat(FactRules.size(Facts.of(many))).isNull();
        many.put("one-more", "x");
        assertThat(FactRules.size(Facts.of(many))).isNotNull();
    }

    @Test
    void a_reason_is_made_of_ordinary_characters() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .refused("dr-ito escalate call-back \"she is \u202eill\"", "TEXT_INVALID"));
    }

    @Test
    void a_refusal_says_what_was_expected_in_the_words_of_the_act() {
        Played played = Coverage.play(
                Results.opened().at("+5 minutes").refused("n-okafor acknowledge call-back", "NOT_PERMITTED"));
        assertThat(played.attempts())
                .extracting(
                        attempt -> ((Reply.Refused) attempt.reply()).refusal().message())
                .containsExactly("Expected to acknowledge step 'call-back', but the actor is not"
                        + " role ordering-clinician and was not asked to");
    }
}
