package dev.pathways.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which step can follow which. Steps are numbered from 0 in the order of the list; the pathway begins at step 0.
 *
 * <p>Made for definitions that may still be wrong: an outcome whose target does not exist has no edge, and a name that
 * is used twice means the first step of that name. Immutable.
 */
public final class StepGraph {
    /** The number that stands for the end of the pathway. */
    public static final int END = -1;

    private final List<StepDefinition> steps;
    private final List<List<Edge>> edges = new ArrayList<>();

    /**
     * One way on: an outcome that leads from a step to another or to the end.
     *
     * @param from the number of the step that ends
     * @param outcome how it ends
     * @param to the number of the step that opens, or {@link #END}
     */
    public record Edge(int from, Outcome outcome, int to) {
        /** Whether it may be taken only so often. */
        public boolean isBounded() {
            return outcome.atMost() != null;
        }
    }

    private StepGraph(List<StepDefinition> steps) {
        this.steps = steps;
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            numbers.putIfAbsent(steps.get(i).name(), i);
        }
        for (int from = 0; from < steps.size(); from++) {
            List<Edge> out = new ArrayList<>();
            for (Outcome outcome : steps.get(from).outcomes()) {
                int to = target(from, outcome.target(), numbers);
                if (to >= END) {
                    out.add(new Edge(from, outcome, to));
                }
            }
            edges.add(List.copyOf(out));
        }
    }

    /** The graph of a definition's steps. */
    public static StepGraph of(PathwayDefinition definition) {
        return new StepGraph(definition.steps());
    }

    private int target(int from, Target target, Map<String, Integer> numbers) {
        if (target instanceof Target.GoTo goTo) {
            return numbers.getOrDefault(goTo.step(), END - 1);
        }
        return target instanceof Target.Next && from + 1 < steps.size() ? from + 1 : END;
    }

    /** How many steps there are. */
    public int size() {
        return steps.size();
    }

    /** The step of a number. */
    public StepDefinition step(int number) {
        return steps.get(number);
    }

    /** The ways on from a step, in the order of its outcomes. */
    public List<Edge> from(int number) {
        return edges.get(number);
    }

    /** Every way on, in the order of the steps. */
    public List<Edge> edges() {
        return edges.stream().flatMap(List::stream).toList();
    }

    /** The steps that can be reached from a step, itself included, over the edges that are allowed. */
    public BitSet reachable(int start, Predicate<Edge> allowed) {
        BitSet seen = new BitSet();
        if (start < 0 || start >= steps.size()) {
            return seen;
        }
        Deque<Integer> waiting = new ArrayDeque<>(List.of(start));
        seen.set(start);
        while (!waiting.isEmpty()) {
            for (Edge edge : from(waiting.removeLast())) {
                if (edge.to() != END && !seen.get(edge.to()) && allowed.test(edge)) {
                    seen.set(edge.to());
                    waiting.add(edge.to());
                }
            }
        }
        return seen;
    }

    /** For each step, the steps that can be reached from it, itself included, over the edges that are allowed. */
    public List<BitSet> reachableFromEach(Predicate<Edge> allowed) {
        return IntStream.range(0, steps.size())
                .mapToObj(step -> reachable(step, allowed))
                .toList();
    }
}
