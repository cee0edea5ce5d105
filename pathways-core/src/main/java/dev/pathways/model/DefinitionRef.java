package dev.pathways.model;

/** One version of one pathway definition. A running pathway keeps the one it started with. */
public record DefinitionRef(String name, int version) {
    /** Checks that the name is a name and the version at least 1. */
    public DefinitionRef {
        Words.requireName("pathway", name);
        if (version < 1) {
            throw new IllegalArgumentException("Expected a version from 1, but got " + version);
        }
    }

    @Override
    public String toString() {
        return name + " v" + version;
    }
}
