package dev.pathways.json;

/**
 * Something stored is not in a form that this version of the library knows: it is damaged, or a newer version wrote it.
 *
 * <p>The message names the kind of thing and where in it, never its content.
 */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String what, String where) {
        super("Expected " + what + " in a form that this version knows, but it is not: " + where);
    }
}
