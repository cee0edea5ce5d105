package dev.pathways.definition;

import dev.pathways.definition.StepGraph.Edge;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Goes every way through nested lists, as far as it is let.
 *
 * <p>Branches are entered one beside the other; a way leads on after them if it comes through as many of them as the
 * join needs. Of a choice, it must come through one case. An item that may be skipped can be passed by.
 */
final class Walk {
    private final Predicate<Item> enters;
    private final BiPredicate<Item, Edge> passes;
    private final Set<String> reached = new HashSet<>();

    private Walk(Predicate<Item> enters, BiPredicate<Item, Edge> passes) {
        this.enters = enters;
        this.passes = passes;
    }

    /**
     * The names of the items that some way reaches.
     *
     * @param enters whether a way leads into or past an item that it has reached
     * @param passes whether a way leads on from a step that is done, over an outcome
     */
    static Set<String> reached(StepGraph list, Predicate<Item> enters, BiPredicate<Item, Edge> passes) {
        Walk walk = new Walk(enters, passes);
        walk.comesThrough(list);
        return walk.reached;
    }

    private boolean comesThrough(StepGraph list) {
        boolean through = list.size() == 0;
        BitSet seen = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>();
        if (list.size() > 0) {
            waiting.add(0);
            seen.set(0);
        }
        while (!waiting.isEmpty()) {
            int number = waiting.removeLast();
            Item item = list.item(number);
            reached.add(item.name());
            if (!enters.test(item)) {
                continue;
            }
            boolean inside = comesThrough(list, number);
            for (Edge edge : list.from(number)) {
                if (!edge.skips() && !(inside && passes.test(item, edge))) {
                    continue;
                }
                if (edge.to() == StepGraph.END) {
                    through = true;
                } else if (!seen.get(edge.to())) {
                    seen.set(edge.to());
                    waiting.add(edge.to());
                }
            }
        }
        return through;
    }

    private boolean comesThrough(StepGraph list, int number) {
        int through = 0;
        for (StepGraph inside : list.lists(number)) {
            through += comesThrough(inside) ? 1 : 0;
        }
        if (list.item(number) instanceof Together together) {
            return through >= together.join().needed(together.branches().size());
        }
        return list.item(number) instanceof StepDefinition || through > 0;
    }
}
