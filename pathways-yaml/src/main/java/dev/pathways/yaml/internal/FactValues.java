package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Facts;
import dev.pathways.testing.Times;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the facts with which an instance starts. */
final class FactValues {
    private final Draft draft;
    private final Values values;
    private final Sentences sentences;
    private final Times times;

    FactValues(Draft draft, Values values, Times times) {
        this.draft = draft;
        this.values = values;
        this.sentences = new Sentences(draft, values);
        this.times = times;
    }

    /** The known facts with those of a node; names and times are checked where the pathway is known. */
    Facts read(Facts known, @Nullable Node node, String path, @Nullable PathwayDefinition definition) {
        if (node == null) {
            return known;
        }
        if (!(node instanceof Mapping mapping)) {
            draft.broken(ProblemCode.PW011, path, node.at(), "here a map of facts is expected", "write 'FACT: VALUE'");
            return known;
        }
        Facts facts = known;
        for (Entry entry : mapping.entries()) {
            facts = fact(facts, entry, path + "/" + entry.key().text(), definition);
        }
        return facts;
    }

    private Facts fact(Facts facts, Entry entry, String path, @Nullable PathwayDefinition definition) {
        String name = entry.key().text();
        Map<String, FactKind> declared = definition == null ? Map.of() : definition.facts();
        if (definition != null && !declared.containsKey(name)) {
            draft.broken(
                    ProblemCode.PW030,
                    path,
                    entry.key().at(),
                    "'" + SourceText.shown(name) + "' is not a fact of '"
                            + definition.ref().name() + "'",
                    declared.isEmpty() ? "it has none" : "known facts: " + String.join(", ", declared.keySet()),
                    Nearest.hint(name, declared.keySet()));
            return facts;
        }
        if (!values.isName(entry.key(), path, "a fact")) {
            return facts;
        }
        FactKind kind = declared.get(name);
        if (kind != null && kind.type() == FactKind.Type.TIME) {
            Instant at = sentences.read(entry.value(), path, "a time", times::read);
            return at == null ? facts : facts.with(name, at.toString());
        }
        Scalar scalar = values.scalar(entry.value(), path, "the value of a fact");
        return scalar == null ? facts : facts.with(name, scalar.text());
    }
}
