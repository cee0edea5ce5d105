package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Definitions;
import dev.pathways.definition.FactFlow;
import dev.pathways.definition.PathwayDefinition;
import org.junit.jupiter.api.Test;

class SharedPathwaysTest {
    @Test
    void the_consult_the_discharge_and_the_handoff_are_sound() {
        assertThat(Checker.check(Definitions.consult())).isEmpty();
        assertThat(Checker.check(SharedPathways.discharge())).isEmpty();
        assertThat(Checker.check(SharedPathways.handoff())).isEmpty();
    }

    @Test
    void facts_that_no_step_records_before_they_are_used_are_needed_at_the_start() {
        assertThat(FactFlow.requiredAtStart(Definitions.consult()))
                .containsExactly("requested-by", "service", "urgency");
        assertThat(FactFlow.requiredAtStart(SharedPathways.discharge()))
                .containsExactly("disposition", "needs-transport");
        assertThat(FactFlow.requiredAtStart(SharedPathways.handoff())).containsExactly("incoming", "off-going");
    }

    @Test
    void the_only_calendar_is_followed_by_the_steps_that_count_business_time() {
        PathwayDefinition discharge = SharedPathways.discharge();
        assertThat(discharge.step("confirm-bed").timing().calendar()).isEqualTo("case-management-hours");
        assertThat(discharge.step("teach").timing().calendar()).isNull();
    }
}
