package dev.pathways.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One place where a definition needs the value of a fact.
 *
 * @param fact the name of the fact
 * @param moment when it is first needed
 * @param step the number of the step it belongs to, from 0; -1 where it belongs to the whole pathway
 * @param path where it stands in the definition
 */
public record FactUse(String fact, PartyUse.Moment moment, int step, String path) {
    /**
     * Where a definition needs facts: for parties first, then for clocks, each in the order of the definition. Of several
     * uses of a fact by one step at one moment, the first stands for all.
     */
    public static List<FactUse> of(PathwayDefinition definition) {
        Map<List<Object>, FactUse> all = new LinkedHashMap<>();
        for (PartyUse use : PartyUse.of(definition)) {
            if (use.party() instanceof PartyRef.FromFact party) {
                add(all, new FactUse(party.fact(), use.moment(), use.step(), use.path()));
            }
        }
        for (DeadlineUse use : DeadlineUse.of(definition)) {
            String fact = use.deadline().dependsOn();
            if (fact != null) {
                add(all, new FactUse(fact, use.moment(), use.step(), use.path() + "/depends-on"));
            }
        }
        return List.copyOf(all.values());
    }

    private static void add(Map<List<Object>, FactUse> all, FactUse use) {
        all.putIfAbsent(List.of(use.fact, use.moment, use.step), use);
    }
}
