package dev.pathways.check;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/** Who is on duty at one instant after another: going forward through a year of shifts costs no more than reading them. */
final class CoverageHolders {
    private final List<CoverageDuty.Shift> byStart;
    private final Queue<CoverageDuty.Shift> running = new PriorityQueue<>(Comparator.comparing(CoverageDuty.Shift::to));
    private final Map<String, Integer> people = new HashMap<>();
    private int next;

    /** Nobody yet; the shifts are in the order of their starts. */
    CoverageHolders(List<CoverageDuty.Shift> byStart) {
        this.byStart = byStart;
    }

    /** The people on duty at an instant, which is not before the last one asked for. */
    Set<String> at(Instant at) {
        for (; next < byStart.size() && !byStart.get(next).from().isAfter(at); next++) {
            CoverageDuty.Shift begun = byStart.get(next);
            running.add(begun);
            people.merge(begun.person(), 1, Integer::sum);
        }
        for (CoverageDuty.Shift over = running.peek();
                over != null && !over.to().isAfter(at);
                over = running.peek()) {
            running.remove();
            people.computeIfPresent(over.person(), (person, shifts) -> shifts == 1 ? null : shifts - 1);
        }
        return people.keySet();
    }
}
