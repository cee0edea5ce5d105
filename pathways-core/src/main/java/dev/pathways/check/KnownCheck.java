package dev.pathways.check;

import dev.pathways.definition.FactFlow;
import dev.pathways.definition.FactUse;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;

/** PW036 and PW040: facts are recorded, and {@code whoever did STEP} has done it, on every way to their use. */
final class KnownCheck {
    private KnownCheck() {}

    static void run(PathwayDefinition definition, StepGraph graph, Problems problems) {
        for (FactUse use : FactFlow.sometimesUnknown(definition)) {
            if (definition.facts().containsKey(use.fact())) {
                problems.add(
                        ProblemCode.PW036,
                        use.path(),
                        "the fact '" + use.fact() + "' is not recorded on every way to the step '"
                                + graph.step(use.step()).name() + "', which needs it",
                        "record it on every way there");
            }
        }
        for (int i = 0; i < graph.size(); i++) {
            StepDefinition step = graph.step(i);
            if (step.owner() instanceof PartyRef.WhoeverDid owner) {
                whoeverDid(definition, graph, i, owner, problems);
            }
        }
    }

    private static void whoeverDid(
            PathwayDefinition definition, StepGraph graph, int number, PartyRef.WhoeverDid owner, Problems problems) {
        String path = Paths.step(definition, number) + "/owner";
        if (definition.find(owner.step()) == null) {
            problems.add(
                    ProblemCode.PW040,
                    path,
                    "'" + owner + "' does not say who: there is no step '" + owner.step() + "'",
                    Nearest.hint(
                            owner.step(),
                            definition.steps().stream()
                                    .map(StepDefinition::name)
                                    .toList()));
            return;
        }
        boolean bypassed = number == 0
                || graph.reachable(0, edge -> !graph.step(edge.from()).name().equals(owner.step()))
                        .get(number);
        boolean itself = graph.step(number).name().equals(owner.step());
        if (bypassed || itself) {
            problems.add(
                    ProblemCode.PW040,
                    path,
                    "'" + owner + "' does not say who: '" + graph.step(number).name() + "' can open before '"
                            + owner.step() + "' is done",
                    "name a step that is always done before");
        }
    }
}
