package dev.pathways.check;

import dev.pathways.definition.Gate;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;

/** PW011: a step that waits for an event does not wait for ever, and one event does not say two things about a step. */
final class GateCheck {
    private GateCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            String path = Paths.step(definition, i);
            Gate gate = step.gate();
            if (gate.opens() instanceof Gate.Opens.On on && !on.notNeededAfter().isPositive()) {
                problems.add(
                        ProblemCode.PW011,
                        path + "/opens/not-needed-after",
                        "'" + step.name() + "' waits no time at all for '" + on.event() + "'",
                        "write how long it waits, such as 'not-needed-after: 2 days'");
            }
            String closes = gate.closesWhen();
            if (closes != null && gate.completesWhen().containsKey(closes)) {
                problems.add(
                        ProblemCode.PW011,
                        path + "/closes-when",
                        "the event '" + closes + "' would both complete and close the step '" + step.name() + "'",
                        "use two events, or leave one of the two words out");
            }
        }
    }
}
