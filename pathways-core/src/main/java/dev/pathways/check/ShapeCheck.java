package dev.pathways.check;

import dev.pathways.definition.Choose;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.Together;
import java.util.List;

/** PW011, PW013, PW063 and PW064: lists hold steps, steps together have branches and a join that can be met. */
final class ShapeCheck {
    private static final int MOST_STEPS = 200;
    private static final int MOST_BRANCHES = 20;

    private ShapeCheck() {}

    static void run(PathwayDefinition definition, StepGraph root, Problems problems) {
        if (definition.items().isEmpty()) {
            problems.add(ProblemCode.PW013, "steps", "the pathway has no steps", "write at least one step");
        }
        if (definition.steps().size() > MOST_STEPS) {
            problems.add(
                    ProblemCode.PW011,
                    "steps",
                    "the pathway has " + definition.steps().size() + " steps; at most " + MOST_STEPS + " are possible",
                    "make two pathways of it");
        }
        for (StepGraph list : root.all()) {
            for (int i = 0; i < list.size(); i++) {
                if (list.item(i) instanceof Together together) {
                    together(together, list.path(i), problems);
                } else if (list.item(i) instanceof Choose choose
                        && choose.cases().isEmpty()) {
                    problems.add(
                            ProblemCode.PW013,
                            list.path(i) + "/cases",
                            "the choice '" + choose.name() + "' has no cases",
                            "write at least one case with 'when' and 'steps'");
                }
            }
        }
    }

    private static void together(Together together, String path, Problems problems) {
        int branches = together.branches().size();
        if (branches < 2) {
            problems.add(
                    ProblemCode.PW063,
                    path + "/branches",
                    "'" + together.name() + "' has " + (branches == 0 ? "no branches" : "one branch only")
                            + ", so nothing runs together",
                    "write another branch, or put the steps into the list itself");
        }
        if (branches > MOST_BRANCHES) {
            problems.add(
                    ProblemCode.PW011,
                    path + "/branches",
                    "'" + together.name() + "' has " + branches + " branches; at most " + MOST_BRANCHES
                            + " are possible",
                    "put some of their steps one after the other");
        }
        int needed = together.join().needed(branches);
        if (branches > 0 && (needed > branches || needed < 1)) {
            problems.add(
                    ProblemCode.PW064,
                    path + "/join",
                    "'" + together.name() + "' waits for " + needed + " branches, but there are " + branches,
                    "write 'all', 'any', or 'at least' and a number up to " + branches);
        }
        for (String branch : List.copyOf(together.branches().keySet())) {
            if (together.branches().getOrDefault(branch, List.of()).isEmpty()) {
                problems.add(
                        ProblemCode.PW013,
                        path + "/branches/" + branch,
                        "the branch '" + branch + "' has no steps",
                        "write at least one step, or remove the branch");
            }
        }
    }
}
