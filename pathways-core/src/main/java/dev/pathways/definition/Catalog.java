package dev.pathways.definition;

import dev.pathways.model.DefinitionRef;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The definitions an engine knows, by name and version. Immutable; a new version is a new catalog. */
public final class Catalog {
    private final Map<DefinitionRef, PathwayDefinition> all = new LinkedHashMap<>();
    private final Map<String, PathwayDefinition> newest = new TreeMap<>();

    private Catalog(Collection<PathwayDefinition> definitions) {
        for (PathwayDefinition definition : definitions) {
            PathwayDefinition twin = all.putIfAbsent(definition.ref(), definition);
            if (twin != null && !twin.equals(definition)) {
                throw new IllegalArgumentException("Expected one definition of " + definition.ref()
                        + ", but got two that differ: raise the version of the changed one");
            }
            newest.merge(definition.ref().name(), definition, Catalog::newer);
        }
    }

    /**
     * A catalog of these definitions.
     *
     * @throws IllegalArgumentException if two that differ have the same name and version
     */
    public static Catalog of(Collection<PathwayDefinition> definitions) {
        return new Catalog(definitions);
    }

    /** That version of that pathway. */
    public Optional<PathwayDefinition> find(DefinitionRef ref) {
        return Optional.ofNullable(all.get(ref));
    }

    /** The name and version of each. */
    public Set<DefinitionRef> refs() {
        return Collections.unmodifiableSet(all.keySet());
    }

    /** The newest version of a pathway. */
    public Optional<PathwayDefinition> newest(String name) {
        return Optional.ofNullable(newest.get(name));
    }

    /**
     * The pathways that an event starts, in the order of their names: those whose newest version names it as the event that
     * starts it. Empty where there is none.
     */
    public List<DefinitionRef> startedBy(String event) {
        return newest.values().stream()
                .filter(definition -> event.equals(definition.header().startsWhen()))
                .map(PathwayDefinition::ref)
                .toList();
    }

    /** Every version of every pathway. */
    public Collection<PathwayDefinition> all() {
        return all.values();
    }

    private static PathwayDefinition newer(PathwayDefinition a, PathwayDefinition b) {
        return a.ref().version() >= b.ref().version() ? a : b;
    }
}
