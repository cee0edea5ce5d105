package dev.pathways.check;

import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case to look at: a value for each of some facts that deadlines depend on.
 *
 * @param values the values by fact, in the order of the facts' first use
 */
record Case(Map<String, String> values) {
    private static final int MOST = 32;

    Case {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The cases in which these deadlines differ. Beyond a bounded number of cases the later facts are left open, and a
     * deadline that depends on one of them then counts with its longest time. Null stands for no deadline.
     */
    static List<Case> of(PathwayDefinition definition, Collection<? extends @Nullable Deadline> deadlines) {
        List<Case> cases = List.of(new Case(Map.of()));
        Set<String> facts = new LinkedHashSet<>();
        for (Deadline deadline : deadlines) {
            String fact = deadline == null ? null : deadline.dependsOn();
            if (fact != null && facts.add(fact)) {
                FactKind kind = definition.facts().get(fact);
                List<String> values = kind == null ? List.of() : kind.values();
                if (!values.isEmpty() && values.size() * cases.size() <= MOST) {
                    cases = split(cases, fact, values);
                }
            }
        }
        return cases;
    }

    private static List<Case> split(List<Case> cases, String fact, List<String> values) {
        List<Case> all = new ArrayList<>();
        for (Case one : cases) {
            for (String value : values) {
                Map<String, String> more = new LinkedHashMap<>(one.values);
                more.put(fact, value);
                all.add(new Case(more));
            }
        }
        return all;
    }

    /** Whether a condition can hold in this case; what the case leaves open may be so or not. */
    boolean allows(Condition condition) {
        return condition.anyOf().stream()
                .anyMatch(all -> all.entrySet().stream().allMatch(entry -> {
                    String value = values.get(entry.getKey());
                    return value == null || entry.getValue().holds(value);
                }));
    }

    /** The value of the fact that a deadline depends on, or null where it depends on none or the case leaves it open. */
    @Nullable
    String valueFor(Deadline deadline) {
        String fact = deadline.dependsOn();
        return fact == null ? null : values.get(fact);
    }

    /** The lists of points that can count in this case: one, or all of them where the case leaves the fact open. */
    List<List<When>> points(Deadline deadline) {
        List<When> points = deadline.points(valueFor(deadline));
        return points == null ? List.copyOf(deadline.times().values()) : List.of(points);
    }

    /** Orders lengths by what they last while no clock changes; of equals the one with more days is longer. */
    static int compare(Span a, Span b) {
        int nominal = a.nominal().compareTo(b.nominal());
        return nominal != 0 ? nominal : Integer.compare(a.days(), b.days());
    }

    /** Whether one length can last longer than the other: while no clock changes, or by the bounds of both. */
    static boolean exceeds(Span a, Span b) {
        return a.nominal().compareTo(b.nominal()) > 0 || a.longest().compareTo(b.longest()) > 0;
    }

    /** The case in words to stand behind a sentence, such as {@code if urgency is emergent}; empty where always so. */
    String words() {
        List<String> parts = new ArrayList<>();
        values.forEach((fact, value) -> parts.add(fact + " is " + value));
        return parts.isEmpty() ? "" : " if " + String.join(" and ", parts);
    }
}
