package dev.pathways.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where every item of a definition stands in its nested lists. Of several items of one name the first counts.
 * Immutable.
 */
public final class Layout {
    private final StepGraph root;
    private final Map<String, Spot> spots = new HashMap<>();

    /**
     * The place of one item.
     *
     * @param list the list it stands in
     * @param number its number in that list, from 0
     * @param around the place of the item whose branch or case the list is; null in the outermost list
     * @param inside which branch or case of that item the list is, from 0
     */
    public record Spot(StepGraph list, int number, @Nullable Spot around, int inside) {
        /** The item. */
        public Item item() {
            return list.item(number);
        }

        /** The items it stands inside of, outermost first, and itself. */
        public List<Spot> chain() {
            List<Spot> chain = new ArrayList<>();
            for (Spot spot = this; spot != null; spot = spot.around) {
                chain.add(spot);
            }
            Collections.reverse(chain);
            return chain;
        }
    }

    private Layout(StepGraph root) {
        this.root = root;
        place(root, null, 0);
    }

    /** The layout of a definition's outermost list and of all lists inside it. */
    public static Layout of(StepGraph root) {
        return new Layout(root);
    }

    private void place(StepGraph list, @Nullable Spot around, int inside) {
        for (int number = 0; number < list.size(); number++) {
            Spot spot = new Spot(list, number, around, inside);
            spots.putIfAbsent(list.item(number).name(), spot);
            List<StepGraph> lists = list.lists(number);
            for (int i = 0; i < lists.size(); i++) {
                place(lists.get(i), spot, i);
            }
        }
    }

    /** The outermost list. */
    public StepGraph root() {
        return root;
    }

    /** The place of an item, or null where there is none of that name. */
    public @Nullable Spot find(String item) {
        return spots.get(item);
    }

    /**
     * The place of an item.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Spot spot(String item) {
        Spot spot = spots.get(item);
        if (spot == null) {
            throw new IllegalArgumentException("Expected an item '" + item + "', but there is none");
        }
        return spot;
    }
}
