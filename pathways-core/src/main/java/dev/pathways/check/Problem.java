package dev.pathways.check;

import java.util.List;

/**
 * One thing that is wrong with a definition.
 *
 * @param code the stable code; decides whether it stops the load
 * @param path where in the definition, such as {@code steps/answer/owner}; a reader of files turns it into a line
 * @param message what is wrong, in the author's words
 * @param hints what is known and what to write instead, one line each
 */
public record Problem(ProblemCode code, String path, String message, List<String> hints) {
    /** Keeps its own copy of the list. */
    public Problem {
        hints = List.copyOf(hints);
    }

    /** Whether it stops the load. */
    public boolean isError() {
        return code.isError();
    }
}
