package dev.pathways.check;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.StepOrder;
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
        StepGraph root = StepGraph.of(definition);
        Reckoning reckoning = new Reckoning(definition);
        ShapeCheck.run(definition, root, problems);
        NameCheck.run(definition, root, problems);
        SafetyNetCheck.run(definition, problems);
        PartyCheck.run(definition, problems);
        ConfirmCheck.run(definition, problems);
        CalendarCheck.run(definition, problems);
        boolean timesCount = !problems.has(ProblemCode.PW023) && !CalendarCheck.hasNeverOpen(definition);
        DeadlineCheck.run(definition, problems);
        if (timesCount) {
            OrderOfTimesCheck.run(definition, reckoning, problems);
        }
        LadderCheck.run(definition, problems);
        OutcomeCheck.run(definition, root, problems);
        GateCheck.run(definition, problems);
        PauseCheck.run(definition, problems);
        ConditionCheck.run(definition, problems);
        ChoiceCheck.run(definition, root, problems);
        StepOrder order = hasFlow(definition, problems) ? StepOrder.of(root) : null;
        AnchorCheck.run(definition, order, problems);
        if (order != null) {
            FlowCheck.run(root, problems);
            KnownCheck.run(definition, root, order, problems);
            boolean bounded = !problems.has(ProblemCode.PW067) && !problems.has(ProblemCode.PW022);
            if (timesCount && bounded) {
                TimeCheck.run(definition, root, reckoning, problems);
            }
        }
        if (timesCount) {
            SilenceCheck.run(definition, reckoning, problems);
        }
        if (problems.list().stream().noneMatch(Problem::isError)) {
            NoticesCheck.run(definition, problems);
        }
        UnusedCheck.run(definition, problems);
        return problems.list();
    }

    private static boolean hasFlow(PathwayDefinition definition, Problems problems) {
        return !problems.has(ProblemCode.PW015)
                && !problems.has(ProblemCode.PW060)
                && !problems.has(ProblemCode.PW061)
                && !definition.items().isEmpty();
    }
}
