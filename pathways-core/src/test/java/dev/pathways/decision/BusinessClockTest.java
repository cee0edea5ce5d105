package dev.pathways.decision;

import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import org.junit.jupiter.api.Test;

/** Clock rule 18 in the engine: business time, times of day, and the first of several points. */
class BusinessClockTest {
    private static PathwayDefinition definition(StepBuilder step) {
        return PathwayBuilder.pathway("office", "In the office", 1, "America/Chicago")
                .calendar("office", "Mon-Fri 08:00-17:00")
                .complete("within 10 days")
                .safetyNet("12 hours", "role house-supervisor")
                .step(step)
                .build();
    }

    private static StepBuilder call() {
        return StepBuilder.step("call", "Call the payer").owner("role ordering-clinician");
    }

    @Test
    void business_hours_stand_still_over_the_weekend_also_between_rungs() {
        Coverage.play(Results.story(definition(call().complete("within 2 business hours")
                        .escalate(
                                Rung.tell("0 minutes", "role charge-nurse"),
                                Rung.tell("1 business hour", "role attending"))))
                .starts("2026-11-27T22:00:00Z")
                .at("+0 minutes")
                .told("dr-ito asked call", "dr-lee asked call")
                .is("call", "due 2026-11-30T15:00:00Z")
                .at("2026-11-30T15:00:00Z")
                .told("n-okafor late call")
                .at("2026-11-30T16:00:00Z")
                .told("dr-chen late call"));
    }

    @Test
    void a_deadline_by_a_time_of_day_is_the_first_such_moment_after_the_opening() {
        Coverage.play(Results.story(
                        definition(call().complete("by 07:00").escalate(Rung.tell("0 minutes", "role charge-nurse"))))
                .starts("2026-11-23T14:00:00Z")
                .at("+0 minutes")
                .told("dr-ito asked call", "dr-lee asked call")
                .is("call", "due 2026-11-24T13:00:00Z")
                .at("2026-11-24T13:00:00Z")
                .told("n-okafor late call"));
    }
}
