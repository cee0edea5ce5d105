package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.model.Words;
import java.util.Locale;

/** Looks for characters that have no place in a pathway file, before YAML looks at it. */
final class TextScan {
    private final SourceText source;
    private final Findings findings;
    private boolean tabs;

    private TextScan(SourceText source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /**
     * Reports the characters and returns a text of the same shape that YAML can go on with, or an empty one where it
     * cannot: with tabs, nobody knows how far a line is indented.
     */
    static String clean(SourceText source, Findings findings) {
        TextScan scan = new TextScan(source, findings);
        StringBuilder clean = new StringBuilder();
        for (int line = 0; line < source.lines(); line++) {
            scan.line(line, clean);
            clean.append('\n');
        }
        return scan.tabs ? "" : clean.toString();
    }

    private void line(int line, StringBuilder clean) {
        int[] all = source.line(line);
        boolean indent = true;
        for (int column = 0; column < all.length; column++) {
            int c = all[column];
            if (c == '\t' && indent) {
                indent = false;
                tabs = true;
                add(ProblemCode.PW002, line, column, "a tab indents this line", "indent with spaces");
            }
            indent &= c == ' ';
            clean.appendCodePoint(OddCharacters.isStrangeSpace(c) ? ' ' : isHidden(c) ? '?' : c);
            if (OddCharacters.isStrangeSpace(c)) {
                String fix = "replace it by an ordinary space";
                add(ProblemCode.PW003, line, column, "a non-breaking space looks like a space but is none", fix);
            } else if (isHidden(c)) {
                String name = String.format(Locale.ROOT, "U+%04X", c);
                add(ProblemCode.PW001, line, column, "the character " + name + " cannot be seen", "remove it");
            }
        }
    }

    private void add(ProblemCode code, int line, int column, String message, String fix) {
        findings.add(code, new Token(line, column, 1), message, fix);
    }

    /** Whether a text that was written with escapes holds a character that cannot be seen. */
    static boolean holdsHidden(String text) {
        return text.codePoints().anyMatch(TextScan::isHidden);
    }

    private static boolean isHidden(int c) {
        boolean unseen = c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
        return unseen || !Words.isPlain(Character.toString(c));
    }
}
