package dev.pathways.check;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PW013 and PW015: there is at least one step, and no two things share a name. */
final class NameCheck {
    private static final List<String> TAKEN = List.of("next", "done", "start", "opening", "owner");

    private NameCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        if (definition.steps().isEmpty()) {
            problems.add(ProblemCode.PW013, "steps", "the pathway has no steps", "write at least one step");
        }
        definition.facts().forEach((name, kind) -> values(name, kind, problems));
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            String path = Paths.step(definition, i);
            if (seen.merge(step.name(), 1, Integer::sum) > 1) {
                problems.add(
                        ProblemCode.PW015,
                        path,
                        "two steps have the name '" + step.name() + "'",
                        "give one of them another name");
            }
            if (TAKEN.contains(step.name())) {
                problems.add(
                        ProblemCode.PW015,
                        path,
                        "a step cannot have the name '" + step.name() + "', which is a word of the language",
                        "give it another name");
            }
            outcomes(step, path, problems);
        }
    }

    private static void values(String name, FactKind kind, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (String value : kind.values()) {
            if (!seen.add(value)) {
                problems.add(
                        ProblemCode.PW015,
                        "facts/" + name,
                        "the fact '" + name + "' lists the value '" + value + "' twice",
                        "write it once");
            }
        }
    }

    private static void outcomes(StepDefinition step, String path, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Outcome outcome : step.outcomes()) {
            if (!seen.add(outcome.name())) {
                problems.add(
                        ProblemCode.PW015,
                        path + "/outcomes/" + outcome.name(),
                        "the step '" + step.name() + "' has two outcomes '" + outcome.name() + "'",
                        "give one of them another name");
            }
        }
    }
}
