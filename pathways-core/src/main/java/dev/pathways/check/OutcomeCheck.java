package dev.pathways.check;

import dev.pathways.definition.Item;
import dev.pathways.definition.Items;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PW030, PW060 and PW061: what an outcome records is a fact, and where it leads exists in the same list. */
final class OutcomeCheck {
    private final PathwayDefinition definition;
    private final Problems problems;
    private final Set<String> everywhere = new HashSet<>();

    private OutcomeCheck(PathwayDefinition definition, Problems problems) {
        this.definition = definition;
        this.problems = problems;
        Items.all(definition.items()).forEach(item -> everywhere.add(item.name()));
    }

    static void run(PathwayDefinition definition, StepGraph root, Problems problems) {
        OutcomeCheck check = new OutcomeCheck(definition, problems);
        root.all().forEach(check::list);
    }

    private void list(StepGraph graph) {
        List<String> targets = new ArrayList<>();
        for (int i = 0; i < graph.size(); i++) {
            targets.add(graph.item(i).name());
        }
        targets.add("next");
        targets.add("done");
        for (int i = 0; i < graph.size(); i++) {
            Item item = graph.item(i);
            if (item instanceof StepDefinition step) {
                step(step, targets, graph.path(i));
            }
        }
    }

    private void step(StepDefinition step, List<String> targets, String path) {
        for (Outcome outcome : step.outcomes()) {
            target(outcome, targets, path);
            for (int f = 0; f < outcome.record().size(); f++) {
                String fact = outcome.record().get(f);
                if (!definition.facts().containsKey(fact)) {
                    String here = path + "/record/" + outcome.name() + "/" + (f + 1);
                    PartyCheck.unknown(definition, fact, here, problems);
                }
            }
        }
        for (Map.Entry<String, String> entry : step.gate().completesWhen().entrySet()) {
            if (step.outcome(entry.getValue()) == null) {
                List<String> known = step.outcomes().stream().map(Outcome::name).toList();
                problems.add(
                        ProblemCode.PW060,
                        path + "/completes-when/" + entry.getKey(),
                        "the event '" + entry.getKey() + "' completes the step '" + step.name() + "' with the outcome '"
                                + entry.getValue() + "', which it does not have",
                        "outcomes: " + String.join(", ", known),
                        Nearest.hint(entry.getValue(), known));
            }
        }
    }

    private void target(Outcome outcome, List<String> targets, String path) {
        String target = outcome.target().toString();
        String here = path + "/outcomes/" + outcome.name();
        if (outcome.target() instanceof Target.GoTo && !targets.contains(target)) {
            if (everywhere.contains(target)) {
                problems.add(
                        ProblemCode.PW061,
                        here + "/go-to",
                        "'" + target + "' stands in another list of steps, and no outcome can jump there",
                        "write a step of the same list, 'next', or 'done', which ends this list");
            } else {
                problems.add(
                        ProblemCode.PW060,
                        here + "/go-to",
                        "there is no step '" + target + "' to go to",
                        "write a step of this file, 'next' or 'done'",
                        Nearest.hint(target, targets));
            }
        }
        Integer atMost = outcome.atMost();
        if (atMost != null && atMost < 1) {
            problems.add(
                    ProblemCode.PW011,
                    here + "/at-most",
                    "'at-most' must be 1 or more",
                    "write how often this outcome may be taken");
        }
    }
}
