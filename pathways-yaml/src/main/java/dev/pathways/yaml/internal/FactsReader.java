package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.FactKind;
import dev.pathways.model.Limits;
import dev.pathways.model.Words;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the facts and their kinds into the draft. */
final class FactsReader {
    private static final int MOST_VALUES = 50;
    private static final Pattern COMMA = Pattern.compile(" *, *");
    private static final String PRIVATE = "private ";
    private static final List<String> WORDS = List.of("text", "yes-no", "number", "time", "user");

    private final Draft draft;
    private final Values values;

    FactsReader(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    void read(@Nullable Node node) {
        if (node == null) {
            return;
        }
        if (!(node instanceof Mapping mapping)) {
            draft.factNamesBroken = true;
            String fix = "write 'NAME: KIND' for each fact, such as 'urgency: [emergent, urgent, routine]'";
            draft.broken(ProblemCode.PW011, "facts", node.at(), "here a map of facts is expected", fix);
            return;
        }
        if (mapping.entries().size() > Limits.FACTS) {
            draft.factNamesBroken = true;
            String message = "a pathway has at most " + Limits.FACTS + " facts";
            draft.broken(ProblemCode.PW011, "facts", node.at(), message);
            return;
        }
        mapping.entries().forEach(this::fact);
    }

    private void fact(Entry entry) {
        String name = entry.key().text();
        String path = "facts/" + name;
        if (!values.isName(entry.key(), path, "a fact")) {
            draft.factNamesBroken = true;
            return;
        }
        draft.places.value(path, entry.value().at());
        FactKind kind = kind(entry.value(), path);
        if (kind == null) {
            draft.brokenFacts.add(name);
        }
        draft.facts.put(name, kind == null ? FactKind.of(FactKind.Type.TEXT) : kind);
    }

    private @Nullable FactKind kind(Node node, String path) {
        if (node instanceof Listing) {
            return listed(node, path);
        }
        if (node instanceof Mapping) {
            draft.broken(ProblemCode.PW011, path, node.at(), "here the kind of a fact is expected", known());
            return null;
        }
        Scalar scalar = values.scalar(node, path, "the kind of a fact");
        if (scalar == null) {
            return null;
        }
        boolean isPrivate = scalar.text().startsWith(PRIVATE);
        String word = isPrivate ? scalar.text().substring(PRIVATE.length()) : scalar.text();
        if (isPrivate && word.startsWith("[") && word.endsWith("]")) {
            return privateList(scalar, word.substring(1, word.length() - 1), path);
        }
        FactKind.Type type = type(word);
        if (type == null) {
            draft.broken(
                    ProblemCode.PW011,
                    path,
                    scalar.at(),
                    "'" + SourceText.shown(scalar.text()) + "' is not a kind of fact",
                    known(),
                    Nearest.hint(word, WORDS));
            return null;
        }
        FactKind kind = FactKind.of(type);
        return new FactKind(type, kind.values(), isPrivate);
    }

    /** YAML reads {@code private [a, b]} as one text. */
    private @Nullable FactKind privateList(Scalar scalar, String inside, String path) {
        List<Node> items = new ArrayList<>();
        for (String item : COMMA.split(inside.strip(), -1)) {
            items.add(new Scalar(item, true, scalar.at()));
        }
        FactKind kind = listed(new Listing(items, scalar.at()), path);
        return kind == null ? null : new FactKind(kind.type(), kind.values(), true);
    }

    private @Nullable String value(Node node, String path) {
        Scalar scalar = values.scalar(node, path, "a value");
        if (scalar == null || Words.isId(scalar.text())) {
            return scalar == null ? null : scalar.text();
        }
        draft.broken(
                ProblemCode.PW011,
                path,
                scalar.at(),
                "'" + SourceText.shown(scalar.text()) + "' cannot be a value of a fact",
                "a value is written with letters, digits, hyphens, dots, colons and slashes, without blanks");
        return null;
    }

    private @Nullable FactKind listed(Node node, String path) {
        List<String> all = values.list(node, path, MOST_VALUES, this::value);
        if (draft.places.isBrokenNear(path)) {
            return null;
        }
        if (all.isEmpty()) {
            draft.broken(ProblemCode.PW011, path, node.at(), "this list of values is empty", "write at least one");
            return null;
        }
        return new FactKind(FactKind.Type.LISTED, all, false);
    }

    private static FactKind.@Nullable Type type(String word) {
        return switch (word) {
            case "text" -> FactKind.Type.TEXT;
            case "yes-no" -> FactKind.Type.YES_NO;
            case "number" -> FactKind.Type.NUMBER;
            case "time" -> FactKind.Type.TIME;
            case "user" -> FactKind.Type.USER;
            default -> null;
        };
    }

    private static String known() {
        return "kinds: " + String.join(", ", WORDS) + ", or a list of values in brackets; 'private' may stand before";
    }
}
