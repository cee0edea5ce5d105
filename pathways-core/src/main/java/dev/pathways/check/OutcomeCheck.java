package dev.pathways.check;

import dev.pathways.definition.Outcome;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Target;
import java.util.ArrayList;
import java.util.List;

/** PW030 and PW060: what an outcome records is a fact, and where it leads exists. */
final class OutcomeCheck {
    private OutcomeCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        List<String> targets = new ArrayList<>(
                definition.steps().stream().map(StepDefinition::name).toList());
        targets.add("next");
        targets.add("done");
        for (int i = 0; i < definition.steps().size(); i++) {
            String path = Paths.step(definition, i);
            for (Outcome outcome : definition.steps().get(i).outcomes()) {
                target(outcome, targets, path, problems);
                for (int f = 0; f < outcome.record().size(); f++) {
                    String fact = outcome.record().get(f);
                    if (!definition.facts().containsKey(fact)) {
                        String here = path + "/record/" + outcome.name() + "/" + (f + 1);
                        PartyCheck.unknown(definition, fact, here, problems);
                    }
                }
            }
        }
    }

    private static void target(Outcome outcome, List<String> targets, String path, Problems problems) {
        String target = outcome.target().toString();
        if (outcome.target() instanceof Target.GoTo && !targets.contains(target)) {
            problems.add(
                    ProblemCode.PW060,
                    path + "/outcomes/" + outcome.name() + "/go-to",
                    "there is no step '" + target + "' to go to",
                    "write a step of this file, 'next' or 'done'",
                    Nearest.hint(target, targets));
        }
        Integer atMost = outcome.atMost();
        if (atMost != null && atMost < 1) {
            problems.add(
                    ProblemCode.PW011,
                    path + "/outcomes/" + outcome.name() + "/at-most",
                    "'at-most' must be 1 or more",
                    "write how often this outcome may be taken");
        }
    }
}
