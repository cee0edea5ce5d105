package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is planned, as forecasts and the runner read it. */
class ScheduleTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

    private static InstanceState state(Played played) {
        return Evolver.replay(played.journal());
    }

    private static long minutes(Planned planned) {
        return Duration.between(START, planned.at()).toMinutes();
    }

    @Test
    void everything_that_is_planned_is_listed_with_the_earliest_first() {
        InstanceState state = state(Coverage.play(Results.opened()));
        assertThat(Schedule.all(state))
                .extracting(Planned::what)
                .containsExactly(
                        Planned.What.RUN_OUT,
                        Planned.What.RUNG,
                        Planned.What.RUN_OUT,
                        Planned.What.RUNG,
                        Planned.What.RUN_OUT);
        assertThat(Schedule.all(state)).extracting(ScheduleTest::minutes).containsExactly(15L, 15L, 60L, 60L, 360L);
        assertThat(Schedule.nextDue(state)).isEqualTo(START.plusSeconds(15 * 60));
        assertThat(Schedule.onlyCalls(state)).isFalse();
    }

    @Test
    void when_every_ladder_has_ended_only_calls_of_the_safety_net_are_planned() {
        PathwayDefinition definition = PathwayBuilder.pathway("result", "A result", 1, "America/Chicago")
                .complete("within 90 minutes")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(Definitions.callBack().escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .build();
        Scenario late = Results.opened(definition)
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+45 minutes")
                .told("s-moreno net call-back")
                .at("+60 minutes")
                .told("n-okafor late call-back")
                .at("+75 minutes")
                .told("s-moreno net call-back");
        assertThat(Schedule.onlyCalls(state(Coverage.play(late)))).isFalse();
        InstanceState state = state(Coverage.play(late.at("+90 minutes").told("s-moreno net pathway")));
        assertThat(Schedule.all(state)).extracting(Planned::what).containsOnly(Planned.What.NET);
        assertThat(Schedule.onlyCalls(state)).isTrue();
    }

    @Test
    void of_a_pathway_that_has_ended_nothing_is_planned() {
        InstanceState state = state(Coverage.play(Results.opened()
                .at("+1 minute")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back")));
        assertThat(Schedule.all(state)).isEmpty();
        assertThat(Schedule.nextDue(state)).isNull();
    }
}
