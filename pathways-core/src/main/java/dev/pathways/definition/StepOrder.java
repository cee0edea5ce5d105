package dev.pathways.definition;

import dev.pathways.definition.Layout.Spot;
import dev.pathways.definition.StepGraph.Edge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can come before what in a definition, over all its nested lists. Of several items of one name the first counts.
 */
public final class StepOrder {
    private final StepGraph root;
    private final Layout layout;
    private final Map<String, Set<String>> openBefore = new HashMap<>();

    private StepOrder(StepGraph root) {
        this.root = root;
        this.layout = Layout.of(root);
    }

    /** The order of the items of a definition's outermost list and of all lists inside it. Not thread-safe. */
    public static StepOrder of(StepGraph root) {
        return new StepOrder(root);
    }

    private List<Spot> chain(String item) {
        Spot spot = layout.find(item);
        return spot == null ? List.of() : spot.chain();
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
        List<Spot> chain = chain(step);
        if (chain.isEmpty()) {
            return false;
        }
        Spot last = chain.get(chain.size() - 1);
        return last.list().from(last.number()).stream()
                .anyMatch(edge -> !edge.skips() && canComeBefore(step, edge, item));
    }

    /** Whether a step can be done with an outcome before an item opens, on some way. */
    boolean canComeBefore(String step, Edge outcome, String item) {
        List<Spot> from = chain(step);
        List<Spot> to = chain(item);
        for (int level = 0; level < Math.min(from.size(), to.size()); level++) {
            Spot a = from.get(level);
            Spot b = to.get(level);
            if (a.list() != b.list()) {
                return areBeside(from, level);
            }
            boolean isTheStep = level == from.size() - 1;
            List<Edge> on = isTheStep ? List.of(outcome) : a.list().from(a.number());
            if (on.stream()
                    .anyMatch(edge -> edge.to() != StepGraph.END && a.list().reaches(edge.to(), b.number()))) {
                return true;
            }
            if (a.number() != b.number()) {
                return false;
            }
        }
        return false;
    }

    /** Whether two items stand in different branches of the same steps together. */
    public boolean canRunBeside(String one, String other) {
        List<Spot> from = chain(one);
        List<Spot> to = chain(other);
        int level = 0;
        while (level < Math.min(from.size(), to.size()) && from.get(level).equals(to.get(level))) {
            level++;
        }
        boolean split = level > 0
                && level < Math.min(from.size(), to.size())
                && from.get(level).list() != to.get(level).list();
        return split && areBeside(from, level);
    }

    private static boolean areBeside(List<Spot> from, int level) {
        Spot around = from.get(level - 1);
        return around.list().item(around.number()) instanceof Together;
    }
}
