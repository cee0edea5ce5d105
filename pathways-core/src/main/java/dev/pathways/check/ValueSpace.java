package dev.pathways.check;

import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.FactTest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All values that the facts of some conditions can have together. Decides exactly whether the conditions leave a gap or
 * overlap; the work is bounded, and {@link #isExhausted()} tells when a question was too hard.
 */
final class ValueSpace {
    private static final int MOST_WORK = 20_000;

    private final Map<String, Axis> axes = new LinkedHashMap<>();
    private int work;

    /** The space of these conditions' facts; each condition must be typed. */
    ValueSpace(List<Condition> conditions, Map<String, FactKind> facts) {
        Map<String, List<FactTest>> tests = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            condition
                    .anyOf()
                    .forEach(all -> all.forEach((fact, test) -> tests.computeIfAbsent(fact, name -> new ArrayList<>())
                            .add(test)));
        }
        tests.forEach((fact, list) -> {
            FactKind kind = facts.get(fact);
            if (kind != null) {
                axes.put(fact, Axis.of(fact, kind, list));
            }
        });
    }

    /** The regions of a condition, one for each alternative; some may be empty. */
    List<Region> regions(Condition condition) {
        List<Region> regions = new ArrayList<>();
        for (Map<String, FactTest> all : condition.anyOf()) {
            List<BitSet> sides = new ArrayList<>();
            axes.forEach((fact, axis) -> {
                FactTest test = all.get(fact);
                sides.add(test == null ? axis.all() : axis.passing(test));
            });
            regions.add(new Region(sides));
        }
        return regions;
    }

    /** Some values that lie in none of these regions, or null where they cover everything or the question is too hard. */
    @Nullable
    Region gap(List<Region> regions) {
        List<BitSet> all = axes.values().stream().map(Axis::all).toList();
        return gap(new Region(all), regions);
    }

    private @Nullable Region gap(Region region, List<Region> regions) {
        work += 1 + regions.size() / 8;
        if (isExhausted()) {
            return null;
        }
        List<Region> near = regions.stream()
                .filter(each -> !each.isEmpty() && !each.isApartFrom(region))
                .toList();
        if (near.isEmpty()) {
            return region;
        }
        Region first = near.get(0);
        for (int axis = 0; axis < axes.size(); axis++) {
            Region outside = region.outside(first, axis);
            if (!outside.isEmpty()) {
                Region found = gap(outside, near);
                return found != null ? found : gap(region.inside(first, axis), near);
            }
        }
        return null;
    }

    /** Some values that lie in both, or null where none do or the question is too hard. */
    @Nullable
    Region overlap(List<Region> some, List<Region> others) {
        for (Region one : some) {
            for (Region other : others) {
                work++;
                if (isExhausted()) {
                    return null;
                }
                Region both = one.and(other);
                if (!both.isEmpty()) {
                    return both;
                }
            }
        }
        return null;
    }

    /** Whether a question was given up because it was too hard. */
    boolean isExhausted() {
        return work > MOST_WORK;
    }

    /** Some values of a region in words: {@code if disposition is rehab and needs-transport is no}; or {@code always}. */
    String words(Region region) {
        List<String> words = new ArrayList<>();
        int i = 0;
        for (Axis axis : axes.values()) {
            String word = axis.words(region.sides().get(i));
            if (!word.isEmpty()) {
                words.add(word);
            }
            i++;
        }
        return words.isEmpty() ? "whatever the facts say" : "if " + String.join(" and ", words);
    }
}
