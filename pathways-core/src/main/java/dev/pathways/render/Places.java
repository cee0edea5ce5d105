package dev.pathways.render;

import dev.pathways.definition.Item;
import dev.pathways.definition.Items;
import dev.pathways.definition.PathwayDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number of each item of a pathway, counted from 1 in the author's order, also through branches and cases. */
final class Places {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int last;

    Places(PathwayDefinition definition) {
        count(definition.items());
    }

    private void count(List<Item> items) {
        for (Item item : items) {
            last++;
            numbers.putIfAbsent(item.name(), last);
            Items.lists(item).forEach(this::count);
        }
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
