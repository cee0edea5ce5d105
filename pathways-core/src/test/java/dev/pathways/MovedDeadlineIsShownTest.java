package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Clock rule 12: people can see that a deadline has moved. */
class MovedDeadlineIsShownTest {
    private static final Actor HOST = Actor.host("ward");

    private final Pathways pathways = Pathways.builder()
            .definition(PathwayBuilder.pathway("going", "Going home", 1, "America/Chicago")
                    .fact("planned", FactKind.of(FactKind.Type.TIME))
                    .complete("within 5 days")
                    .safetyNet("30 minutes", "role house-supervisor")
                    .step(StepBuilder.step("teach", "Teach")
                            .owner("role nurse")
                            .complete("1 hour before planned, at most 1 day")
                            .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                    .build())
            .store(new InMemoryPathwayStore())
            .directory((party, subject, unit, at) -> PartyAnswer.of(party.name()))
            .clock(VirtualClock.at(Instant.parse("2026-11-23T14:00:00Z")))
            .ids(new SequentialIds())
            .build();

    @Test
    void an_explanation_says_until_when_it_was_due_and_until_when_it_is_due_now() {
        InstanceId instance = pathways.submit(new Command.Start(
                        "going",
                        Subject.of("Encounter/1"),
                        Unit.of("4-west"),
                        Facts.of("planned", "2026-11-23T18:00:00Z"),
                        HOST))
                .orThrow()
                .instance();
        pathways.submit(new Command.RecordFacts(instance, HOST, Facts.of("planned", "2026-11-23T17:00:00Z")))
                .orThrow();
        assertThat(pathways.explain(StepRef.of(instance, "teach")).orElseThrow().text())
                .containsPattern("due by 10:00\\s*, no\\s+longer\\s+by\\s+11:00");
    }
}
