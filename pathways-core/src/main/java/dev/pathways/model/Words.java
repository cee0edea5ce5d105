package dev.pathways.model;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The two spellings an identifier may have, and the check that a text can be stored everywhere unchanged. */
public final class Words {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:/-]{1,128}");

    private Words() {}

    /** Whether the text is a NAME of the language: a lower-case letter, then up to 63 letters, digits or hyphens. */
    public static boolean isName(@Nullable String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /** Whether the text is an id as hosts write them: 1 to 128 of letters, digits and {@code . _ : / -}. */
    public static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
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
