package dev.pathways.check;

import dev.pathways.definition.Clockwork;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Timing;
import dev.pathways.time.Span;
import java.util.List;
import java.util.Map;

/**
 * A step in small numbers: what the model of the clock rules plays with, and the same as a definition. All times count
 * ticks.
 *
 * @param acknowledge the acknowledge clock, or 0 for none
 * @param confirm the confirm clock, or 0 for none
 * @param every the safety net's period
 * @param grace of the complete ladder, or 0 for none
 * @param pause how long all pauses can last together, or 0 for none
 */
record ModelStep(
        int acknowledge,
        int complete,
        int confirm,
        int every,
        int grace,
        int pause,
        List<ModelRung> unacknowledged,
        List<ModelRung> uncompleted,
        List<ModelRung> unconfirmed) {

    /** The party that confirms; 0 is {@code owner}. */
    static final int CONFIRMER = 9;
    /** The safety net. */
    static final int NET = 7;
    /** A party that no rung names, to which the step may be assigned. */
    static final int SOMEBODY = 8;

    /** A rung that tells one party, or hands the step to it. */
    record ModelRung(int after, int party, boolean handsOn) {}

    /** The same as a definition whose ticks last so many minutes. */
    PathwayDefinition definition(int minutes) {
        StepBuilder step = StepBuilder.step("s", "Step")
                .owner("role p0")
                .complete("within " + complete * minutes + " minutes")
                .escalate(Rung.tell("1 minute", "role p1"));
        if (acknowledge > 0) {
            step.acknowledge("within " + acknowledge * minutes + " minutes");
        }
        if (confirm > 0) {
            step.confirm("role p9", "within " + confirm * minutes + " minutes");
        }
        PathwayDefinition base = PathwayBuilder.pathway("model", "A small pathway", 1, "America/Chicago")
                .complete("within 90 days")
                .safetyNet(every * minutes + " minutes", "role net")
                .step(step)
                .build();
        return new PathwayDefinition(
                base.header(),
                base.facts(),
                base.complete(),
                base.safetyNet(),
                base.managedBy(),
                base.audience(),
                clockwork(minutes),
                List.of(step(base.steps().get(0), minutes)));
    }

    private Clockwork clockwork(int minutes) {
        Pause away = new Pause("away", List.of(), Span.minutes(Math.max(1, (long) pause * minutes)), null);
        return new Clockwork(Map.of(), Map.of("away", away));
    }

    private StepDefinition step(StepDefinition base, int minutes) {
        Timing timing = base.timing();
        return new StepDefinition(
                base.name(),
                base.title(),
                null,
                base.responsibility(),
                new Timing(
                        timing.acknowledge(),
                        timing.complete(),
                        timing.confirmation(),
                        null,
                        List.of(),
                        pause > 0 ? List.of("away") : List.of(),
                        null),
                new Ladders(
                        ladder(unacknowledged, 0, minutes),
                        ladder(uncompleted, grace, minutes),
                        ladder(unconfirmed, 0, minutes)),
                base.outcomes(),
                base.gate(),
                base.audience());
    }

    private static Ladder ladder(List<ModelRung> rungs, int grace, int minutes) {
        List<Rung> all = rungs.stream().map(rung -> rung(rung, minutes)).toList();
        return new Ladder("l", all, grace == 0 ? null : Span.minutes((long) grace * minutes));
    }

    private static Rung rung(ModelRung rung, int minutes) {
        String after = rung.after() * minutes + " minutes";
        String party = rung.party() == 0 ? "owner" : "role p" + rung.party();
        return rung.handsOn() ? Rung.handTo(after, party) : Rung.tell(after, party);
    }
}
