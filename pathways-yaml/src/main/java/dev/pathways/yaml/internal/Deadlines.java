package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.FactKind;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads by when. What cannot be read is replaced by a time that does no harm, and its path is marked as broken. */
final class Deadlines {
    static final Deadline PLACEHOLDER = Deadline.within(Span.minutes(1));
    private static final int MOST_VALUES = 50;
    private static final String EXPECTED = "a time such as 'within 2 hours'";

    private final Draft draft;
    private final Values values;

    Deadlines(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    static boolean isNotNeeded(@Nullable Node node) {
        return node instanceof Scalar scalar && scalar.text().equals("not needed");
    }

    /** A deadline, or the placeholder with a problem. */
    Deadline read(Node node, String path) {
        if (node instanceof Mapping mapping) {
            return map(mapping, path);
        }
        List<When> points = points(node, path);
        return points.isEmpty() ? PLACEHOLDER : Deadline.of(points);
    }

    /** One point on the clock, or a list of which the first counts; empty with a problem. */
    private List<When> points(Node node, String path) {
        return values.oneOrMore(node, path, (item, here) -> values.grammar(item, here, EXPECTED, When::parse));
    }

    /** The points for one value of a fact; none where nothing is needed for it. */
    private List<When> pointsOfValue(Node node, String path) {
        if (isNotNeeded(node)) {
            draft.places.value(path, node.at());
            return List.of();
        }
        List<When> points = points(node, path);
        return points.isEmpty() ? List.of(When.within(Span.minutes(1))) : points;
    }

    private Deadline map(Mapping mapping, String path) {
        Node dependsOn = mapping.get("depends-on");
        if (dependsOn == null) {
            notDependent(mapping, path);
            return PLACEHOLDER;
        }
        Map<String, List<When>> times = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            String value = entry.key().text();
            if (!value.equals("depends-on")) {
                String here = path + "/" + value;
                draft.places.key(here, entry.key().at());
                times.put(value, pointsOfValue(entry.value(), here));
            }
        }
        Scalar fact = values.scalar(dependsOn, path + "/depends-on", "the name of a fact");
        if (fact == null || !isUsable(fact, path)) {
            draft.places.markBroken(path);
            return PLACEHOLDER;
        }
        if (times.isEmpty()) {
            FactKind kind = draft.facts.get(fact.text());
            draft.broken(
                    ProblemCode.PW033,
                    path,
                    mapping.at(),
                    "there is no time for any value",
                    "write one for each value of '" + fact.text() + "'"
                            + (kind == null ? "" : ": " + String.join(", ", kind.values())));
            return PLACEHOLDER;
        }
        if (times.size() > MOST_VALUES) {
            String message = "a deadline has at most " + MOST_VALUES + " values";
            draft.broken(ProblemCode.PW011, path, mapping.at(), message);
            return PLACEHOLDER;
        }
        return Deadline.dependingOn(fact.text(), times);
    }

    private void notDependent(Mapping mapping, String path) {
        for (Entry entry : mapping.entries()) {
            if (Vocabulary.isNotYet(entry.key().text())) {
                String message = "'" + entry.key().text() + "' is not yet available in this version";
                draft.broken(ProblemCode.PW011, path, entry.key().at(), message, "write " + EXPECTED);
                return;
            }
        }
        draft.broken(
                ProblemCode.PW011,
                path,
                mapping.at(),
                "here " + EXPECTED + " is expected, or a map with 'depends-on'",
                "say which fact the times depend on: 'depends-on: urgency'");
    }

    /** Whether the checks can be asked about the fact: it is declared, and its kind could be read. */
    private boolean isUsable(Scalar fact, String path) {
        String name = fact.text();
        if (draft.brokenFacts.contains(name)) {
            return false;
        }
        if (!draft.facts.containsKey(name)) {
            if (!draft.factNamesBroken) {
                draft.broken(
                        ProblemCode.PW030,
                        path + "/depends-on",
                        fact.at(),
                        "'" + SourceText.shown(name) + "' is not a declared fact",
                        draft.facts.isEmpty()
                                ? "no facts are declared"
                                : "known facts: " + String.join(", ", draft.facts.keySet()),
                        Nearest.hint(name, draft.facts.keySet()));
            }
            return false;
        }
        return true;
    }
}
