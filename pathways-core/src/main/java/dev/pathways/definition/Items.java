package dev.pathways.definition;

import java.util.ArrayList;
import java.util.List;

/** Walks through nested lists of steps. */
public final class Items {
    private Items() {}

    /** Every step of a list and of the lists inside it, in the author's order. */
    public static List<StepDefinition> steps(List<Item> items) {
        List<StepDefinition> steps = new ArrayList<>();
        collect(items, steps);
        return List.copyOf(steps);
    }

    /** Every item of a list and of the lists inside it, each before what stands inside it, in the author's order. */
    public static List<Item> all(List<Item> items) {
        List<Item> all = new ArrayList<>();
        for (Item item : items) {
            all.add(item);
            lists(item).forEach(list -> all.addAll(all(list)));
        }
        return all;
    }

    private static void collect(List<Item> items, List<StepDefinition> steps) {
        for (Item item : items) {
            if (item instanceof StepDefinition step) {
                steps.add(step);
            } else {
                lists(item).forEach(list -> collect(list, steps));
            }
        }
    }

    /** The lists inside an item: the branches of steps together, the cases of a choice; none in a step. */
    public static List<List<Item>> lists(Item item) {
        List<List<Item>> lists = new ArrayList<>();
        if (item instanceof Together together) {
            lists.addAll(together.branches().values());
        } else if (item instanceof Choose choose) {
            choose.cases().forEach(each -> lists.add(each.steps()));
            if (choose.otherwise() != null) {
                lists.add(choose.otherwise());
            }
        }
        return lists;
    }
}
