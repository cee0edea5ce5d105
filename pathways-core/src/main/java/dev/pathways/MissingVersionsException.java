package dev.pathways;

import dev.pathways.model.DefinitionRef;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Thrown when an engine is built without definitions in which instances of its store still run. An instance keeps the
 * definition that it started with, so every version must be loaded until its last instance has ended.
 */
public final class MissingVersionsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<DefinitionRef, Long> missing;

    MissingVersionsException(Map<DefinitionRef, Long> missing) {
        super("Expected the definitions of all running instances, but these are not loaded: "
                + missing.entrySet().stream()
                        .map(each -> each.getKey() + " (" + each.getValue() + " running)")
                        .sorted()
                        .collect(Collectors.joining(", "))
                + ". Load them beside the newer versions");
        this.missing = Map.copyOf(missing);
    }

    /** The definitions that are not loaded, and how many open instances run in each. */
    public Map<DefinitionRef, Long> missing() {
        return missing;
    }
}
