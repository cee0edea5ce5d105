package dev.pathways.check;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepGraph;
import java.util.List;

/**
 * Judges whether a definition keeps the promises of the language: somebody always owns a step, is told when it is
 * late, and the pathway can end in its time.
 *
 * <p>A pure function: the same definition always gives the same problems in the same order. Questions about the flow
 * as a whole are asked once every target exists and every name is used once; until then their answers would mislead.
 */
public final class Checker {
    private Checker() {}

    /** Everything that is wrong with a definition; empty if it is sound. */
    public static List<Problem> check(PathwayDefinition definition) {
        Problems problems = new Problems();
        NameCheck.run(definition, problems);
        SafetyNetCheck.run(definition, problems);
        PartyCheck.run(definition, problems);
        ConfirmCheck.run(definition, problems);
        DeadlineCheck.run(definition, problems);
        LadderCheck.run(definition, problems);
        OutcomeCheck.run(definition, problems);
        boolean complete = !problems.has(ProblemCode.PW015)
                && !problems.has(ProblemCode.PW060)
                && !definition.steps().isEmpty();
        if (complete) {
            StepGraph graph = StepGraph.of(definition);
            FlowCheck.run(definition, graph, problems);
            KnownCheck.run(definition, graph, problems);
            if (!problems.has(ProblemCode.PW067)) {
                TimeCheck.run(definition, graph, problems);
            }
        }
        return problems.list();
    }
}
