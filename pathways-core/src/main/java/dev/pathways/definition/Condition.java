package dev.pathways.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition over declared facts, as data: any of several maps in which every fact passes its test.
 *
 * <p>No expression: it always ends, and overlap, gaps and dead cases can be decided instead of guessed.
 *
 * @param anyOf the alternatives; in each, every test must hold
 */
public record Condition(List<Map<String, FactTest>> anyOf) {
    /** Keeps its own copies, in the author's order. */
    public Condition {
        List<Map<String, FactTest>> copy = new ArrayList<>();
        anyOf.forEach(each -> copy.add(Collections.unmodifiableMap(new LinkedHashMap<>(each))));
        anyOf = List.copyOf(copy);
    }

    /** A condition over one fact. */
    public static Condition of(String fact, String test) {
        return new Condition(List.of(Map.of(fact, FactTest.parse(test))));
    }

    /** A condition over one fact, which has one of these values. */
    public static Condition oneOf(String fact, String... values) {
        return new Condition(List.of(Map.of(fact, new FactTest.OneOf(List.of(values)))));
    }

    /** Both conditions: every alternative of one with every alternative of the other, about other facts. */
    public Condition and(Condition other) {
        List<Map<String, FactTest>> both = new ArrayList<>();
        for (Map<String, FactTest> here : anyOf) {
            for (Map<String, FactTest> there : other.anyOf) {
                Map<String, FactTest> all = new LinkedHashMap<>(here);
                there.forEach((fact, test) -> {
                    if (all.putIfAbsent(fact, test) != null) {
                        throw new IllegalArgumentException(
                                "Expected conditions about different facts, but both ask about '" + fact + "'");
                    }
                });
                both.add(all);
            }
        }
        return new Condition(both);
    }

    /** Either condition. */
    public Condition or(Condition other) {
        List<Map<String, FactTest>> either = new ArrayList<>(anyOf);
        either.addAll(other.anyOf);
        return new Condition(either);
    }

    /** Whether it holds; a fact that is not known passes no test. */
    public boolean holds(Function<String, @Nullable String> facts) {
        return anyOf.stream()
                .anyMatch(all -> all.entrySet().stream().allMatch(entry -> {
                    String value = facts.apply(entry.getKey());
                    return value != null && entry.getValue().holds(value);
                }));
    }

    /** The facts it asks about, in the author's order. */
    public Set<String> facts() {
        Set<String> facts = new LinkedHashSet<>();
        anyOf.forEach(each -> facts.addAll(each.keySet()));
        return facts;
    }

    /** The condition in words, such as {@code disposition is home or rehab and needs-transport is yes}. */
    @Override
    public String toString() {
        List<String> alternatives = new ArrayList<>();
        for (Map<String, FactTest> all : anyOf) {
            List<String> tests = new ArrayList<>();
            all.forEach((fact, test) -> tests.add(fact + " is " + test));
            alternatives.add(String.join(" and ", tests));
        }
        return String.join(", or ", alternatives);
    }
}
