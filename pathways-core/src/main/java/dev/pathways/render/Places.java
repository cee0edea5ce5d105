package dev.pathways.render;

import dev.pathways.definition.Item;
import dev.pathways.definition.Items;
import dev.pathways.definition.PathwayDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The number of each item of a pathway, counted from 1 in the author's order, also through branches and cases, and which
 * items come first.
 */
final class Places {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> first = new HashSet<>();
    private int last;

    Places(PathwayDefinition definition) {
        count(definition.items(), true);
    }

    private void count(List<Item> items, boolean starts) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            boolean comesFirst = starts && i == 0;
            last++;
            numbers.putIfAbsent(item.name(), last);
            if (comesFirst) {
                first.add(item.name());
            }
            Items.lists(item).forEach(list -> count(list, comesFirst));
        }
    }

    /** Whether the turn of an item comes as soon as the pathway starts. */
    boolean comesFirst(String name) {
        return first.contains(name);
    }

    /** How people refer to an item: {@code step 3}; by its name where there is none of that name. */
    String of(String name) {
        Integer number = numbers.get(name);
        return number == null ? "step " + English.quoted(name) : "step " + number;
    }

    /** Several of them: {@code step 1 or step 2}. */
    List<String> of(List<String> names) {
        return names.stream().map(this::of).toList();
    }
}
