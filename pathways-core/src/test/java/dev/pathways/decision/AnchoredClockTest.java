package dev.pathways.decision;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** Clock rule 1: clocks that count from a fact or from another step, also before their step opens. */
class AnchoredClockTest {
    private static PathwayBuilder pathway() {
        return PathwayBuilder.pathway("anchored", "Anchored", 1, "America/Chicago")
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .complete("within 5 days")
                .safetyNet("30 minutes", "role house-supervisor");
    }

    private static Scenario story(PathwayDefinition definition) {
        return Nested.story(definition);
    }

    private static PathwayDefinition afterStep() {
        return pathway()
                .step(Nested.nurse("draw"))
                .step(Nested.clerk("send").complete("within 3 hours"))
                .step(StepBuilder.step("read", "Read")
                        .owner("role pharmacist")
                        .complete("within 2 hours of draw, at most 1 day")
                        .escalate(Rung.tell("0 minutes", "owner", "role charge-nurse")))
                .build();
    }

    @Test
    void a_clock_from_an_earlier_step_runs_from_its_completion_even_before_its_step_opens() {
        Coverage.play(story(afterStep())
                .at("+0 minutes")
                .told("nina asked draw")
                .at("+10 minutes")
                .does("nina complete draw")
                .told("cleo asked send")
                .is("read", "waiting", "due +130 minutes")
                .at("+11 minutes")
                .does("cleo acknowledge send")
                .at("+130 minutes")
                .told("cleo late read", "n-okafor late read")
                .at("+135 minutes")
                .does("cleo complete send")
                .told("phil asked read")
                .is("read", "due +130 minutes", "late uncompleted"));
    }

    @Test
    void it_counts_from_when_the_step_was_really_done() {
        Coverage.play(story(afterStep())
                .at("+0 minutes")
                .told("nina asked draw")
                .at("+12 minutes")
                .does("nina complete draw happened +10 minutes")
                .told("cleo asked send")
                .is("read", "due +130 minutes"));
    }

    private static PathwayDefinition beforeFact() {
        return pathway()
                .step(Nested.nurse("first").complete("within 3 hours"))
                .step(StepBuilder.step("last", "Last")
                        .owner("role clerk")
                        .complete("30 minutes before planned, at most 1 day")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .build();
    }

    @Test
    void a_clock_from_a_fact_runs_from_when_the_fact_is_known() {
        Coverage.play(story(beforeFact())
                .facts("planned", "2026-11-23T16:00:00Z")
                .at("+0 minutes")
                .told("nina asked first")
                .is("last", "waiting", "due +90 minutes")
                .at("+1 minutes")
                .does("nina acknowledge first")
                .at("+5 minutes")
                .does("nina record planned=2026-11-23T16:30:00Z")
                .is("last", "due +120 minutes")
                .at("+10 minutes")
                .does("nina record planned=2026-11-23T14:30:00Z")
                .told("n-okafor late last")
                .at("+12 minutes")
                .does("nina record planned=2026-11-23T17:00:00Z")
                .is("last", "due +150 minutes", "not late uncompleted")
                .at("+20 minutes")
                .does("nina complete first")
                .told("cleo asked last")
                .is("last", "due +150 minutes"));
    }

    @Test
    void branches_beside_each_other_may_wait_for_each_others_steps() {
        PathwayDefinition definition = pathway()
                .step(Nested.nurse("order"))
                .together(TogetherBuilder.together("both", null)
                        .branch("one", Nested.nurse("teach"))
                        .branch("two", Nested.clerk("book").complete("by 12:00 on the day of order, at most 1 day")))
                .build();
        Coverage.play(story(definition)
                .at("+0 minutes")
                .told("nina asked order")
                .at("+5 minutes")
                .does("nina complete order")
                .told("nina asked teach", "cleo asked book")
                .is("book", "due +4 hours"));
    }
}
