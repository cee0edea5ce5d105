package dev.pathways.check;

import static dev.pathways.definition.Rung.tell;

import dev.pathways.definition.ChooseBuilder;
import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.ItemBuilder;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
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

    /** Code and path of each problem. */
    static List<String> check(PathwayDefinition definition) {
        return Checker.check(definition).stream()
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }

    /** A pathway of so many steps, a multiple of 4, in branches and cases with loops. */
    static PathwayDefinition big(int steps) {
        PathwayBuilder builder = ofADay().complete("within 3000 days");
        for (int i = 0; i < steps; i += 4) {
            builder.together(TogetherBuilder.together("t" + i, null)
                    .branch(
                            "x" + i,
                            step("a" + i),
                            step("b" + i).outcomeAtMost("again", "a" + i, 1).outcome("on", "next"))
                    .branch(
                            "y" + i,
                            ChooseBuilder.choose("c" + i, null)
                                    .when(Condition.of("urgency", "urgent"), step("u" + i))
                                    .when(
                                            Condition.of("urgency", "routine"),
                                            step("r" + i).complete(byUrgency("within 1 hour", "within 2 hours")))));
        }
        return builder.build();
    }

    static PathwayDefinition ofItems(ItemBuilder... items) {
        return ofADay().then(items).build();
    }

    static List<String> check(ItemBuilder... items) {
        return check(ofItems(items));
    }

    /** The message of the only problem. */
    static String message(PathwayDefinition definition) {
        List<Problem> problems = Checker.check(definition).stream()
                .filter(problem -> !problem.path().startsWith("facts/"))
                .toList();
        if (problems.size() != 1) {
            throw new AssertionError("Expected one problem, but got " + problems);
        }
        return problems.get(0).message();
    }
}
