package dev.pathways.definition;

import dev.pathways.definition.StepGraph.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can come before what in a definition, over all its nested lists. Of several items of one name the first counts.
 */
public final class StepOrder {
    private final StepGraph root;
    private final Map<String, List<Spot>> spots = new HashMap<>();
    private final Map<String, Set<String>> openBefore = new HashMap<>();

    /** An item in its list, or something that it stands inside of. */
    private record Spot(StepGraph list, int number) {}

    private StepOrder(StepGraph root) {
        this.root = root;
        place(root, List.of());
    }

    /** The order of the items of a definition's outermost list and of all lists inside it. Not thread-safe. */
    public static StepOrder of(StepGraph root) {
        return new StepOrder(root);
    }

    private void place(StepGraph list, List<Spot> outside) {
        for (int i = 0; i < list.size(); i++) {
            List<Spot> chain = new ArrayList<>(outside);
            chain.add(new Spot(list, i));
            spots.putIfAbsent(list.item(i).name(), chain);
            list.lists(i).forEach(inside -> place(inside, chain));
        }
    }

    /** Whether a step has been done, not skipped, on every way to an item. */
    public boolean isAlwaysDoneBefore(String step, String item) {
        return !openBefore
                .computeIfAbsent(
                        step,
                        done -> Walk.reached(
                                root, any -> true, (each, edge) -> !each.name().equals(done)))
                .contains(item);
    }

    /** Whether a step can be done before an item opens, on some way, with any of its outcomes. */
    public boolean canComeBefore(String step, String item) {
        List<Spot> chain = spots.getOrDefault(step, List.of());
        if (chain.isEmpty()) {
            return false;
        }
        Spot last = chain.get(chain.size() - 1);
        return last.list.from(last.number).stream().anyMatch(edge -> !edge.skips() && canComeBefore(step, edge, item));
    }

    /** Whether a step can be done with an outcome before an item opens, on some way. */
    boolean canComeBefore(String step, Edge outcome, String item) {
        List<Spot> from = spots.getOrDefault(step, List.of());
        List<Spot> to = spots.getOrDefault(item, List.of());
        for (int level = 0; level < Math.min(from.size(), to.size()); level++) {
            Spot a = from.get(level);
            Spot b = to.get(level);
            if (a.list != b.list) {
                return areBeside(from, level);
            }
            boolean isTheStep = level == from.size() - 1;
            List<Edge> on = isTheStep ? List.of(outcome) : a.list.from(a.number);
            if (on.stream().anyMatch(edge -> edge.to() != StepGraph.END && a.list.reaches(edge.to(), b.number))) {
                return true;
            }
            if (a.number != b.number) {
                return false;
            }
        }
        return false;
    }

    /** Whether two items stand in different branches of the same steps together. */
    public boolean canRunBeside(String one, String other) {
        List<Spot> from = spots.getOrDefault(one, List.of());
        List<Spot> to = spots.getOrDefault(other, List.of());
        int level = 0;
        while (level < Math.min(from.size(), to.size()) && from.get(level).equals(to.get(level))) {
            level++;
        }
        boolean split =
                level > 0 && level < Math.min(from.size(), to.size()) && from.get(level).list != to.get(level).list;
        return split && areBeside(from, level);
    }

    private static boolean areBeside(List<Spot> from, int level) {
        Spot around = from.get(level - 1);
        return around.list.item(around.number) instanceof Together;
    }
}
