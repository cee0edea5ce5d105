package dev.pathways.definition;

import dev.pathways.definition.PartyUse.Moment;
import dev.pathways.definition.StepGraph.Edge;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which facts are known when they are needed: from the start, or because a step has recorded them.
 *
 * <p>A fact is recorded by the outcomes that name it. One that no step can record before its first use must be given
 * when the pathway starts; one that is recorded on some ways to a use, but not on all, is a mistake.
 */
public final class FactFlow {
    private final StepGraph graph;
    private final List<BitSet> reach;
    private final String fact;
    private final List<FactUse> uses;

    private FactFlow(StepGraph graph, List<BitSet> reach, String fact, List<FactUse> uses) {
        this.graph = graph;
        this.reach = reach;
        this.fact = fact;
        this.uses = uses;
    }

    /** The facts that must be given when the pathway starts, by name. */
    public static SortedSet<String> requiredAtStart(PathwayDefinition definition) {
        SortedSet<String> required = new TreeSet<>();
        for (FactFlow flow : all(definition)) {
            if (flow.isRequiredAtStart()) {
                required.add(flow.fact);
            }
        }
        return Collections.unmodifiableSortedSet(required);
    }

    /** The uses that some way reaches with the fact recorded and another way without it, by fact. */
    public static List<FactUse> sometimesUnknown(PathwayDefinition definition) {
        List<FactUse> found = new ArrayList<>();
        for (FactFlow flow : all(definition)) {
            if (!flow.isRequiredAtStart()) {
                found.addAll(flow.unrecorded());
            }
        }
        return found;
    }

    private static List<FactFlow> all(PathwayDefinition definition) {
        StepGraph graph = StepGraph.of(definition);
        List<BitSet> reach = graph.reachableFromEach(edge -> true);
        SortedMap<String, List<FactUse>> uses = new TreeMap<>();
        for (FactUse use : FactUse.of(definition)) {
            uses.computeIfAbsent(use.fact(), fact -> new ArrayList<>()).add(use);
        }
        List<FactFlow> flows = new ArrayList<>();
        uses.forEach((fact, list) -> flows.add(new FactFlow(graph, reach, fact, list)));
        return flows;
    }

    private boolean isRequiredAtStart() {
        if (uses.stream().anyMatch(use -> use.moment() == Moment.START)) {
            return true;
        }
        List<Edge> early = recordedBeforeAnyUse();
        return unrecorded().stream().anyMatch(use -> early.stream().noneMatch(edge -> comesBefore(edge, use)));
    }

    /** The uses that some way reaches while the fact is not recorded. */
    private List<FactUse> unrecorded() {
        BitSet reached = graph.reachable(0, edge -> !records(edge));
        return uses.stream()
                .filter(use -> use.step() >= 0 && reached.get(use.step()))
                .filter(use -> use.moment() == Moment.OPENING
                        || graph.from(use.step()).stream().anyMatch(edge -> !records(edge)))
                .toList();
    }

    /** The outcomes that record the fact on a way that has not used it before. */
    private List<Edge> recordedBeforeAnyUse() {
        BitSet reached = graph.reachable(0, edge -> !uses(edge.from(), Moment.OPENING) && !usesToConfirm(edge));
        return graph.edges().stream()
                .filter(edge -> reached.get(edge.from()) && records(edge) && !uses(edge.from(), Moment.OPENING))
                .toList();
    }

    private boolean comesBefore(Edge recording, FactUse use) {
        boolean sameStep = recording.from() == use.step() && use.moment() == Moment.CONFIRMATION;
        return sameStep
                || (recording.to() != StepGraph.END && reach.get(recording.to()).get(use.step()));
    }

    private boolean usesToConfirm(Edge edge) {
        return uses(edge.from(), Moment.CONFIRMATION) && !records(edge);
    }

    private boolean uses(int step, Moment moment) {
        return uses.stream().anyMatch(use -> use.step() == step && use.moment() == moment);
    }

    private boolean records(Edge edge) {
        return edge.outcome().record().contains(fact);
    }
}
