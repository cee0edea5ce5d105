package dev.pathways.model;

import org.jspecify.annotations.Nullable;

/** The two spellings an identifier may have, and the check that a text can be stored everywhere unchanged. */
public final class Words {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ID = 128;
    private static final String MARKS = "._:/-";

    private Words() {}

    /** Whether the text is a NAME of the language: a lower-case letter, then up to 63 letters, digits or hyphens. */
    public static boolean isName(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_NAME || !isLower(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLower(c) && !isDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is an id as hosts write them: 1 to 128 of letters, digits and {@code . _ : / -}. */
    public static boolean isId(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_ID) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLower(c) && !isDigit(c) && !(c >= 'A' && c <= 'Z') && MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Whether every store keeps this text unchanged: no NUL or other control character but tab and line break, no lone
     * surrogate, no character that reverses the reading direction.
     */
    public static boolean isPlain(String text) {
        return text.codePoints().allMatch(Words::isPlain);
    }

    private static boolean isPlain(int c) {
        if (c == '\t' || c == '\n' || c == '\r') {
            return true;
        }
        boolean bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && !bidi;
    }

    /** Returns the name; {@code what} says what it names in the exception, which never repeats a wrong text. */
    public static String requireName(String what, String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "Expected a " + what + " name of lower-case letters, digits and hyphens, but got another text");
        }
        return name;
    }

    /** Returns the id; {@code what} says what it identifies in the exception, which never repeats a wrong text. */
    public static String requireId(String what, String id) {
        if (!isId(id)) {
            throw new IllegalArgumentException("Expected a " + what
                    + " id of 1 to 128 letters, digits and . _ : / - characters, but got another text");
        }
        return id;
    }
}
