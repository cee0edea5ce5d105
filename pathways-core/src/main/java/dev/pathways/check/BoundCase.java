package dev.pathways.check;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.time.Deadline;
import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value for each of the facts that some deadlines depend on.
 *
 * @param values the values by fact, in the order of the facts' first use; empty where nothing depends on a fact
 */
record BoundCase(Map<String, String> values) {
    private static final int MOST = 32;

    BoundCase {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * Every case of these deadlines. Beyond {@value #MOST} cases the later facts are left open, and a deadline that
     * depends on one of them counts with its longest time.
     */
    static List<BoundCase> of(PathwayDefinition definition, List<@Nullable Deadline> deadlines) {
        List<BoundCase> cases = List.of(new BoundCase(Map.of()));
        Set<String> facts = new LinkedHashSet<>();
        for (Deadline deadline : deadlines) {
            String fact = deadline == null ? null : deadline.dependsOn();
            FactKind kind = fact == null ? null : definition.facts().get(fact);
            if (fact != null && kind != null && facts.add(fact)) {
                int size = kind.values().size() * cases.size();
                cases = size == 0 || size > MOST ? cases : split(cases, fact, kind.values());
            }
        }
        return cases;
    }

    private static List<BoundCase> split(List<BoundCase> cases, String fact, List<String> values) {
        List<BoundCase> all = new ArrayList<>();
        for (BoundCase one : cases) {
            for (String value : values) {
                Map<String, String> more = new LinkedHashMap<>(one.values);
                more.put(fact, value);
                all.add(new BoundCase(more));
            }
        }
        return all;
    }

    /** The lists of points that can count in this case: one, or all of them where the case leaves the fact open. */
    List<List<When>> points(Deadline deadline) {
        String fact = deadline.dependsOn();
        List<When> points = deadline.points(fact == null ? null : values.get(fact));
        return points == null ? List.copyOf(deadline.times().values()) : List.of(points);
    }
}
