package dev.pathways.render;

import dev.pathways.definition.PathwayDefinition;

/** The writers of small phrases for one definition. */
record Speech(
        PathwayDefinition definition,
        Places places,
        PartyWords parties,
        ConditionWords conditions,
        TimeWords times,
        LadderWords ladders) {
    static Speech of(PathwayDefinition definition) {
        Places places = new Places(definition);
        PartyWords parties = new PartyWords(places);
        ConditionWords conditions = new ConditionWords(definition.facts());
        TimeWords times = new TimeWords(definition.facts(), places, conditions);
        return new Speech(
                definition, places, parties, conditions, times, new LadderWords(parties, definition.safetyNet()));
    }
}
