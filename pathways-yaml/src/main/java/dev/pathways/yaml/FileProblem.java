package dev.pathways.yaml;

import dev.pathways.check.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file, and where.
 *
 * @param code the stable code; decides whether it stops the load
 * @param at where
 * @param message what is wrong, in the author's words
 * @param hints what is known and what to write instead, one line each
 * @param fix a change that takes the problem away without anybody having to decide something, or null
 */
public record FileProblem(
        ProblemCode code,
        Position at,
        String message,
        List<String> hints,
        @Nullable Fix fix) {
    /** Keeps its own copy of the list. */
    public FileProblem {
        hints = List.copyOf(hints);
    }

    /** A problem without an automatic fix. */
    public FileProblem(ProblemCode code, Position at, String message, List<String> hints) {
        this(code, at, message, hints, null);
    }

    /** The same problem with a fix. */
    public FileProblem with(Fix offered) {
        return new FileProblem(code, at, message, hints, offered);
    }

    /** Whether it stops the load; if not, it is a warning. */
    public boolean isError() {
        return code.isError();
    }

    /**
     * The problem as people read it: position, code and message; the line; carets under the words in question; the
     * hints.
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(at)
                .append("  ")
                .append(code)
                .append(isError() ? "  " : "  warning: ")
                .append(message)
                .append(at.excerpt().underlined(at.line()));
        for (String hint : hints) {
            text.append("\n   ").append(hint);
        }
        return text.toString();
    }
}
