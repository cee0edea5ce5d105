package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.FactTest;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a condition asks of one fact, and holds each value to the kind of the fact. */
final class FactTests {
    private static final int MOST_VALUES = 50;
    private static final String NOT = "not ";
    private static final Pattern COMPARISON =
            Pattern.compile("(?:at least|at most|over|under) [-+.\\d].*|[-+.\\d]\\S* to [-+.\\d]\\S*");

    private final Draft draft;
    private final Values values;

    FactTests(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    /** The test, or null with a problem. */
    @Nullable
    FactTest read(Node node, String path, String fact, FactKind kind) {
        if (kind.type() == FactKind.Type.TIME) {
            draft.broken(
                    ProblemCode.PW034,
                    path,
                    node.at(),
                    "a condition cannot ask about '" + fact + "', which is a time",
                    "use a fact with listed values, yes-no or a number");
            return null;
        }
        if (node instanceof Listing listing) {
            List<String> all = values.list(node, path, MOST_VALUES, (item, here) -> oneOfMany(item, here, fact, kind));
            if (listing.items().isEmpty()) {
                draft.broken(ProblemCode.PW011, path, node.at(), "this list of values is empty", hint(fact, kind));
            }
            return all.isEmpty() ? null : new FactTest.OneOf(all);
        }
        Scalar scalar = values.scalar(node, path, "a value of '" + fact + "'");
        if (scalar == null) {
            return null;
        }
        return COMPARISON.matcher(scalar.text()).matches()
                ? comparison(scalar, path, fact, kind)
                : valueOrNot(scalar, path, fact, kind);
    }

    private @Nullable FactTest valueOrNot(Scalar scalar, String path, String fact, FactKind kind) {
        boolean not = scalar.text().startsWith(NOT);
        String value = value(scalar, not ? scalar.text().substring(NOT.length()) : scalar.text(), path, fact, kind);
        if (value == null) {
            return null;
        }
        return not ? new FactTest.Not(value) : new FactTest.OneOf(List.of(value));
    }

    private @Nullable FactTest comparison(Scalar scalar, String path, String fact, FactKind kind) {
        if (kind.type() != FactKind.Type.NUMBER) {
            String message = "'" + SourceText.shown(scalar.text()) + "' compares numbers, and '" + fact + "' is none";
            draft.broken(ProblemCode.PW034, path, scalar.at(), message, hint(fact, kind));
            return null;
        }
        FactTest test = values.grammar(scalar, path, "a number", FactTest::parse);
        if (test instanceof FactTest.InRange range && range.low().compareTo(range.high()) <= 0) {
            return test;
        }
        if (test != null) {
            String message = "no number is '" + SourceText.shown(scalar.text()) + "'";
            draft.broken(
                    ProblemCode.PW034, path, scalar.at(), message, "write the smaller number first, as in '3 to 5'");
        }
        return null;
    }

    private @Nullable String oneOfMany(Node node, String path, String fact, FactKind kind) {
        Scalar scalar = values.scalar(node, path, "a value of '" + fact + "'");
        if (scalar == null) {
            return null;
        }
        boolean alone = scalar.text().startsWith(NOT)
                || COMPARISON.matcher(scalar.text()).matches();
        if (alone) {
            String message = "'" + SourceText.shown(scalar.text()) + "' cannot stand in a list of values";
            draft.broken(ProblemCode.PW034, path, scalar.at(), message, "write it alone, without the list");
            return null;
        }
        return value(scalar, scalar.text(), path, fact, kind);
    }

    private @Nullable String value(Scalar scalar, String text, String path, String fact, FactKind kind) {
        String value = kind.canonical(text);
        if (value == null) {
            String message = "'" + SourceText.shown(text) + "' is not a value of '" + fact + "'";
            String near = Nearest.hint(text, kind.values());
            draft.broken(ProblemCode.PW034, path, scalar.at(), message, hint(fact, kind), near);
        }
        return value;
    }

    private static String hint(String fact, FactKind kind) {
        return switch (kind.type()) {
            case LISTED, YES_NO -> "values: " + String.join(", ", kind.values());
            case NUMBER ->
                "'" + fact + "' is a number: write '3', 'at least 3', 'over 3', 'at most 3', 'under 3' or "
                        + "'3 to 5'";
            case USER -> "'" + fact + "' is a user: write a person's id";
            case TEXT, TIME -> "write a value of '" + fact + "'";
        };
    }
}
