package dev.pathways.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes steps that run together in Java; see {@link PathwayBuilder}. Not for use by several threads at once. */
public final class TogetherBuilder implements ItemBuilder {
    private final String name;
    private final @Nullable String title;
    private final Map<String, List<ItemBuilder>> branches = new LinkedHashMap<>();
    private @Nullable Condition onlyIf;
    private Join join = Join.ALL;

    private TogetherBuilder(String name, @Nullable String title) {
        this.name = name;
        this.title = title;
    }

    /** Begins steps together: their name, and in words for people what they are about, or null. */
    public static TogetherBuilder together(String name, @Nullable String title) {
        return new TogetherBuilder(name, title);
    }

    /** When it is done: {@code all} (so it is without this word), {@code any} or {@code at least 2} branches. */
    public TogetherBuilder join(String branchesNeeded) {
        join = Join.parse(branchesNeeded);
        return this;
    }

    /** When it is needed at all. */
    public TogetherBuilder onlyIf(Condition condition) {
        onlyIf = condition;
        return this;
    }

    /** A branch and its steps. */
    public TogetherBuilder branch(String branch, ItemBuilder... steps) {
        if (branches.putIfAbsent(branch, List.of(steps)) != null) {
            throw new IllegalStateException(
                    "Expected each branch of '" + name + "' once, but got '" + branch + "' twice");
        }
        return this;
    }

    @Override
    public Together build(Clockwork clockwork) {
        Map<String, List<Item>> built = new LinkedHashMap<>();
        branches.forEach((branch, steps) -> built.put(branch, build(steps, clockwork)));
        return new Together(name, title, onlyIf, join, built);
    }

    static List<Item> build(List<ItemBuilder> steps, Clockwork clockwork) {
        return List.copyOf(steps.stream().map(step -> step.build(clockwork)).toList());
    }
}
