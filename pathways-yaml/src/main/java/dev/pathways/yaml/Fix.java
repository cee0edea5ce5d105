package dev.pathways.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change to a file that takes one problem away: a range of it is replaced by another text.
 *
 * <p>A fix is offered only after it has been tried: with it the file no longer has this problem, and no new trouble in
 * reading it as YAML. Apply one fix, then check again: the places of the others may have moved.
 *
 * @param line the line where the range begins, from 1
 * @param column the column where it begins, from 1, counted in characters (Unicode code points)
 * @param endLine the line where it ends
 * @param endColumn the column just after its last character; equal to {@code column} on the same line for an insertion
 * @param replacement what stands there afterwards; empty to remove the range
 */
public record Fix(int line, int column, int endLine, int endColumn, String replacement) {
    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");

    /** Checks that the range does not end before it begins. */
    public Fix {
        if (line < 1 || column < 1 || endLine < line || (endLine == line && endColumn < column)) {
            throw new IllegalArgumentException("Expected a range of a text, but it ends before it begins");
        }
    }

    /**
     * The text of the file with the range replaced.
     *
     * @throws IndexOutOfBoundsException if the text has no such range
     */
    public String apply(String text) {
        return text.substring(0, offset(text, line, column))
                + replacement
                + text.substring(offset(text, endLine, endColumn));
    }

    private static int offset(String text, int line, int column) {
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        Matcher lineBreak = BREAK.matcher(text);
        for (int i = 1; i < line; i++) {
            if (!lineBreak.find()) {
                return text.length();
            }
            start = lineBreak.end();
        }
        return text.offsetByCodePoints(start, column - 1);
    }
}
