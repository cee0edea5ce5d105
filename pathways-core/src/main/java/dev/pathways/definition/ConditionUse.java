package dev.pathways.definition;

import java.util.ArrayList;
import java.util.List;

/**
 * One place where a definition asks what is the case.
 *
 * @param condition what it asks
 * @param item the name of the step, together or choose whose turn it is when it is asked
 * @param path where it stands in the definition
 */
public record ConditionUse(Condition condition, String item, String path) {
    /** Every place where a definition asks what is the case, in the order of the definition. */
    public static List<ConditionUse> of(PathwayDefinition definition) {
        List<ConditionUse> all = new ArrayList<>();
        List<Item> items = Items.all(definition.items());
        List<String> paths = Paths.items(definition.items());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item instanceof Choose choose) {
                for (int c = 0; c < choose.cases().size(); c++) {
                    String path = paths.get(i) + "/cases/" + (c + 1) + "/when";
                    all.add(new ConditionUse(choose.cases().get(c).when(), choose.name(), path));
                }
            }
            Condition onlyIf = item instanceof StepDefinition step
                    ? step.gate().onlyIf()
                    : item instanceof Together together ? together.onlyIf() : null;
            if (onlyIf != null) {
                all.add(new ConditionUse(onlyIf, item.name(), paths.get(i) + "/only-if"));
            }
        }
        return all;
    }

    /** Where one of its alternatives stands, counted from 0: its own path where there is only one. */
    public String path(int alternative) {
        return condition.anyOf().size() == 1 ? path : path + "/" + (alternative + 1);
    }
}
