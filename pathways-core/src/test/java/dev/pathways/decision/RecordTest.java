package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Limits;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts that are recorded by themselves, rule 19, and those that a completion must bring, rule 3. */
class RecordTest {
    private static PathwayDefinition definition() {
        return PathwayBuilder.pathway("recorded", "Recorded", 1, "America/Chicago")
                .fact("urgency", FactKind.listed("emergent", "urgent", "routine"))
                .fact("note", FactKind.of(FactKind.Type.TEXT))
                .fact("secret", new FactKind(FactKind.Type.TEXT, List.of(), true))
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .visibleTo("role clerk")
                .complete("within 5 days")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(StepBuilder.step("look", "Look")
                        .owner("role nurse")
                        .complete("at planned, at most 1 day")
                        .completesWhen("charted", "seen")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse"))
                        .outcome("seen", "next", "urgency", "note")
                        .outcome("gone", "done"))
                .step(Nested.clerk("file"))
                .build();
    }

    private static Scenario story() {
        return Nested.story(definition())
                .duty("role stranger", "zoe")
                .at("+0 minutes")
                .told("nina asked look");
    }

    @Test
    void only_those_who_see_the_pathway_and_the_host_record_facts() {
        Coverage.play(story().refused("zoe record urgency=urgent", "NOT_PERMITTED")
                .refused("n-okafor record urgency=urgent", "NOT_PERMITTED")
                .does("nina record note=fine")
                .does("cleo record note=fine")
                .does("s-moreno record note=seen")
                .does("host record note=heard"));
    }

    @Test
    void whoever_has_been_told_sees_the_pathway() {
        Coverage.play(story().at("+1 minutes")
                .does("nina acknowledge look")
                .does("host record planned=2026-11-23T14:10:00Z")
                .at("+10 minutes")
                .told("n-okafor late look")
                .at("+11 minutes")
                .does("n-okafor record urgency=urgent"));
    }

    @Test
    void facts_are_checked_like_those_of_a_completion() {
        String tooLong = "x".repeat(Limits.FACT + 1);
        Coverage.play(story().refused("nina record urgency=soon", "FACT_INVALID")
                .refused("nina record unknown=1", "FACT_INVALID")
                .refused("nina record urgency=urgent, planned=tomorrow", "FACT_INVALID")
                .refused("nina record note=" + tooLong, "TOO_LARGE")
                .refused("zoe record urgency=soon", "NOT_PERMITTED")
                .does("nina record urgency=urgent, planned=2026-11-23T16:00:00+01:00")
                .is("look", "due +60 minutes"));
    }

    @Test
    void nothing_is_recorded_of_a_pathway_that_has_ended() {
        Coverage.play(story().at("+5 minutes")
                .does("nina complete look gone")
                .is("pathway", "completed")
                .refused("nina record note=afterwards", "STEP_CLOSED")
                .refused("host record note=afterwards", "STEP_CLOSED"));
    }

    @Test
    void the_same_command_sent_twice_records_once_and_a_new_value_replaces_the_old() {
        Played played = Coverage.play(story().at("+5 minutes")
                .does("nina record note=first as c-1")
                .does("nina record note=first as c-1")
                .refused("nina record note=other as c-1", "COMMAND_ID_REUSED")
                .does("nina record note=second"));
        assertThat(played.journal().toString().split("FactsRecorded", -1)).hasSize(3);
        assertThat(Evolver.replay(played.journal()).facts().get("note")).isEqualTo("second");
    }

    @Test
    void a_person_brings_the_evidence_with_the_completion_also_where_it_is_known_already() {
        Coverage.play(story().at("+5 minutes")
                .does("nina record urgency=urgent, note=fine")
                .refused("nina complete look seen", "FACT_REQUIRED")
                .refused("nina complete look seen with urgency=urgent", "FACT_REQUIRED")
                .does("nina complete look seen with urgency=routine, note=better")
                .told("cleo asked file"));
    }

    @Test
    void an_outcome_that_records_nothing_needs_nothing() {
        Coverage.play(story().at("+5 minutes").does("nina complete look gone").is("pathway", "completed"));
    }

    @Test
    void an_event_completes_a_step_once_its_evidence_has_been_recorded() {
        Coverage.play(story().at("+5 minutes")
                .refused("host event charted", "FACT_REQUIRED")
                .does("host record urgency=urgent")
                .refused("host event charted", "FACT_REQUIRED")
                .does("host record note=fine")
                .does("host event charted")
                .told("nina stand-down look", "cleo asked file")
                .is("look", "completed seen"));
    }

    @Test
    void no_value_is_printed_anywhere() {
        Played played = Coverage.play(story().at("+5 minutes")
                .does("nina record secret=XYZZY, note=PLUGH")
                .does("nina complete look seen with urgency=urgent, note=PLUGH, secret=XYZZY")
                .told("cleo asked file"));
        assertThat(played.journal().toString()).doesNotContain("XYZZY").doesNotContain("PLUGH");
        assertThat(Evolver.replay(played.journal()).toString())
                .doesNotContain("XYZZY")
                .doesNotContain("PLUGH");
    }
}
