package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.FactTest;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads conditions: a map in which every fact passes its test, or a list of such maps of which one must hold. */
final class ConditionReader {
    private static final int MOST = 20;
    private static final String FIX = "write a fact and its value, as in '{ disposition: home }'";

    private final Draft draft;
    private final Values values;
    private final FactTests tests;

    ConditionReader(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
        this.tests = new FactTests(draft, values);
    }

    private List<Map<String, FactTest>> alternatives(Node node, String path) {
        if (node instanceof Listing) {
            return values.list(node, path, MOST, this::all);
        }
        Map<String, FactTest> only = all(node, path);
        return only == null ? List.of() : List.of(only);
    }

    /** The condition, or null, with a problem, where any of it cannot be read. */
    @Nullable
    Condition read(Node node, String path) {
        List<Map<String, FactTest>> anyOf = alternatives(node, path);
        if (node instanceof Listing listing && listing.items().isEmpty()) {
            draft.broken(ProblemCode.PW011, path, node.at(), "this condition asks nothing", FIX);
        }
        if (anyOf.isEmpty() || draft.places.isBrokenNear(path)) {
            draft.places.markBroken(path);
            draft.flowBroken = true;
            return null;
        }
        return new Condition(anyOf);
    }

    private @Nullable Map<String, FactTest> all(Node node, String path) {
        if (!(node instanceof Mapping mapping) || mapping.entries().isEmpty()) {
            draft.broken(ProblemCode.PW011, path, node.at(), "here a condition is expected", FIX);
            return null;
        }
        if (mapping.entries().size() > MOST) {
            String message = "a condition asks about at most " + MOST + " facts";
            draft.broken(ProblemCode.PW011, path, node.at(), message);
            return null;
        }
        Map<String, FactTest> all = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            String fact = entry.key().text();
            String here = path + "/" + fact;
            draft.places.value(here, entry.value().at());
            draft.places.key(here, entry.key().at());
            FactTest test = test(entry, fact, here);
            if (test == null) {
                draft.places.markBroken(here);
            } else {
                all.put(fact, test);
            }
        }
        return all;
    }

    private @Nullable FactTest test(Entry entry, String fact, String path) {
        FactKind kind = draft.facts.get(fact);
        boolean known = draft.knowsFact(fact, path, entry.key().at());
        return known && kind != null ? tests.read(entry.value(), path, fact, kind) : null;
    }
}
