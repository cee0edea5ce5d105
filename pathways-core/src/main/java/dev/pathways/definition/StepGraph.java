package dev.pathways.definition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * One list of steps: which item can follow which, and the lists that stand inside its items. Items are numbered from 0
 * in the order of the list; the list begins at item 0.
 *
 * <p>Structure is nesting: no way leads out of a list except by its end. Made for definitions that may still be wrong: an
 * outcome whose target is not in the list has no edge, and a name that is used twice means the first item of that name.
 * Immutable.
 */
public final class StepGraph {
    /** The number that stands for the end of the list. */
    public static final int END = -1;

    private static final Outcome PASSED = new Outcome(Outcome.COMPLETED, Target.NEXT, null, List.of());

    private final String path;
    private final List<Node> nodes;
    private final List<List<Edge>> edges = new ArrayList<>();
    private final List<BitSet> reach;

    /**
     * One way on, from an item to another or to the end of the list.
     *
     * @param from the number of the item that ends
     * @param outcome how it ends; {@code completed} for whatever is not a step
     * @param to the number of the item that comes next, or {@link #END}
     * @param skips whether the item was passed by without being done: it was not needed, or has been superseded. Such
     *     a way goes where {@code then} says, or to the next item where the step has outcomes of its own
     */
    public record Edge(int from, Outcome outcome, int to, boolean skips) {
        /** Whether it may be taken only so often. */
        public boolean isBounded() {
            return outcome.atMost() != null;
        }
    }

    private record Node(Item item, String path, List<StepGraph> lists) {}

    private StepGraph(String path, List<Node> nodes) {
        this.path = path;
        this.nodes = nodes;
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            numbers.putIfAbsent(nodes.get(i).item.name(), i);
        }
        for (int from = 0; from < nodes.size(); from++) {
            edges.add(out(from, numbers));
        }
        this.reach = reachableFromEach(edge -> true);
    }

    /** The outermost list of a definition. */
    public static StepGraph of(PathwayDefinition definition) {
        Iterator<String> paths = Paths.items(definition.items()).iterator();
        return list("steps", definition.items(), paths);
    }

    private static StepGraph list(String path, List<Item> items, Iterator<String> paths) {
        List<Node> nodes = new ArrayList<>();
        for (Item item : items) {
            String here = paths.next();
            List<StepGraph> inside = new ArrayList<>();
            if (item instanceof Together together) {
                together.branches()
                        .forEach((name, branch) -> inside.add(list(here + "/branches/" + name, branch, paths)));
            } else if (item instanceof Choose choose) {
                for (int i = 0; i < choose.cases().size(); i++) {
                    String at = here + "/cases/" + (i + 1) + "/steps";
                    inside.add(list(at, choose.cases().get(i).steps(), paths));
                }
                if (choose.otherwise() != null) {
                    inside.add(list(here + "/otherwise", choose.otherwise(), paths));
                }
            }
            nodes.add(new Node(item, here, List.copyOf(inside)));
        }
        return new StepGraph(path, List.copyOf(nodes));
    }

    private List<Edge> out(int from, Map<String, Integer> numbers) {
        List<Edge> out = new ArrayList<>();
        Item item = nodes.get(from).item;
        List<Outcome> outcomes = item instanceof StepDefinition step ? step.outcomes() : List.of(PASSED);
        for (Outcome outcome : outcomes) {
            int to = target(from, outcome.target(), numbers);
            if (to >= END) {
                out.add(new Edge(from, outcome, to, false));
            }
        }
        if (mayBeSkipped(item)) {
            boolean plain = outcomes.size() == 1 && outcomes.get(0).name().equals(Outcome.COMPLETED);
            int to = target(from, plain ? outcomes.get(0).target() : Target.NEXT, numbers);
            if (to >= END) {
                out.add(new Edge(from, PASSED, to, true));
            }
        }
        return List.copyOf(out);
    }

    private int target(int from, Target target, Map<String, Integer> numbers) {
        if (target instanceof Target.GoTo goTo) {
            return numbers.getOrDefault(goTo.step(), END - 1);
        }
        return target instanceof Target.Next && from + 1 < nodes.size() ? from + 1 : END;
    }

    /** Whether an item may be passed by without being done: it was not needed, or has been superseded. */
    public static boolean mayBeSkipped(Item item) {
        if (item instanceof StepDefinition step) {
            Gate gate = step.gate();
            return gate.onlyIf() != null || gate.closesWhen() != null || gate.opens() instanceof Gate.Opens.On;
        }
        return item instanceof Together together && together.onlyIf() != null;
    }

    /** Where the list stands in the definition: {@code steps}, or the path of a branch or a case. */
    public String path() {
        return path;
    }

    /** How many items there are. */
    public int size() {
        return nodes.size();
    }

    /** The item of a number. */
    public Item item(int number) {
        return nodes.get(number).item;
    }

    /** Where the item of a number stands in the definition. */
    public String path(int number) {
        return nodes.get(number).path;
    }

    /** The lists inside an item: the branches of steps together, the cases of a choice with its otherwise last. */
    public List<StepGraph> lists(int number) {
        return nodes.get(number).lists;
    }

    /** This list and every list inside it, each before those inside it, in the author's order. */
    public List<StepGraph> all() {
        List<StepGraph> all = new ArrayList<>(List.of(this));
        nodes.forEach(node -> node.lists.forEach(list -> all.addAll(list.all())));
        return all;
    }

    /** The ways on from an item, in the order of its outcomes; the way that skips it comes last. */
    public List<Edge> from(int number) {
        return edges.get(number);
    }

    /** Every way on inside this list, in the order of the items. */
    public List<Edge> edges() {
        return edges.stream().flatMap(List::stream).toList();
    }

    /** Whether one item can be followed by another, or is that other itself. */
    public boolean reaches(int from, int to) {
        return reach.get(from).get(to);
    }

    /** The items that can be reached from an item, itself included, over the edges that are allowed. */
    public BitSet reachable(int start, Predicate<Edge> allowed) {
        BitSet seen = new BitSet();
        if (start < 0 || start >= nodes.size()) {
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

    /** For each item, the items that can be reached from it, itself included, over the edges that are allowed. */
    public List<BitSet> reachableFromEach(Predicate<Edge> allowed) {
        return IntStream.range(0, nodes.size())
                .mapToObj(number -> reachable(number, allowed))
                .toList();
    }
}
