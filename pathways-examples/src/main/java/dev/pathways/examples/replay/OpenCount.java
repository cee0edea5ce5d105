package dev.pathways.examples.replay;

import java.time.Instant;
import java.util.TreeMap;

/**
 * Counts how many things are open over time. What opens and closes at one instant is taken together, so that the order
 * within the instant does not matter. Not for use by several threads.
 */
final class OpenCount {
    private final TreeMap<Instant, Integer> changes = new TreeMap<>();

    void opened(Instant at) {
        changes.merge(at, 1, Integer::sum);
    }

    void closed(Instant at) {
        changes.merge(at, -1, Integer::sum);
    }

    int largest() {
        int open = 0;
        int largest = 0;
        for (int change : changes.values()) {
            open += change;
            largest = Math.max(largest, open);
        }
        return largest;
    }
}
