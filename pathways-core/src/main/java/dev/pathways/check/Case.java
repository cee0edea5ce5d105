package dev.pathways.check;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.time.Anchor;
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

/**
 * One case to look at: a value for each of some facts that deadlines depend on.
 *
 * @param values the values by fact, in the order of the facts' first use
 */
record Case(Map<String, String> values) {
    private static final int MOST = 32;
    private static final When.Within NO_TIME = new When.Within(Span.ZERO, Anchor.OPENING, null);

    Case {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The cases in which these deadlines differ. Beyond a bounded number of cases the later facts are left open, and a
     * deadline that depends on one of them then counts with its longest time.
     */
    static List<Case> of(PathwayDefinition definition, Collection<Deadline> deadlines) {
        List<Case> cases = List.of(new Case(Map.of()));
        Set<String> facts = new LinkedHashSet<>();
        for (Deadline deadline : deadlines) {
            String fact = deadline.dependsOn();
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

    /** The deadline's time in this case, the longest one where the case leaves it open; of several points the first. */
    When.Within time(Deadline deadline) {
        String fact = deadline.dependsOn();
        List<When> points = deadline.points(fact == null ? null : values.get(fact));
        if (points != null && !points.isEmpty()) {
            return points.stream()
                    .map(Case::bound)
                    .min((a, b) -> compare(a.span(), b.span()))
                    .orElseThrow();
        }
        return deadline.all().stream()
                .map(Case::bound)
                .max((a, b) -> compare(a.span(), b.span()))
                .orElse(NO_TIME);
    }

    /** What bounds a point: itself where it counts from the opening or the start, else its cap, else a day. */
    private static When.Within bound(When when) {
        if (when instanceof When.Within within && !(within.anchor() instanceof Anchor.Named)) {
            return within;
        }
        Span cap = when.atMost();
        return new When.Within(cap == null ? new Span(1, 0) : cap, Anchor.OPENING, null);
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
