package dev.pathways.decision;

import dev.pathways.definition.ChooseBuilder;
import dev.pathways.definition.Condition;
import dev.pathways.definition.PathwayDefinition;
import org.junit.jupiter.api.Test;

/** A choice goes by the facts as they are when its turn comes. */
class ChooseTest {
    private static PathwayDefinition where() {
        return Nested.pathway(
                Nested.nurse("ask").outcome("asked", "next", "going"),
                ChooseBuilder.choose("where-to", "Where to?")
                        .when(Condition.of("going", "rehab"), Nested.clerk("find-bed"), Nested.clerk("call-bed"))
                        .when(Condition.of("going", "hospice"), Nested.pharmacist("comfort"))
                        .otherwise(),
                Nested.nurse("leave"));
    }

    @Test
    void the_case_that_holds_is_gone_through_and_then_what_follows() {
        Coverage.play(Nested.story(where())
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+5 minutes")
                .refused("nina complete ask", "FACT_REQUIRED")
                .does("nina complete ask with going=rehab")
                .told("cleo asked find-bed")
                .is("comfort", "waiting")
                .at("+6 minutes")
                .does("cleo complete find-bed")
                .told("cleo asked call-bed")
                .at("+7 minutes")
                .does("cleo complete call-bed")
                .told("nina asked leave"));
    }

    @Test
    void an_empty_otherwise_goes_straight_on() {
        Coverage.play(Nested.story(where())
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+5 minutes")
                .does("nina complete ask with going=home")
                .told("nina asked leave")
                .is("find-bed", "waiting"));
    }

    @Test
    void a_way_back_chooses_anew() {
        PathwayDefinition definition = Nested.pathway(
                Nested.nurse("ask").outcome("asked", "next", "going"),
                ChooseBuilder.choose("where-to", "Where to?")
                        .when(Condition.of("going", "rehab"), Nested.clerk("find-bed"))
                        .otherwise(Nested.pharmacist("comfort")),
                Nested.nurse("check").outcomeAtMost("changed", "ask", 2).outcome("fine", "done"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+1 minutes")
                .does("nina complete ask with going=rehab")
                .told("cleo asked find-bed")
                .at("+2 minutes")
                .does("cleo complete find-bed")
                .told("nina asked check")
                .at("+3 minutes")
                .does("nina complete check changed")
                .told("nina asked ask")
                .at("+4 minutes")
                .does("nina complete ask with going=home")
                .told("phil asked comfort")
                .is("find-bed", "completed")
                .at("+5 minutes")
                .does("phil complete comfort")
                .told("nina asked check")
                .at("+6 minutes")
                .does("nina complete check fine")
                .is("pathway", "completed"));
    }
}
