package dev.pathways.decision;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.ItemBuilder;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.testing.Scenario;

/** Small pathways with nested lists, and the people on duty for them. */
final class Nested {
    private Nested() {}

    /** A step of the nurse, with fifteen minutes to acknowledge and an hour to complete. */
    static StepBuilder nurse(String name) {
        return step(name, "role nurse");
    }

    /** A step of the pharmacist. */
    static StepBuilder pharmacist(String name) {
        return step(name, "role pharmacist");
    }

    /** A step of the clerk. */
    static StepBuilder clerk(String name) {
        return step(name, "role clerk");
    }

    private static StepBuilder step(String name, String owner) {
        return StepBuilder.step(name, "Do " + name)
                .owner(owner)
                .acknowledge("within 15 minutes")
                .complete("within 1 hour")
                .escalate(Rung.tell("0 minutes", "role charge-nurse"));
    }

    /** A pathway of these items. */
    static PathwayDefinition pathway(ItemBuilder... items) {
        return PathwayBuilder.pathway("nested", "Nested", 1, "America/Chicago")
                .fact("wanted", FactKind.of(FactKind.Type.YES_NO))
                .fact("going", FactKind.listed("home", "rehab", "hospice"))
                .fact("bed", FactKind.of(FactKind.Type.TEXT))
                .stopsWhen("patient-died")
                .managedBy("role charge-nurse")
                .complete("within 2 days")
                .safetyNet("30 minutes", "role house-supervisor")
                .then(items)
                .build();
    }

    /** A story of one, with one person for each role. */
    static Scenario story(PathwayDefinition definition) {
        return Scenario.of(definition)
                .duty("role nurse", "nina")
                .duty("role pharmacist", "phil")
                .duty("role clerk", "cleo")
                .duty("role charge-nurse", "n-okafor")
                .duty("role house-supervisor", "s-moreno");
    }
}
