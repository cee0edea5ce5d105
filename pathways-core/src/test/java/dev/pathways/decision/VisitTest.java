package dev.pathways.decision;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import org.junit.jupiter.api.Test;

/** Clock rule 15: each visit is a new one. */
class VisitTest {
    @Test
    void a_cap_counts_from_the_first_opening_of_this_visit() {
        Coverage.play(Nested.story(PathwayBuilder.pathway("going", "Going home", 1, "America/Chicago")
                        .fact("planned", FactKind.of(FactKind.Type.TIME))
                        .complete("within 5 days")
                        .safetyNet("30 minutes", "role house-supervisor")
                        .step(StepBuilder.step("teach", "Teach")
                                .owner("role nurse")
                                .complete("1 hour before planned, at most 3 hours")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                        .step(StepBuilder.step("check", "Check")
                                .owner("role clerk")
                                .complete("within 1 hour")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse"))
                                .outcomeAtMost("again", "teach", 1)
                                .outcome("fine", "done"))
                        .build())
                .facts("planned", "2026-11-25T16:00:00Z")
                .at("+0 minutes")
                .told("nina asked teach")
                .is("teach", "due +3 hours")
                .at("+10 minutes")
                .does("nina complete teach")
                .told("cleo asked check")
                .at("+30 minutes")
                .does("cleo complete check again")
                .told("nina asked teach")
                .is("teach", "open", "due +3 hours 30 minutes"));
    }
}
