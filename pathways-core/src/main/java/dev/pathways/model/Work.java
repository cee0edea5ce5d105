package dev.pathways.model;

/** Whose open steps: one person's, or those of one unit. */
public sealed interface Work {
    /** What one person has, was asked for and has not answered, or was offered. */
    record OfPerson(String person) implements Work {
        /** Checks the spelling of the id. */
        public OfPerson {
            Words.requireId("person", person);
        }
    }

    /** Everything that goes on in one unit. */
    record InUnit(Unit unit) implements Work {}

    /** One person's. */
    static Work of(String person) {
        return new OfPerson(person);
    }

    /** One unit's. */
    static Work in(Unit unit) {
        return new InUnit(unit);
    }
}
