package dev.pathways.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about an instance: values by fact name, each in the one text form of its kind ({@code yes} or
 * {@code no}, a decimal number, an ISO 8601 instant, a person's id, a listed value, or free text).
 *
 * <p>Ordered by name, so that equal facts always print and compare alike. {@link #toString()} shows names only.
 */
public final class Facts {
    private static final Facts NONE = new Facts(new TreeMap<>());

    private final Map<String, String> values;

    private Facts(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    /** No facts. */
    public static Facts none() {
        return NONE;
    }

    /** One fact. Add more with {@link #with(String, String)}. */
    public static Facts of(String name, String value) {
        return NONE.with(name, value);
    }

    /** Two facts. Add more with {@link #with(String, String)}. */
    public static Facts of(String name, String value, String name2, String value2) {
        return of(name, value).with(name2, value2);
    }

    /** All facts of a map from names to values. */
    public static Facts of(Map<String, String> values) {
        return NONE.with(new Facts(new TreeMap<>(values)));
    }

    /** These facts and one more; the new value wins. */
    public Facts with(String name, String value) {
        TreeMap<String, String> copy = new TreeMap<>(values);
        copy.put(Words.requireName("fact", name), value);
        return new Facts(copy);
    }

    /** These facts and others; the others win. */
    public Facts with(Facts others) {
        if (others.isEmpty()) {
            return this;
        }
        TreeMap<String, String> copy = new TreeMap<>(values);
        others.values.forEach((name, value) -> copy.put(Words.requireName("fact", name), value));
        return new Facts(copy);
    }

    /** The value of a fact, or null while it is not known. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The facts by name, in the order of their names; not modifiable. */
    public Map<String, String> asMap() {
        return values;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "facts" + values.keySet();
    }
}
