package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.DefinitionException;
import dev.pathways.Pathways;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.OpenHours;
import dev.pathways.time.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A word that the engine cannot run is refused when an engine is built, never passed over. */
class NotYetRunTest {
    private static final Rung[] RUNGS = {
        Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("10 minutes", "role attending")
    };

    private static PathwayBuilder pathway() {
        return PathwayBuilder.pathway("words", "Words", 1, "America/Chicago")
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .fact("wanted", FactKind.of(FactKind.Type.YES_NO))
                .pause("change", "2 hours", "role attending")
                .complete("within 20 days")
                .safetyNet("30 minutes", "role house-supervisor");
    }

    private static StepBuilder step(String name) {
        return StepBuilder.step(name, "Do " + name)
                .owner("role nurse")
                .acknowledge("within 15 minutes")
                .complete("within 1 hour")
                .escalate(RUNGS);
    }

    private static Pathways.Builder builder(PathwayDefinition definition) {
        return Pathways.builder()
                .definition(definition)
                .store(new InMemoryPathwayStore())
                .directory(new DutyRoster());
    }

    @Test
    void the_dates_of_named_holidays_must_be_given_to_the_engine() {
        BusinessCalendar office = new BusinessCalendar(
                List.of(OpenHours.parse("Mon-Fri 08:00-17:00")), new TreeSet<>(), List.of("us-federal-holidays"));
        PathwayDefinition definition = pathway()
                .calendar("office", office)
                .step(step("a").complete("within 2 business hours"))
                .build();

        assertThatThrownBy(() -> builder(definition).build())
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("us-federal-holidays");
        assertThat(builder(definition)
                        .holidays("us-federal-holidays", List.of(LocalDate.parse("2026-12-25")))
                        .build())
                .isNotNull();
    }

    @Test
    void what_the_engine_runs_is_not_refused() {
        assertThat(NotYetRun.check(pathway()
                        .step(step("a").complete("within 1 hour of start"))
                        .step(step("b").complete("by 19:00").confirm("role attending", "within 10 minutes"))
                        .step(step("c")
                                .stillOnIt("20 minutes", "5 minutes")
                                .warn("within 30 minutes", "role attending")
                                .warn("10 minutes before planned, at most 20 minutes", "role attending")
                                .mayPause("change")
                                .escalate(new Ladder("c", List.of(RUNGS), Span.minutes(5))))
                        .build()))
                .isEmpty();
    }
}
