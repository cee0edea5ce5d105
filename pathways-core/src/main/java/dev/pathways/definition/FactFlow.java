package dev.pathways.definition;

import dev.pathways.definition.PartyUse.Moment;
import dev.pathways.definition.StepGraph.Edge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which facts are known when they are needed: from the start, or because a step has recorded them.
 *
 * <p>A fact is recorded by the outcomes that name it. After steps together it is known if every set of branches that
 * may end them has recorded it; after a choice, if every case has; a step that is skipped records nothing. A fact that
 * no step can record before its first use must be given when the pathway starts; one that is recorded on some ways to a
 * use, but not on all, is a mistake.
 */
public final class FactFlow {
    private final StepGraph root;
    private final StepOrder order;
    private final String fact;
    private final List<FactUse> uses;

    /** An outcome that records the fact. */
    private record Recording(String step, Edge edge) {}

    private FactFlow(StepGraph root, StepOrder order, String fact, List<FactUse> uses) {
        this.root = root;
        this.order = order;
        this.fact = fact;
        this.uses = uses;
    }

    /** The facts that must be given when the pathway starts, by name. */
    public static SortedSet<String> requiredAtStart(PathwayDefinition definition) {
        StepGraph root = StepGraph.of(definition);
        SortedSet<String> required = new TreeSet<>();
        for (FactFlow flow : all(definition, root, StepOrder.of(root))) {
            if (flow.isRequiredAtStart(flow.unrecorded())) {
                required.add(flow.fact);
            }
        }
        return Collections.unmodifiableSortedSet(required);
    }

    /** The uses that some way reaches with the fact recorded and another way without it, by fact. */
    public static List<FactUse> sometimesUnknown(PathwayDefinition definition, StepGraph root, StepOrder order) {
        List<FactUse> found = new ArrayList<>();
        for (FactFlow flow : all(definition, root, order)) {
            List<FactUse> unrecorded = flow.unrecorded();
            if (!flow.isRequiredAtStart(unrecorded)) {
                found.addAll(unrecorded);
            }
        }
        return found;
    }

    private static List<FactFlow> all(PathwayDefinition definition, StepGraph root, StepOrder order) {
        SortedMap<String, List<FactUse>> uses = new TreeMap<>();
        for (FactUse use : FactUse.of(definition)) {
            uses.computeIfAbsent(use.fact(), fact -> new ArrayList<>()).add(use);
        }
        List<FactFlow> flows = new ArrayList<>();
        uses.forEach((fact, list) -> flows.add(new FactFlow(root, order, fact, list)));
        return flows;
    }

    private boolean isRequiredAtStart(List<FactUse> unrecorded) {
        if (uses.stream().anyMatch(use -> use.moment() == Moment.START)) {
            return true;
        }
        if (unrecorded.isEmpty()) {
            return false;
        }
        List<Recording> early = recordedBeforeAnyUse();
        return unrecorded.stream().anyMatch(use -> early.stream().noneMatch(one -> comesBefore(one, use)));
    }

    /** The uses that some way reaches while the fact is not recorded. */
    private List<FactUse> unrecorded() {
        Set<String> reached = Walk.reached(root, any -> true, (item, edge) -> !records(edge));
        return uses.stream()
                .filter(use -> reached.contains(use.item()))
                .filter(use -> use.moment() == Moment.OPENING || !everyOutcomeRecords(use.item()))
                .toList();
    }

    private boolean everyOutcomeRecords(String name) {
        return root.all().stream()
                .flatMap(list -> list.edges().stream()
                        .filter(edge ->
                                !edge.skips() && list.item(edge.from()).name().equals(name)))
                .allMatch(this::records);
    }

    /** The outcomes that record the fact on a way that has not used it before. */
    private List<Recording> recordedBeforeAnyUse() {
        Set<String> reached = Walk.reached(
                root,
                item -> !isUsed(item.name(), Moment.OPENING),
                (item, edge) -> !isUsed(item.name(), Moment.CONFIRMATION) || records(edge));
        List<Recording> early = new ArrayList<>();
        for (StepGraph list : root.all()) {
            for (Edge edge : list.edges()) {
                String step = list.item(edge.from()).name();
                if (records(edge) && reached.contains(step) && !isUsed(step, Moment.OPENING)) {
                    early.add(new Recording(step, edge));
                }
            }
        }
        return early;
    }

    private boolean comesBefore(Recording recording, FactUse use) {
        boolean sameStep = recording.step.equals(use.item()) && use.moment() == Moment.CONFIRMATION;
        return sameStep || order.canComeBefore(recording.step, recording.edge, use.item());
    }

    private boolean isUsed(String item, Moment moment) {
        return uses.stream().anyMatch(use -> use.item().equals(item) && use.moment() == moment);
    }

    private boolean records(Edge edge) {
        return edge.outcome().record().contains(fact);
    }
}
