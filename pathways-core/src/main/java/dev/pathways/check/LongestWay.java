package dev.pathways.check;

import dev.pathways.definition.Choose;
import dev.pathways.definition.Condition;
import dev.pathways.definition.Item;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.StepGraph.Edge;
import dev.pathways.definition.Together;
import dev.pathways.time.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way through a list of steps that takes longest. Every round must contain an outcome with {@code at-most}.
 *
 * <p>Steps together take as long as the branches that the join needs, a choice as long as its longest case that can be
 * chosen. Items of a list that can reach each other form a knot; the knots are passed one after the other, see {@link
 * Knot}.
 */
final class LongestWay {
    private final Rules rules;
    private final StepGraph graph;
    private final @Nullable Way[] arrival;
    private @Nullable Way longest;

    /**
     * What the ways of all lists share.
     *
     * @param finished when a step is done at the latest, from the instant of its turn
     * @param mayHold whether a case can be chosen
     * @param budget how many states may still be looked at one by one
     */
    record Rules(BiFunction<StepDefinition, Span, Span> finished, Predicate<Condition> mayHold, Knot.Budget budget) {}

    private LongestWay(StepGraph graph, Rules rules) {
        this.graph = graph;
        this.rules = rules;
        this.arrival = new Way[graph.size()];
    }

    /** The longest way through a list, after the way that leads to it. */
    static Way through(StepGraph graph, Way start, Rules rules) {
        return graph.size() == 0 ? start : new LongestWay(graph, rules).find(start);
    }

    private Way find(Way start) {
        List<BitSet> reach = graph.reachableFromEach(edge -> true);
        List<BitSet> free = graph.reachableFromEach(edge -> !edge.isBounded());
        arrival[0] = start;
        BitSet done = new BitSet();
        for (int number : inOrder(IntStream.range(0, graph.size()).boxed().toList(), reach)) {
            if (!done.get(number)) {
                List<Integer> knot = inOrder(knotOf(number), free);
                knot.forEach(done::set);
                new Knot(this, graph, knot).pass(arrival, rules.budget);
            }
        }
        return longest == null ? start : longest;
    }

    /** Sorted so that whatever leads somewhere comes before it: it reaches more. */
    private static List<Integer> inOrder(List<Integer> items, List<BitSet> reach) {
        return items.stream()
                .sorted(Comparator.comparingInt(
                        (Integer number) -> -reach.get(number).cardinality()))
                .toList();
    }

    private List<Integer> knotOf(int number) {
        return IntStream.range(0, graph.size())
                .filter(other -> graph.reaches(number, other) && graph.reaches(other, number))
                .boxed()
                .toList();
    }

    /** The way that has also done an item. */
    Way after(int number, Way way) {
        Item item = graph.item(number);
        if (item instanceof StepDefinition step) {
            return new Way(way, step.name(), rules.finished.apply(step, way.length()));
        }
        List<Way> inside = new ArrayList<>();
        for (int i = 0; i < graph.lists(number).size(); i++) {
            boolean possible = !(item instanceof Choose choose)
                    || i >= choose.cases().size()
                    || rules.mayHold.test(choose.cases().get(i).when());
            if (possible) {
                inside.add(through(graph.lists(number).get(i), way, rules));
            }
        }
        inside.sort((a, b) -> Case.compare(a.length(), b.length()));
        int last = inside.size();
        if (item instanceof Together together) {
            last = Math.min(last, together.join().needed(last));
        }
        return last == 0 ? way : inside.get(last - 1);
    }

    /** Goes on over an edge that leads out of its knot. */
    void leave(Edge edge, Way way) {
        if (edge.to() == StepGraph.END) {
            longest = way.isLongerThan(longest) ? way : longest;
        } else if (way.isLongerThan(arrival[edge.to()])) {
            arrival[edge.to()] = way;
        }
    }
}
