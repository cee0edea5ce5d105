package dev.pathways.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Branches that run at the same time.
 *
 * @param name its name
 * @param title what it is about, for people; or null
 * @param onlyIf when it is needed at all; null means always
 * @param join when it is done
 * @param branches the steps of each branch, by the branch's name, in the author's order
 */
public record Together(
        String name, @Nullable String title, @Nullable Condition onlyIf, Join join, Map<String, List<Item>> branches)
        implements Item {
    /** Keeps its own copies. */
    public Together {
        Map<String, List<Item>> copy = new LinkedHashMap<>();
        branches.forEach((branch, items) -> copy.put(branch, List.copyOf(items)));
        branches = Collections.unmodifiableMap(copy);
    }
}
