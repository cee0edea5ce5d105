package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a host asks when it gets an event that may start pathways. */
class StartedByTest {
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();

    private static PathwayBuilder pathway(String name, int version) {
        return PathwayBuilder.pathway(name, "A pathway of a test", version, "America/Chicago")
                .complete("within 6 hours")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(StepBuilder.step("see", "See the patient")
                        .owner("role nurse")
                        .complete("within 1 hour")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")));
    }

    private Pathways engine(PathwayDefinition... definitions) {
        return Pathways.builder()
                .definitions(List.of(definitions))
                .store(store)
                .directory((party, subject, unit, at) -> PartyAnswer.of(party.name()))
                .clock(VirtualClock.at(Instant.parse("2026-11-23T14:00:00Z")))
                .ids(new SequentialIds())
                .build();
    }

    @Test
    void an_event_names_the_pathways_that_it_starts_in_the_order_of_their_names() {
        Pathways pathways = engine(
                pathway("sepsis", 1).startsWhen("triaged").build(),
                pathway("fall-risk", 3).startsWhen("triaged").build(),
                pathway("discharge", 1).startsWhen("order-signed").build(),
                pathway("by-hand", 1).build());
        assertThat(pathways.startedBy("triaged"))
                .containsExactly(new DefinitionRef("fall-risk", 3), new DefinitionRef("sepsis", 1));
        assertThat(pathways.startedBy("order-signed")).containsExactly(new DefinitionRef("discharge", 1));
    }

    @Test
    void an_event_that_starts_nothing_names_none() {
        assertThat(engine(pathway("by-hand", 1).build()).startedBy("triaged")).isEmpty();
    }

    @Test
    void only_the_newest_version_counts() {
        Pathways pathways = engine(
                pathway("sepsis", 1).startsWhen("triaged").build(),
                pathway("sepsis", 2).startsWhen("suspected").build());
        assertThat(pathways.startedBy("triaged")).isEmpty();
        assertThat(pathways.startedBy("suspected")).containsExactly(new DefinitionRef("sepsis", 2));
    }

    @Test
    void asking_starts_nothing_and_each_is_started_by_a_command() {
        Pathways pathways = engine(pathway("sepsis", 1).startsWhen("triaged").build());
        List<DefinitionRef> started = pathways.startedBy("triaged");
        assertThat(store.instances()).isEmpty();
        List<InstanceId> instances = started.stream()
                .map(pathway -> pathways.submit(new Command.Start(
                                pathway.name(),
                                Subject.of("Encounter/1"),
                                Unit.of("4-west"),
                                Facts.none(),
                                Actor.host("triage")))
                        .orThrow()
                        .instance())
                .toList();
        assertThat(store.instances()).containsExactlyElementsOf(instances).hasSize(1);
    }

    @Test
    void what_is_no_name_of_an_event_is_a_mistake_of_the_program() {
        Pathways pathways = engine(pathway("sepsis", 1).startsWhen("triaged").build());
        assertThatThrownBy(() -> pathways.startedBy("Patient Smith triaged"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Smith");
    }
}
