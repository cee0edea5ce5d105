package dev.pathways.check;

import dev.pathways.definition.StepGraph;
import dev.pathways.definition.StepGraph.Edge;
import dev.pathways.time.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the way through a pathway that takes longest. Every round must contain an outcome with {@code at-most}.
 *
 * <p>Steps that can reach each other form a knot; the knots are passed one after the other. Inside a knot the state is
 * how often each bounded outcome has been taken, and every state is looked at once. Where there are too many states, a
 * knot is bounded from above instead: all its steps, once more than all its bounded outcomes together.
 */
final class LongestWay {
    private static final int MOST_STATES = 20_000;
    private static final int OUTSIDE = -1;

    private final StepGraph graph;
    private final BiFunction<Integer, Span, Span> finished;
    private final List<BitSet> reach;
    private final List<BitSet> freeReach;
    private final @Nullable Way[] arrival;
    private Way longest = Way.START;
    private int statesLeft = MOST_STATES;

    /** {@code finished} tells when a step is done at the latest, from its number and when it opened. */
    LongestWay(StepGraph graph, BiFunction<Integer, Span, Span> finished) {
        this.graph = graph;
        this.finished = finished;
        this.reach = graph.reachableFromEach(edge -> true);
        this.freeReach = graph.reachableFromEach(edge -> !edge.isBounded());
        this.arrival = new Way[graph.size()];
    }

    /** The longest way; it starts at the first step. */
    Way find() {
        arrival[0] = Way.START;
        BitSet done = new BitSet();
        for (int step : inOrder(IntStream.range(0, graph.size()).boxed().toList(), reach)) {
            if (!done.get(step)) {
                List<Integer> knot = inOrder(knotOf(step), freeReach);
                knot.forEach(done::set);
                pass(knot);
            }
        }
        return longest;
    }

    /** Sorted so that whatever leads somewhere comes before it: it reaches more. */
    private static List<Integer> inOrder(List<Integer> steps, List<BitSet> reach) {
        return steps.stream()
                .sorted(Comparator.comparingInt(
                        (Integer step) -> -reach.get(step).cardinality()))
                .toList();
    }

    private List<Integer> knotOf(int step) {
        return reach.get(step).stream()
                .filter(other -> reach.get(other).get(step))
                .boxed()
                .toList();
    }

    private void pass(List<Integer> knot) {
        List<Edge> bounded = knot.stream()
                .flatMap(step -> graph.from(step).stream())
                .filter(edge -> edge.isBounded() && knot.contains(edge.to()))
                .toList();
        long states = 1;
        for (Edge edge : bounded) {
            states = Math.min(MOST_STATES + 1L, states * (atMost(edge) + 1L));
        }
        if (states * knot.size() > statesLeft) {
            passAbove(knot, bounded);
        } else {
            statesLeft -= (int) states * knot.size();
            passExactly(knot, bounded, (int) states);
        }
    }

    private static int atMost(Edge edge) {
        Integer atMost = edge.outcome().atMost();
        return atMost == null ? 0 : atMost;
    }

    /** The longest way to each step of a knot in each state, where one has been found. */
    private static final class Found {
        private final int[] place;
        private final int width;
        private final @Nullable Way[] ways;

        Found(List<Integer> knot, int steps, int states) {
            place = new int[steps];
            Arrays.fill(place, OUTSIDE);
            for (int i = 0; i < knot.size(); i++) {
                place[knot.get(i)] = i;
            }
            width = knot.size();
            ways = new Way[states * width];
        }

        boolean isOutside(int step) {
            return step == StepGraph.END || place[step] == OUTSIDE;
        }

        @Nullable
        Way get(int state, int step) {
            return ways[state * width + place[step]];
        }

        void put(int state, int step, @Nullable Way way) {
            ways[state * width + place[step]] = way;
        }
    }

    /** Looks at every state; its number holds how often each bounded outcome has been taken, as digits. */
    private void passExactly(List<Integer> knot, List<Edge> bounded, int states) {
        Found found = new Found(knot, graph.size(), states);
        for (int step : knot) {
            found.put(0, step, arrival[step]);
        }
        for (int state = 0; state < states; state++) {
            for (int step : knot) {
                Way way = found.get(state, step);
                if (way != null) {
                    goOn(state, step, after(step, way), bounded, found);
                }
            }
        }
    }

    private void goOn(int state, int step, Way way, List<Edge> bounded, Found found) {
        for (Edge edge : graph.from(step)) {
            int next = edge.isBounded() ? state + stride(edge, bounded, state) : state;
            boolean spent = edge.isBounded() && next == state;
            if (found.isOutside(edge.to())) {
                leave(edge, way);
            } else if (!spent && way.isLongerThan(found.get(next, edge.to()))) {
                found.put(next, edge.to(), way);
            }
        }
    }

    /** What taking a bounded outcome once more adds to the state; 0 where it may not be taken any more. */
    private static int stride(Edge edge, List<Edge> bounded, int state) {
        int stride = 1;
        for (Edge each : bounded) {
            int size = atMost(each) + 1;
            if (each.equals(edge)) {
                return state / stride % size < size - 1 ? stride : 0;
            }
            stride *= size;
        }
        return 0;
    }

    private void passAbove(List<Integer> knot, List<Edge> bounded) {
        Way entry = null;
        Way all = Way.START;
        for (int step : knot) {
            Way way = arrival[step];
            if (way != null && way.isLongerThan(entry)) {
                entry = way;
            }
            all = after(step, all);
        }
        if (entry == null) {
            return;
        }
        long rounds = 1 + bounded.stream().mapToLong(LongestWay::atMost).sum();
        long seconds = all.length().nominal().toSeconds() * rounds;
        Way above = new Way(entry, all.step(), entry.length().plus(new Span(0, seconds)));
        knot.forEach(step -> graph.from(step).stream()
                .filter(edge -> edge.to() == StepGraph.END || !knot.contains(edge.to()))
                .forEach(edge -> leave(edge, above)));
    }

    private Way after(int step, Way way) {
        return new Way(way, graph.step(step).name(), finished.apply(step, way.length()));
    }

    private void leave(Edge edge, Way way) {
        if (edge.to() == StepGraph.END) {
            longest = way.isLongerThan(longest) ? way : longest;
        } else if (way.isLongerThan(arrival[edge.to()])) {
            arrival[edge.to()] = way;
        }
    }
}
