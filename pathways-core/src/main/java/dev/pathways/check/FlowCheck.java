package dev.pathways.check;

import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.StepGraph.Edge;
import java.util.BitSet;
import java.util.List;

/** PW065, PW066 and PW067: every step can happen, the pathway can always end, and nothing goes round for ever. */
final class FlowCheck {
    private FlowCheck() {}

    static void run(PathwayDefinition definition, StepGraph graph, Problems problems) {
        List<BitSet> reach = graph.reachableFromEach(edge -> true);
        for (int i = 0; i < graph.size(); i++) {
            String name = graph.step(i).name();
            if (!reach.get(0).get(i)) {
                problems.add(
                        ProblemCode.PW066,
                        Paths.step(definition, i),
                        "the step '" + name + "' is never reached",
                        "let an outcome lead to it, or remove it");
            } else if (!canEnd(graph, i, reach)) {
                problems.add(
                        ProblemCode.PW065,
                        Paths.step(definition, i),
                        "the pathway cannot end from the step '" + name + "'",
                        "let an outcome without 'at-most' lead on to 'done', here or in a later step");
            }
        }
        rounds(definition, graph, problems);
    }

    /** Whether the end can be reached even when every way back has been taken as often as it may. */
    private static boolean canEnd(StepGraph graph, int step, List<BitSet> reach) {
        BitSet reached = graph.reachable(
                step, edge -> !edge.isBounded() || !reach.get(edge.to()).get(edge.from()));
        return reached.stream()
                .anyMatch(each -> graph.from(each).stream().anyMatch(edge -> edge.to() == StepGraph.END));
    }

    private static void rounds(PathwayDefinition definition, StepGraph graph, Problems problems) {
        List<BitSet> free = graph.reachableFromEach(edge -> !edge.isBounded());
        for (Edge edge : graph.edges()) {
            boolean back = edge.to() != StepGraph.END && edge.to() <= edge.from();
            if (back && !edge.isBounded() && free.get(edge.to()).get(edge.from())) {
                problems.add(
                        ProblemCode.PW067,
                        Paths.step(definition, edge.from()) + "/outcomes/"
                                + edge.outcome().name() + "/go-to",
                        "the pathway could go round for ever: '"
                                + graph.step(edge.from()).name() + "' leads back to '"
                                + graph.step(edge.to()).name() + "'",
                        "say how often: { go-to: " + graph.step(edge.to()).name() + ", at-most: 2 }");
            }
        }
    }
}
