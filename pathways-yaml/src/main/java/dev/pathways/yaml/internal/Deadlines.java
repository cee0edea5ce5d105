package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.FactKind;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import dev.pathways.yaml.internal.Node.Entry;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Mapping;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads by when. What cannot be read is replaced by a time that does no harm, and its path is marked as broken. */
final class Deadlines {
    static final Deadline PLACEHOLDER = Deadline.within(Span.minutes(1));
    private static final String NOT_NEEDED = "not needed";
    private static final int MOST_VALUES = 50;
    private static final String EXPECTED = "a time such as 'within 2 hours'";

    private final Draft draft;
    private final Values values;

    Deadlines(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    static boolean isNotNeeded(@Nullable Node node) {
        return node instanceof Scalar scalar && scalar.text().equals(NOT_NEEDED);
    }

    /** A deadline that is not needed for some values of a fact, or the placeholder with a problem. */
    Deadline readAcknowledge(Node node, String path) {
        return read(node, path, null);
    }

    /** A deadline that is always needed, or the placeholder with a problem. */
    Deadline read(Node node, String path) {
        return read(node, path, ProblemCode.PW011);
    }

    /**
     * A deadline, or the placeholder with a problem.
     *
     * @param code what is wrong where nothing is needed for a value; null where that is allowed
     */
    Deadline read(Node node, String path, @Nullable ProblemCode code) {
        if (node instanceof Mapping mapping) {
            return map(mapping, path, code);
        }
        List<When> points = points(node, path);
        return points.isEmpty() ? PLACEHOLDER : Deadline.of(points);
    }

    /** One point on the clock, or null with a problem. */
    @Nullable
    When point(Node node, String path) {
        if (isNotNeeded(node)) {
            draft.broken(
                    ProblemCode.PW011,
                    path,
                    node.at(),
                    "'not needed' is no time, and here one is",
                    "write " + EXPECTED);
            return null;
        }
        When when = values.grammar(node, path, EXPECTED, When::parse);
        if (when instanceof When.Before before && before.span().isBusiness()) {
            countedBack(path, node.at(), before.span());
            return null;
        }
        return when;
    }

    /** Says that business time cannot be counted back from a moment. */
    void countedBack(String path, Token at, Span span) {
        draft.broken(
                ProblemCode.PW011,
                path,
                at,
                "'" + span + "' cannot be counted back from a moment: business time only runs forward",
                "write hours or days");
    }

    /** One point on the clock, or a list of which the first counts; empty with a problem. */
    private List<When> points(Node node, String path) {
        if (node instanceof Listing listing && listing.items().isEmpty()) {
            draft.broken(ProblemCode.PW011, path, node.at(), "this list of times is empty", "write " + EXPECTED);
        }
        return values.oneOrMore(node, path, this::point);
    }

    /** The points for one value of a fact; none where nothing is needed for it. */
    private List<When> pointsOfValue(Node node, String path, @Nullable ProblemCode code) {
        if (isNotNeeded(node)) {
            draft.places.value(path, node.at());
            if (code == null) {
                return List.of();
            }
            draft.broken(code, path, node.at(), "'not needed' cannot stand here", "write " + EXPECTED);
        }
        List<When> points = isNotNeeded(node) ? List.of() : points(node, path);
        return points.isEmpty() ? List.of(When.within(Span.minutes(1))) : points;
    }

    private Deadline map(Mapping mapping, String path, @Nullable ProblemCode code) {
        Node dependsOn = mapping.get("depends-on");
        if (dependsOn == null) {
            draft.broken(
                    ProblemCode.PW011,
                    path,
                    mapping.at(),
                    "here " + EXPECTED + " is expected, or a map with 'depends-on'",
                    "say which fact the times depend on: 'depends-on: urgency'");
            return PLACEHOLDER;
        }
        Map<String, List<When>> times = new LinkedHashMap<>();
        for (Entry entry : mapping.entries()) {
            String value = entry.key().text();
            if (!value.equals("depends-on")) {
                String here = path + "/" + value;
                draft.places.key(here, entry.key().at());
                times.put(value, pointsOfValue(entry.value(), here, code));
            }
        }
        Scalar fact = values.scalar(dependsOn, path + "/depends-on", "the name of a fact");
        if (fact == null || !draft.knowsFact(fact.text(), path + "/depends-on", fact.at())) {
            draft.places.markBroken(path);
            return PLACEHOLDER;
        }
        return times.isEmpty() || times.size() > MOST_VALUES
                ? wrongSize(mapping, fact.text(), times.size(), path)
                : Deadline.dependingOn(fact.text(), times);
    }

    private Deadline wrongSize(Mapping mapping, String fact, int size, String path) {
        if (size > MOST_VALUES) {
            String message = "a deadline has at most " + MOST_VALUES + " values";
            draft.broken(ProblemCode.PW011, path, mapping.at(), message);
            return PLACEHOLDER;
        }
        FactKind kind = draft.facts.get(fact);
        draft.broken(
                ProblemCode.PW033,
                path,
                mapping.at(),
                "there is no time for any value",
                "write one for each value of '" + fact + "'"
                        + (kind == null ? "" : ": " + String.join(", ", kind.values())));
        return PLACEHOLDER;
    }
}
