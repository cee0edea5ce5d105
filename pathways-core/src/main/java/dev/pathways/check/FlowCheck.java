package dev.pathways.check;

import dev.pathways.definition.Item;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.StepGraph.Edge;
import dev.pathways.definition.Together;
import java.util.BitSet;
import java.util.List;

/** PW065, PW066 and PW067: in every list each item can happen, the list can always end, and nothing goes round for ever. */
final class FlowCheck {
    private FlowCheck() {}

    static void run(StepGraph root, Problems problems) {
        for (StepGraph graph : root.all()) {
            if (graph.size() > 0) {
                list(graph, graph == root ? "the pathway" : "this list of steps", problems);
            }
        }
    }

    private static void list(StepGraph graph, String whole, Problems problems) {
        for (int i = 0; i < graph.size(); i++) {
            if (!graph.reaches(0, i)) {
                problems.add(
                        ProblemCode.PW066,
                        graph.path(i),
                        named(graph.item(i)) + " is never reached",
                        "let an outcome lead to it, or remove it");
            } else if (!canEnd(graph, i)) {
                problems.add(
                        ProblemCode.PW065,
                        graph.path(i),
                        whole + " cannot end from " + named(graph.item(i)),
                        "let an outcome without 'at-most' lead on to 'done', here or in a later step");
            }
        }
        rounds(graph, whole, problems);
    }

    /** An item in the author's words. */
    static String named(Item item) {
        String kind = item instanceof StepDefinition
                ? "the step"
                : item instanceof Together ? "the steps together" : "the choice";
        return kind + " '" + item.name() + "'";
    }

    /** Whether the end can be reached by doing the work, even when every way back has been taken as often as it may. */
    private static boolean canEnd(StepGraph graph, int item) {
        BitSet reached = graph.reachable(
                item, edge -> !edge.skips() && (!edge.isBounded() || !graph.reaches(edge.to(), edge.from())));
        return reached.stream()
                .anyMatch(each ->
                        graph.from(each).stream().anyMatch(edge -> edge.to() == StepGraph.END && !edge.skips()));
    }

    private static void rounds(StepGraph graph, String whole, Problems problems) {
        List<BitSet> free = graph.reachableFromEach(edge -> !edge.isBounded());
        for (Edge edge : graph.edges()) {
            boolean back = edge.to() != StepGraph.END && edge.to() <= edge.from() && !edge.skips();
            if (back && !edge.isBounded() && free.get(edge.to()).get(edge.from())) {
                String from = graph.item(edge.from()).name();
                String to = graph.item(edge.to()).name();
                problems.add(
                        ProblemCode.PW067,
                        graph.path(edge.from()) + "/outcomes/" + edge.outcome().name() + "/go-to",
                        whole + " could go round for ever: '" + from + "' leads back to '" + to + "'",
                        "say how often: { go-to: " + to + ", at-most: 2 }");
            }
        }
    }
}
