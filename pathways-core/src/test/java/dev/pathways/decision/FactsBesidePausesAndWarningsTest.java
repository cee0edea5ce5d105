package dev.pathways.decision;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.testing.Scenario;
import dev.pathways.time.Deadline;
import org.junit.jupiter.api.Test;

/** Clock rule 12 together with warnings, and with pauses (rule 10). */
class FactsBesidePausesAndWarningsTest {
    private static StepBuilder teach() {
        return StepBuilder.step("teach", "Teach")
                .owner("role nurse")
                .complete("1 hour before planned, at most 5 hours")
                .mayPause("change")
                .escalate(Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("20 minutes", "role nurse-manager"));
    }

    private static Scenario taken(StepBuilder step) {
        PathwayDefinition definition = PathwayBuilder.pathway("going", "Going home", 1, "America/Chicago")
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .fact("urgency", FactKind.listed("emergent", "routine"))
                .pause("change", "3 hours", "role attending")
                .complete("within 5 days")
                .safetyNet("30 minutes", "role house-supervisor")
                .step(step)
                .build();
        return Nested.story(definition)
                .duty("role nurse-manager", "m-diaz")
                .duty("role attending", "dr-chen")
                .facts("urgency", "routine")
                .facts("planned", "2026-11-23T17:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .at("+1 minutes")
                .does("nina acknowledge teach");
    }

    @Test
    void a_warning_before_the_deadline_moves_with_it_and_never_comes_twice() {
        Coverage.play(taken(teach().warn("20 minutes before due", "role attending"))
                .at("+10 minutes")
                .does("host record planned=2026-11-23T18:00:00Z")
                .is("teach", "due +180 minutes")
                .at("+160 minutes")
                .told("dr-chen warned teach")
                .at("+165 minutes")
                .does("host record planned=2026-11-23T19:00:00Z")
                .is("teach", "due +240 minutes")
                .at("+220 minutes")
                .told()
                .at("+240 minutes")
                .told("n-okafor late teach rung 1"));
    }

    @Test
    void a_warning_that_hangs_on_a_fact_moves_with_that_although_the_deadline_stays() {
        Coverage.play(taken(teach().complete("within 5 hours")
                        .warn("30 minutes before planned, at most 4 hours", "role attending"))
                .at("+10 minutes")
                .does("host record planned=2026-11-23T16:00:00Z")
                .is("teach", "due +300 minutes")
                .at("+90 minutes")
                .told("dr-chen warned teach")
                .at("+150 minutes")
                .told());
    }

    @Test
    void a_warning_whose_instant_is_past_now_comes_at_once() {
        Coverage.play(taken(teach().warn("20 minutes before due", "role attending"))
                .at("+50 minutes")
                .does("host record planned=2026-11-23T16:05:00Z")
                .told("dr-chen warned teach")
                .is("teach", "due +65 minutes")
                .at("+65 minutes")
                .told("n-okafor late teach rung 1"));
    }

    @Test
    void a_safety_net_that_a_later_deadline_put_off_is_called_at_once_where_that_has_passed_after_all() {
        Coverage.play(taken(teach())
                .at("+120 minutes")
                .told("n-okafor late teach rung 1")
                .at("+140 minutes")
                .told("m-diaz late teach rung 2")
                .at("+150 minutes")
                .does("host record planned=2026-11-23T19:00:00Z")
                .is("teach", "due +240 minutes")
                .at("+160 minutes")
                .does("host record planned=2026-11-23T16:30:00Z")
                .told("s-moreno net teach")
                .at("+180 minutes")
                .told("s-moreno net teach")
                .at("+210 minutes")
                .told("s-moreno net teach"));
    }

    @Test
    void a_safety_net_that_is_called_once_more_deadlines_later_counts_from_the_newest() {
        Coverage.play(taken(teach())
                .at("+120 minutes")
                .told("n-okafor late teach rung 1")
                .at("+140 minutes")
                .told("m-diaz late teach rung 2")
                .at("+150 minutes")
                .does("host record planned=2026-11-23T19:00:00Z")
                .at("+155 minutes")
                .does("host record planned=2026-11-23T18:00:00Z")
                .is("teach", "due +180 minutes")
                .at("+210 minutes")
                .told("s-moreno net teach"));
    }

    @Test
    void a_cap_is_put_off_by_a_pause_and_a_new_fact_means_what_it_says() {
        Coverage.play(taken(teach())
                .at("+10 minutes")
                .does("host record planned=2026-11-25T17:00:00Z")
                .is("teach", "due +300 minutes")
                .at("+20 minutes")
                .does("dr-chen pause teach change \"fever\"")
                .at("+80 minutes")
                .does("dr-chen resume teach")
                .told("nina resumed teach")
                .is("teach", "due +360 minutes")
                .at("+90 minutes")
                .does("host record planned=2026-11-26T17:00:00Z")
                .is("teach", "due +360 minutes")
                .at("+100 minutes")
                .does("host record planned=2026-11-23T18:00:00Z")
                .is("teach", "due +180 minutes"));
    }

    @Test
    void another_value_during_a_pause_counts_in_full_from_its_end() {
        Deadline byUrgency =
                Deadline.byValueOf("urgency", "emergent", "within 30 minutes", "routine", "within 4 hours");
        Coverage.play(taken(teach().complete(byUrgency))
                .at("+20 minutes")
                .does("dr-chen pause teach change \"fever\"")
                .at("+50 minutes")
                .does("host record urgency=emergent")
                .at("+80 minutes")
                .does("dr-chen resume teach")
                .told("nina resumed teach")
                .is("teach", "due +110 minutes")
                .at("+110 minutes")
                .told("n-okafor late teach rung 1"));
    }
}
