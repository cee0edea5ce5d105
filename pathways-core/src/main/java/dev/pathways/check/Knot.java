package dev.pathways.check;

import dev.pathways.definition.StepGraph;
import dev.pathways.definition.StepGraph.Edge;
import dev.pathways.time.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Items of one list that can reach each other, or one item by itself.
 *
 * <p>The state is how often each bounded outcome inside has been taken, and every state is looked at once. Where there
 * are too many states, the knot is bounded from above instead: all its items, once more than all its bounded outcomes
 * together.
 */
final class Knot {
    private static final int OUTSIDE = -1;

    /** How many states may still be looked at one by one, in all lists together. */
    static final class Budget {
        private int left;

        Budget(int states) {
            left = states;
        }
    }

    private final LongestWay ways;
    private final StepGraph graph;
    private final List<Integer> items;
    private final List<Edge> bounded;
    private final int[] place;

    /** The items must stand so that whatever leads somewhere without a bound comes before it. */
    Knot(LongestWay ways, StepGraph graph, List<Integer> items) {
        this.ways = ways;
        this.graph = graph;
        this.items = items;
        this.place = new int[graph.size()];
        Arrays.fill(place, OUTSIDE);
        for (int i = 0; i < items.size(); i++) {
            place[items.get(i)] = i;
        }
        this.bounded = items.stream()
                .flatMap(number -> graph.from(number).stream())
                .filter(edge -> edge.isBounded() && isInside(edge))
                .toList();
    }

    private boolean isInside(Edge edge) {
        return edge.to() != StepGraph.END && place[edge.to()] != OUTSIDE;
    }

    /** Leaves the knot on the longest way to each edge that leads out of it. */
    void pass(@Nullable Way[] arrival, Budget budget) {
        long states = 1;
        for (Edge edge : bounded) {
            states = Math.min(Integer.MAX_VALUE, states * (atMost(edge) + 1L));
        }
        if (states * items.size() > budget.left) {
            passAbove(arrival);
        } else {
            budget.left -= (int) states * items.size();
            passExactly(arrival, (int) states);
        }
    }

    private static int atMost(Edge edge) {
        Integer atMost = edge.outcome().atMost();
        return atMost == null ? 0 : atMost;
    }

    /** Looks at every state; its number holds how often each bounded outcome has been taken, as digits. */
    private void passExactly(@Nullable Way[] arrival, int states) {
        @Nullable Way[] found = new Way[states * items.size()];
        for (int i = 0; i < items.size(); i++) {
            found[i] = arrival[items.get(i)];
        }
        for (int state = 0; state < states; state++) {
            for (int i = 0; i < items.size(); i++) {
                Way way = found[state * items.size() + i];
                if (way != null) {
                    goOn(state, items.get(i), way, found);
                }
            }
        }
    }

    private void goOn(int state, int number, Way way, @Nullable Way[] found) {
        Way done = ways.after(number, way);
        for (Edge edge : graph.from(number)) {
            Way here = edge.skips() ? way : done;
            if (!isInside(edge)) {
                ways.leave(edge, here);
                continue;
            }
            int next = edge.isBounded() ? state + stride(edge, state) : state;
            boolean spent = edge.isBounded() && next == state;
            int to = next * items.size() + place[edge.to()];
            if (!spent && here.isLongerThan(found[to])) {
                found[to] = here;
            }
        }
    }

    /** What taking a bounded outcome once more adds to the state; 0 where it may not be taken any more. */
    private int stride(Edge edge, int state) {
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

    private void passAbove(@Nullable Way[] arrival) {
        Way entry = null;
        Way all = Way.START;
        for (int number : items) {
            Way way = arrival[number];
            if (way != null && way.isLongerThan(entry)) {
                entry = way;
            }
            all = ways.after(number, all);
        }
        if (entry == null) {
            return;
        }
        long rounds = 1 + bounded.stream().mapToLong(Knot::atMost).sum();
        double estimate = (double) all.length().nominal().toSeconds() * rounds;
        long seconds = (long)
                Math.min(estimate, (double) TimeCheck.ENOUGH.multipliedBy(2).toSeconds());
        Span length = entry.length().nominal().compareTo(TimeCheck.ENOUGH) > 0
                ? entry.length()
                : entry.length().plus(new Span(0, seconds));
        Way above = new Way(entry, all.step(), length);
        items.forEach(number ->
                graph.from(number).stream().filter(edge -> !isInside(edge)).forEach(edge -> ways.leave(edge, above)));
    }
}
