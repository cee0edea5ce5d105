package dev.pathways.yaml.internal;

import dev.pathways.model.Words;
import dev.pathways.yaml.Position;
import java.util.List;
import java.util.regex.Pattern;

/** The text of one file, by lines, and where things stand in it. */
final class SourceText {
    private static final Pattern BREAK = Pattern.compile("\r\n|\n|\r");
    private static final int SHOWN = 160;
    private static final int BEFORE = 100;
    private static final int LONGEST_MESSAGE = 300;

    private final String file;
    private final List<int[]> lines;

    SourceText(String file, String text) {
        this.file = file;
        this.lines = BREAK.splitAsStream(text)
                .map(line -> line.codePoints().toArray())
                .toList();
    }

    int lines() {
        return lines.size();
    }

    /** The code points of a line; none beyond the end. */
    int[] line(int number) {
        return number < lines.size() ? lines.get(number) : new int[0];
    }

    /** What stands on a line from a column on. */
    String rest(int line, int column) {
        int[] all = line(line);
        return column >= all.length ? "" : new String(all, column, all.length - column);
    }

    /** A word inside a token, if it stands there once; else the whole token. */
    Token word(Token token, String word) {
        String rest = rest(token.line(), token.column());
        String there = rest.substring(0, rest.offsetByCodePoints(0, Math.min(token.width(), count(rest))));
        int from = there.indexOf(word);
        boolean once = from >= 0 && from == there.lastIndexOf(word);
        return once ? new Token(token.line(), token.column() + there.codePointCount(0, from), count(word)) : token;
    }

    Position at(Token token) {
        int[] all = line(token.line());
        int from = all.length > SHOWN ? Math.max(0, token.column() - BEFORE) : 0;
        int to = Math.min(all.length, from + SHOWN);
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < to; i++) {
            shown.append(shown(all[i]));
        }
        int caret = token.column() - from;
        int width = Math.max(1, Math.min(token.width(), to - from - caret));
        Position.Excerpt excerpt = new Position.Excerpt(shown.toString().stripTrailing(), caret, width);
        return new Position(file, token.line() + 1, token.column() + 1, excerpt);
    }

    /** The place of a key whose value must not be shown. */
    Position keyOnly(Token key) {
        Position position = at(key);
        Position.Excerpt excerpt = position.excerpt();
        int end = excerpt.text()
                .offsetByCodePoints(0, Math.min(excerpt.caret() + excerpt.width(), count(excerpt.text())));
        String text = excerpt.text().substring(0, end) + ": …";
        return new Position(
                file, position.line(), position.column(), new Position.Excerpt(text, excerpt.caret(), excerpt.width()));
    }

    private static int count(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String shown(int c) {
        boolean blank = c == '\t' || Character.isSpaceChar(c);
        return blank ? " " : Words.isPlain(Character.toString(c)) ? Character.toString(c) : "\uFFFD";
    }

    /** A message on one line, of bounded length, without characters that cannot be shown. */
    static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST_MESSAGE).forEach(c -> line.append(c == '\n' || c == '\r' ? " " : shown(c)));
        return line.toString();
    }

    /** A text as it may be repeated in a message: short, on one line, without characters that cannot be shown. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(60).forEach(c -> shown.append(c == '\n' || c == '\r' ? " " : shown(c)));
        return shown + (count(text) > 60 ? "…" : "");
    }
}
