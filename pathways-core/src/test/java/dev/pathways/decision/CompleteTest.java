package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.About;
import dev.pathways.model.Event;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 3, first half. */
class CompleteTest {
    @Test
    void completing_ends_a_step_that_needs_no_confirmation_and_the_pathway_after_the_last() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .is("call-back", "completed completed")
                .is("pathway", "completed")
                .at("+10 hours"));
    }

    @Test
    void completing_without_having_acknowledged_acknowledges_and_the_others_stand_down_only() {
        Coverage.play(Results.opened()
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back")
                .is("pathway", "completed"));
    }

    @Test
    void only_whoever_has_the_step_completes_it_until_a_rung_asks_anew() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .refused("dr-lee complete call-back", "ALREADY_ACKNOWLEDGED")
                .refused("n-okafor complete call-back", "NOT_PERMITTED")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+65 minutes")
                .does("n-okafor complete call-back")
                .told("dr-ito taken call-back"));
    }

    @Test
    void those_kept_informed_hear_once_when_a_completion_also_acknowledges() {
        PathwayDefinition definition = Definitions.pathway(
                "informed",
                Definitions.callBack()
                        .keepInformed("role charge-nurse", About.OPENED, About.ACKNOWLEDGED, About.COMPLETED)
                        .escalate(Rung.tell("0 minutes", "role attending")));
        Coverage.play(Results.story(definition)
                .at("+0 minutes")
                .told("dr-ito asked call-back", "dr-lee asked call-back", "n-okafor informed call-back opened")
                .at("+10 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "n-okafor informed call-back completed"));
    }

    private static Scenario evidence() {
        PathwayDefinition definition = PathwayBuilder.pathway("evidence", "A step with evidence", 1, "Europe/Berlin")
                .fact("severity", FactKind.listed("stable", "watcher"))
                .fact("count", FactKind.of(FactKind.Type.NUMBER))
                .fact("seen-at", FactKind.of(FactKind.Type.TIME))
                .fact("called", FactKind.of(FactKind.Type.YES_NO))
                .complete("within 1 day")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(StepBuilder.step("look", "Look")
                        .owner("role ordering-clinician")
                        .complete("within 1 hour")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse"))
                        .outcome("seen", "next", "severity", "count")
                        .outcome("gone", "done"))
                .build();
        return Results.story(definition).at("+0 minutes").told("dr-ito asked look", "dr-lee asked look");
    }

    @Test
    void a_completion_needs_the_facts_that_its_outcome_records() {
        Coverage.play(evidence()
                .at("+5 minutes")
                .refused("dr-ito complete look seen", "FACT_REQUIRED")
                .refused("dr-ito complete look seen with severity=stable", "FACT_REQUIRED")
                .refused("dr-ito complete look seen with severity=bad, count=2", "FACT_INVALID")
                .refused("dr-ito complete look seen with severity=stable, count=many", "FACT_INVALID")
                .refused("dr-ito complete look seen with severity=stable, count=2, weight=3", "FACT_INVALID")
                .refused("dr-ito complete look gone with seen-at=yesterday", "FACT_INVALID")
                .refused("dr-ito complete look gone with called=maybe", "FACT_INVALID")
                .does("dr-ito complete look seen with severity=stable, count=2")
                .told("dr-lee stand-down look"));
    }

    @Test
    void a_completion_names_one_of_the_outcomes() {
        Coverage.play(evidence()
                .at("+5 minutes")
                .refused("dr-ito complete look", "UNKNOWN_OUTCOME")
                .refused("dr-ito complete look lost", "UNKNOWN_OUTCOME")
                .does("dr-ito complete look gone with seen-at=2026-11-23T14:00:00Z, called=yes")
                .told("dr-lee stand-down look")
                .is("look", "completed gone"));
    }

    @Test
    void completing_without_having_acknowledged_is_an_acknowledgement_at_the_same_instant() {
        Played played = Coverage.play(Results.opened()
                .at("+10 minutes")
                .does("dr-ito complete call-back happened +8 minutes")
                .told("dr-lee stand-down call-back"));
        assertThat(played.journal())
                .filteredOn(entry -> entry.event() instanceof Event.Acknowledged)
                .singleElement()
                .satisfies(entry -> assertThat(((Event.Acknowledged) entry.event()).happened())
                        .isEqualTo("2026-11-23T14:08:00Z"));
    }
}
