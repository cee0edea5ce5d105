package dev.pathways.time;

/**
 * A small text of the language (a length of time, a deadline, a party) that cannot be read.
 *
 * <p>Carries the diagnostic's stable code, what is wrong in the author's words, and a fix.
 */
public final class GrammarException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_SHOWN = 60;

    private final String code;
    private final String fix;

    /** Describes what is wrong with a text and how to mend it. */
    public GrammarException(String code, String message, String fix) {
        super(message);
        this.code = code;
        this.fix = fix;
    }

    /** An author's text in a message: quoted, and no more than its beginning where it is long. */
    static String quoted(String text) {
        return "'" + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text) + "'";
    }

    /** The stable diagnostic code, such as {@code PW020}. */
    public String code() {
        return code;
    }

    /** What to write instead; empty where nothing can be suggested. */
    public String fix() {
        return fix;
    }
}
