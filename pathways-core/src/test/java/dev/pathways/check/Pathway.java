package dev.pathways.check;

import static dev.pathways.definition.Rung.tell;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepBuilder;
import dev.pathways.time.Deadline;
import java.util.List;

/** Small pathways for these tests. */
final class Pathway {
    private Pathway() {}

    /** A pathway of a day with the facts {@code urgency}, {@code reached}, {@code service} and {@code nurse}. */
    static PathwayBuilder ofADay() {
        return PathwayBuilder.pathway("callback", "Call back", 1, "America/Chicago")
                .fact("urgency", FactKind.listed("urgent", "routine"))
                .fact("reached", FactKind.of(FactKind.Type.YES_NO))
                .fact("service", FactKind.of(FactKind.Type.TEXT))
                .fact("nurse", FactKind.of(FactKind.Type.USER))
                .complete("within 24 hours")
                .safetyNet("30 minutes", "role house-supervisor");
    }

    /** A step of an hour. */
    static StepBuilder step(String name) {
        return StepBuilder.step(name, "Do " + name)
                .owner("role nurse")
                .complete("within 1 hour")
                .escalate(tell("0 minutes", "role charge-nurse"));
    }

    /** A time for each urgency. */
    static Deadline byUrgency(String urgent, String routine) {
        return Deadline.byValueOf("urgency", "urgent", urgent, "routine", routine);
    }

    static PathwayDefinition ofSteps(StepBuilder... steps) {
        PathwayBuilder builder = ofADay();
        for (StepBuilder step : steps) {
            builder.step(step);
        }
        return builder.build();
    }

    /** Code and path of each problem; the facts that these pathways declare and need not use are passed over. */
    static List<String> check(PathwayDefinition definition) {
        return Checker.check(definition).stream()
                .filter(problem -> !problem.path().startsWith("facts/") || problem.isError())
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }

    static List<String> check(StepBuilder... steps) {
        return check(ofSteps(steps));
    }
}
