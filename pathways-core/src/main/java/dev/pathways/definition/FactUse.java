package dev.pathways.definition;

import dev.pathways.definition.PartyUse.Moment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One place where a definition needs the value of a fact. A deadline that hangs on a {@code time} fact does not need
 * it: its cap holds while the fact is missing.
 *
 * @param fact the name of the fact
 * @param moment when it is first needed
 * @param item the name of the step, together or choose it belongs to; empty where it belongs to the whole pathway
 * @param path where it stands in the definition
 */
public record FactUse(String fact, Moment moment, String item, String path) {
    /**
     * Where a definition needs facts: for parties first, then for clocks, then for conditions, each in the order of the
     * definition. Of several uses of a fact by one item at one moment, the first stands for all.
     */
    public static List<FactUse> of(PathwayDefinition definition) {
        Map<List<Object>, FactUse> all = new LinkedHashMap<>();
        for (PartyUse use : PartyUse.of(definition)) {
            if (use.party() instanceof PartyRef.FromFact party) {
                add(all, new FactUse(party.fact(), use.moment(), item(definition, use.step()), use.path()));
            }
        }
        for (DeadlineUse use : DeadlineUse.of(definition)) {
            String fact = use.deadline().dependsOn();
            if (fact != null) {
                String path = use.path() + "/depends-on";
                add(all, new FactUse(fact, use.moment(), item(definition, use.step()), path));
            }
        }
        for (ConditionUse use : ConditionUse.of(definition)) {
            for (int i = 0; i < use.condition().anyOf().size(); i++) {
                for (String fact : use.condition().anyOf().get(i).keySet()) {
                    add(all, new FactUse(fact, Moment.OPENING, use.item(), use.path(i) + "/" + fact));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static String item(PathwayDefinition definition, int step) {
        return step < 0 ? "" : definition.steps().get(step).name();
    }

    private static void add(Map<List<Object>, FactUse> all, FactUse use) {
        all.putIfAbsent(List.of(use.fact, use.moment, use.item), use);
    }
}
