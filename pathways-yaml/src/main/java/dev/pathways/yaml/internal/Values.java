package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.model.Words;
import dev.pathways.time.GrammarException;
import dev.pathways.time.Span;
import dev.pathways.yaml.internal.Node.Listing;
import dev.pathways.yaml.internal.Node.Scalar;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the small values: texts, names, numbers, lengths of time and lists of them. */
final class Values {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String A_DATE = "write a date such as '2026-12-24'";
    private static final int LONGEST_LIST = 50;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 2_000;

    private final Draft draft;

    Values(Draft draft) {
        this.draft = draft;
    }

    /** The text of a scalar that is not empty, or null with a problem. */
    @Nullable
    Scalar scalar(Node node, String path, String expected) {
        draft.places.value(path, node.at());
        if (!(node instanceof Scalar scalar)) {
            draft.broken(ProblemCode.PW011, path, node.at(), "here " + expected + " is expected, not a list or a map");
            return null;
        }
        if (scalar.text().isBlank()) {
            draft.broken(ProblemCode.PW013, path, node.at(), "here " + expected + " is missing");
            return null;
        }
        return scalar;
    }

    /** A title: one line of text. */
    String title(@Nullable Node node, String path) {
        String text = text(node, path, LONGEST_TITLE, "a title");
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            draft.broken(ProblemCode.PW011, path, draft.places.of(path), "a title is one line of text");
        }
        return text;
    }

    /** A description. */
    String description(@Nullable Node node, String path) {
        return text(node, path, LONGEST_TEXT, "a description");
    }

    private String text(@Nullable Node node, String path, int longest, String expected) {
        Scalar scalar = node == null ? null : scalar(node, path, expected);
        if (scalar == null) {
            return "";
        }
        int length = scalar.text().codePointCount(0, scalar.text().length());
        if (length > longest) {
            draft.broken(
                    ProblemCode.PW011,
                    path,
                    scalar.at(),
                    expected + " has at most " + longest + " characters; this one has " + length,
                    "shorten it");
        }
        return scalar.text().strip();
    }

    /** A name of the language, or null with a problem. */
    @Nullable
    String name(@Nullable Node node, String path, String what) {
        Scalar scalar = node == null ? null : scalar(node, path, "the name of " + what);
        return scalar != null && isName(scalar, path, what) ? scalar.text() : null;
    }

    /** Whether a text is a name; reports a problem if not. */
    boolean isName(Scalar scalar, String path, String what) {
        if (Words.isName(scalar.text())) {
            return true;
        }
        String better = scalar.text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        draft.broken(
                ProblemCode.PW011,
                path,
                scalar.at(),
                "'" + SourceText.shown(scalar.text()) + "' cannot be the name of " + what,
                "a name is a lower-case letter, then letters, digits and hyphens, at most 64",
                Words.isName(better) ? "write '" + better + "'" : "");
        return false;
    }

    /** An id as the host writes it, or null with a problem. */
    @Nullable
    String id(@Nullable Node node, String path, String what) {
        Scalar scalar = node == null ? null : scalar(node, path, "the id of " + what);
        if (scalar == null || Words.isId(scalar.text())) {
            return scalar == null ? null : scalar.text();
        }
        draft.broken(
                ProblemCode.PW011,
                path,
                scalar.at(),
                "'" + SourceText.shown(scalar.text()) + "' cannot be the id of " + what,
                "an id is 1 to 128 letters, digits and . _ : / - characters");
        return null;
    }

    /** A date, or null with a problem. */
    @Nullable
    LocalDate date(@Nullable Node node, String path) {
        Scalar scalar = node == null ? null : scalar(node, path, "a date");
        if (scalar == null) {
            return null;
        }
        String text = SourceText.shown(scalar.text());
        if (isDate(scalar)) {
            try {
                return LocalDate.parse(scalar.text());
            } catch (DateTimeParseException e) {
                draft.broken(ProblemCode.PW011, path, scalar.at(), "there is no day '" + text + "'", A_DATE);
                return null;
            }
        }
        draft.broken(ProblemCode.PW011, path, scalar.at(), "'" + text + "' is not a date", A_DATE);
        return null;
    }

    /** Whether a text has the form of a date; there may be no such day. */
    static boolean isDate(Scalar scalar) {
        return DATE.matcher(scalar.text()).matches();
    }

    /** A whole number in a range, or null with a problem. */
    @Nullable
    Integer number(@Nullable Node node, String path, int least, int most) {
        Scalar scalar = node == null ? null : scalar(node, path, "a whole number");
        if (scalar == null) {
            return null;
        }
        if (scalar.text().matches("0|[1-9][0-9]{0,8}")) {
            int number = Integer.parseInt(scalar.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        draft.broken(
                ProblemCode.PW011,
                path,
                scalar.at(),
                "'" + SourceText.shown(scalar.text()) + "' is not a whole number from " + least + " to " + most);
        return null;
    }

    /** A length of time, or null with a problem. */
    @Nullable
    Span span(@Nullable Node node, String path) {
        return node == null ? null : grammar(node, path, "a length of time", Span::parse);
    }

    /** A length of time that is more than nothing, or null with a problem. */
    @Nullable
    Span positive(@Nullable Node node, String path) {
        Span span = span(node, path);
        if (node != null && span != null && !span.isPositive()) {
            draft.broken(
                    ProblemCode.PW020, path, node.at(), "here no time at all is too little", "write a longer time");
            return null;
        }
        return span;
    }

    /** A text of one of the small grammars, or null with the grammar's own problem. */
    <T> @Nullable T grammar(Node node, String path, String expected, Function<String, T> parser) {
        Scalar scalar = scalar(node, path, expected);
        if (scalar == null) {
            return null;
        }
        try {
            return parser.apply(scalar.text());
        } catch (GrammarException e) {
            String hint = e.code().equals("PW040") ? Parties.meant(scalar.text()) : "";
            String fix = e.fix() + (e.fix().isEmpty() || hint.isEmpty() ? "" : "; ") + hint;
            draft.broken(
                    ProblemCode.valueOf(e.code()),
                    path,
                    scalar.at(),
                    SourceText.line(e.getMessage() == null ? "" : e.getMessage()),
                    SourceText.line(fix));
            return null;
        }
    }

    /** The items of a list; a single value stands for a list of one. Items that cannot be read are left out. */
    <T> List<T> oneOrMore(Node node, String path, BiFunction<Node, String, @Nullable T> reader) {
        return oneOrMore(node, path, LONGEST_LIST, reader);
    }

    /** The same for a list that may be longer or must be shorter. */
    <T> List<T> oneOrMore(Node node, String path, int longest, BiFunction<Node, String, @Nullable T> reader) {
        if (node instanceof Listing) {
            return list(node, path, longest, reader);
        }
        T only = reader.apply(node, path);
        return only == null ? List.of() : List.of(only);
    }

    /** The items of a list. Items that cannot be read are left out; the others are still found where they stand. */
    <T> List<T> list(Node node, String path, int longest, BiFunction<Node, String, @Nullable T> reader) {
        if (!(node instanceof Listing listing)) {
            draft.broken(ProblemCode.PW011, path, node.at(), "here a list is expected", "write each item after a '- '");
            return List.of();
        }
        if (listing.items().size() > longest) {
            draft.broken(
                    ProblemCode.PW011,
                    path,
                    node.at(),
                    "a list here has at most " + longest + " items; this one has "
                            + listing.items().size());
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; i < listing.items().size(); i++) {
            Node item = listing.items().get(i);
            String here = path + "/" + (i + 1);
            draft.places.value(here, item.at());
            T read = reader.apply(item, here);
            if (read != null) {
                items.add(read);
                if (items.size() <= i) {
                    draft.places.redirect(path + "/" + items.size(), here);
                }
            }
        }
        return items;
    }

    /** The list of words that were probably meant, for a message about an unknown one. */
    static String meant(String text, Iterable<String> known) {
        List<String> words = new ArrayList<>();
        known.forEach(words::add);
        return Nearest.hint(text, words);
    }
}
