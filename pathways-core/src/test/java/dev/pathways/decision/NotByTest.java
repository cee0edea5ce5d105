package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import org.junit.jupiter.api.Test;

/** {@code not-by}: never the person who did an earlier step. */
class NotByTest {
    private static PathwayDefinition doubleCheck() {
        return Nested.pathway(
                Nested.pharmacist("mix"),
                Nested.pharmacist("check").notBy("mix").orElse("role charge-nurse"));
    }

    @Test
    void whoever_did_the_earlier_step_is_not_asked_and_cannot_take_it() {
        Coverage.play(Nested.story(doubleCheck())
                .duty("role pharmacist", "phil", "pia")
                .at("+0 minutes")
                .told("phil asked mix", "pia asked mix")
                .at("+1 minutes")
                .does("phil complete mix")
                .told("pia asked check", "pia stand-down mix")
                .at("+2 minutes")
                .refused("phil acknowledge check", "SAME_PERSON")
                .refused("phil complete check", "SAME_PERSON")
                .does("pia complete check")
                .is("pathway", "completed"));
    }

    @Test
    void where_only_that_person_is_there_somebody_else_is_asked_at_once() {
        Coverage.play(Nested.story(doubleCheck())
                .at("+0 minutes")
                .told("phil asked mix")
                .at("+1 minutes")
                .does("phil complete mix")
                .told("n-okafor asked check")
                .is("check", "owner role charge-nurse"));
    }

    @Test
    void it_cannot_be_assigned_to_that_person() {
        Coverage.play(Nested.story(doubleCheck())
                .duty("role pharmacist", "phil", "pia")
                .at("+0 minutes")
                .told("phil asked mix", "pia asked mix")
                .at("+1 minutes")
                .does("phil complete mix")
                .told("pia asked check", "pia stand-down mix")
                .at("+2 minutes")
                .does("s-moreno escalate check \"slow\"")
                .told("n-okafor late check rung 1"));
    }
}
