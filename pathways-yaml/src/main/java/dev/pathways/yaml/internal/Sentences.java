package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.time.GrammarException;
import dev.pathways.yaml.internal.Node.Scalar;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the short sentences of a rehearsal; what is wrong with one is shown at the word that is wrong. */
final class Sentences {
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private final Draft draft;
    private final Values values;

    Sentences(Draft draft, Values values) {
        this.draft = draft;
        this.values = values;
    }

    /** What a sentence says, or null with a problem. */
    <T> @Nullable T read(Node node, String path, String expected, Function<String, T> parser) {
        Scalar scalar = values.scalar(node, path, expected);
        if (scalar == null) {
            return null;
        }
        try {
            return parser.apply(scalar.text());
        } catch (GrammarException e) {
            String message = e.getMessage() == null ? "" : e.getMessage();
            wrong(ProblemCode.valueOf(e.code()), path, scalar.at(), SourceText.line(message), SourceText.line(e.fix()));
            return null;
        }
    }

    /** Reports a problem at the word that the message quotes first, if it stands there once. */
    void wrong(ProblemCode code, String path, Token at, String message, String... hints) {
        Matcher quoted = QUOTED.matcher(message);
        Token word = quoted.find() ? draft.findings.word(at, quoted.group(1)) : at;
        draft.broken(code, path, word, message, hints);
    }
}
