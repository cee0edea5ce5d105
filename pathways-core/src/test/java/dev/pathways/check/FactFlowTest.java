package dev.pathways.check;

import static dev.pathways.check.Pathway.byUrgency;
import static dev.pathways.check.Pathway.check;
import static dev.pathways.check.Pathway.ofADay;
import static dev.pathways.check.Pathway.ofSteps;
import static dev.pathways.check.Pathway.step;
import static dev.pathways.definition.Rung.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.FactFlow;
import dev.pathways.definition.PathwayDefinition;
import org.junit.jupiter.api.Test;

class FactFlowTest {
    @Test
    void a_fact_that_no_step_records_is_needed_at_the_start() {
        PathwayDefinition pathway =
                ofSteps(step("a").owner("on-call <service>"), step("b").owner("user <nurse>"));
        assertThat(FactFlow.requiredAtStart(pathway)).containsExactly("nurse", "service");
        assertThat(check(pathway)).isEmpty();
    }

    @Test
    void a_fact_that_an_earlier_step_always_records_is_not_needed_at_the_start() {
        PathwayDefinition pathway = ofSteps(step("a").record("nurse"), step("b").owner("user <nurse>"));
        assertThat(FactFlow.requiredAtStart(pathway)).isEmpty();
        assertThat(check(pathway)).isEmpty();
    }

    @Test
    void a_fact_that_is_recorded_on_one_way_only_is_a_mistake() {
        PathwayDefinition pathway = ofSteps(
                step("a").outcome("known", "next", "nurse").outcome("unknown", "next"),
                step("b").owner("user <nurse>"));
        assertThat(FactFlow.requiredAtStart(pathway)).isEmpty();
        assertThat(check(pathway)).containsExactly("PW036 steps/b/owner");
    }

    @Test
    void a_fact_that_is_used_before_it_is_recorded_again_is_needed_at_the_start() {
        PathwayDefinition pathway = ofSteps(
                step("a").owner("on-call <service>").outcome("here", "done").outcome("elsewhere", "next"),
                step("b").outcomeAtMost("sent-on", "a", 2, "service").outcome("over", "done"));
        assertThat(FactFlow.requiredAtStart(pathway)).containsExactly("service");
        assertThat(check(pathway)).isEmpty();
    }

    @Test
    void a_fact_that_is_given_at_the_start_is_known_everywhere() {
        PathwayDefinition pathway = ofSteps(
                step("a").owner("user <nurse>").outcome("same", "next").outcome("other", "next", "nurse"),
                step("b").owner("user <nurse>"));
        assertThat(FactFlow.requiredAtStart(pathway)).containsExactly("nurse");
        assertThat(check(pathway)).isEmpty();
    }

    @Test
    void a_confirmer_may_be_recorded_with_the_work() {
        PathwayDefinition pathway = ofSteps(step("a").record("nurse").confirm("user <nurse>", "within 1 hour"));
        assertThat(FactFlow.requiredAtStart(pathway)).isEmpty();
        assertThat(check(pathway)).isEmpty();
    }

    @Test
    void a_confirmer_recorded_with_one_outcome_only_is_a_mistake() {
        PathwayDefinition pathway = ofSteps(step("a")
                .outcome("known", "done", "nurse")
                .outcome("unknown", "done")
                .confirm("user <nurse>", "within 1 hour"));
        assertThat(check(pathway)).containsExactly("PW036 steps/a/confirm/by");
    }

    @Test
    void ladders_times_and_people_kept_informed_need_their_facts_too() {
        assertThat(FactFlow.requiredAtStart(ofSteps(step("a").escalate(tell("0 minutes", "user <nurse>")))))
                .containsExactly("nurse");
        assertThat(FactFlow.requiredAtStart(ofSteps(step("a").complete(byUrgency("within 1 hour", "within 2 hours")))))
                .containsExactly("urgency");
        assertThat(FactFlow.requiredAtStart(ofADay().visibleTo("on-call <service>")
                        .managedBy("user <nurse>")
                        .step(step("a"))
                        .build()))
                .containsExactly("nurse", "service");
    }

    @Test
    void a_time_of_the_pathway_needs_its_fact_at_the_start_even_if_a_step_records_it() {
        PathwayDefinition pathway = ofADay().complete(byUrgency("within 3 hours", "within 4 hours"))
                .step(step("a").record("urgency"))
                .build();
        assertThat(FactFlow.requiredAtStart(pathway)).containsExactly("urgency");
    }
}
