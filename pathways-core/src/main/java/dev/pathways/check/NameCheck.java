package dev.pathways.check;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.Item;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.Together;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PW015: no two things share a name, and none has a name that means something else. */
final class NameCheck {
    private static final List<String> TAKEN = List.of("next", "done", "start", "opening", "owner");

    private final PathwayDefinition definition;
    private final Problems problems;
    private final Map<String, String> seen = new HashMap<>();

    private NameCheck(PathwayDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
    }

    static void run(PathwayDefinition definition, StepGraph root, Problems problems) {
        NameCheck check = new NameCheck(definition, problems);
        definition.facts().forEach(check::values);
        check.list(root);
    }

    private void list(StepGraph list) {
        for (int i = 0; i < list.size(); i++) {
            Item item = list.item(i);
            String path = list.path(i);
            String kind = item instanceof StepDefinition
                    ? "a step"
                    : item instanceof Together ? "a 'together'" : "a 'choose'";
            claim(item.name(), kind, path);
            if (item instanceof StepDefinition step) {
                outcomes(step, path);
            } else if (item instanceof Together together) {
                together.branches().keySet().forEach(name -> claim(name, "a branch", path + "/branches/" + name));
            }
            list.lists(i).forEach(this::list);
        }
    }

    private void claim(String name, String kind, String path) {
        String other = seen.putIfAbsent(name, kind);
        if (other != null) {
            problems.add(
                    ProblemCode.PW015,
                    path,
                    other.equals(kind)
                            ? "two " + plural(kind) + " have the name '" + name + "'"
                            : other + " and " + kind + " both have the name '" + name + "'",
                    "give one of them another name");
        }
        if (TAKEN.contains(name)) {
            problems.add(
                    ProblemCode.PW015,
                    path,
                    kind + " cannot have the name '" + name + "', which is a word of the language",
                    "give it another name");
        }
        FactKind fact = definition.facts().get(name);
        if (fact != null && fact.type() == FactKind.Type.TIME && kind.equals("a step")) {
            problems.add(
                    ProblemCode.PW015,
                    path,
                    "a step and a time have the name '" + name + "', so that 'of " + name + "' could mean either",
                    "give one of them another name");
        }
    }

    private static String plural(String kind) {
        return kind.substring(2) + (kind.endsWith("h") ? "es" : "s");
    }

    private void values(String name, FactKind kind) {
        if (TAKEN.contains(name)) {
            problems.add(
                    ProblemCode.PW015,
                    "facts/" + name,
                    "a fact cannot have the name '" + name + "', which is a word of the language",
                    "give it another name");
        }
        Set<String> values = new HashSet<>();
        for (String value : kind.values()) {
            if (!values.add(value)) {
                problems.add(
                        ProblemCode.PW015,
                        "facts/" + name,
                        "the fact '" + name + "' lists the value '" + value + "' twice",
                        "write it once");
            }
        }
    }

    private void outcomes(StepDefinition step, String path) {
        Set<String> names = new HashSet<>();
        for (Outcome outcome : step.outcomes()) {
            if (!names.add(outcome.name())) {
                problems.add(
                        ProblemCode.PW015,
                        path + "/outcomes/" + outcome.name(),
                        "the step '" + step.name() + "' has two outcomes '" + outcome.name() + "'",
                        "give one of them another name");
            }
        }
    }
}
