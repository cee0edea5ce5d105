package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.testing.Scenario;

/** Stories about the critical result, with the people that most of them need. */
final class Results {
    private Results() {}

    static Scenario story() {
        return story(Definitions.result());
    }

    static Scenario story(PathwayDefinition definition) {
        return Scenario.of(definition)
                .duty("role ordering-clinician", "dr-ito", "dr-lee")
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .duty("role nurse-manager", "m-diaz")
                .duty("role house-supervisor", "s-moreno");
    }

    /** The same, once it has opened: both clinicians are asked. */
    static Scenario opened() {
        return opened(Definitions.result());
    }

    static Scenario opened(PathwayDefinition definition) {
        return story(definition).at("+0 minutes").told("dr-ito asked call-back", "dr-lee asked call-back");
    }
}
