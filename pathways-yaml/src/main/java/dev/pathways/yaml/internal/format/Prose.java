package dev.pathways.yaml.internal.format;

import java.util.ArrayList;
import java.util.List;

/** Lays out a long text: folded where it is one paragraph, line by line where its lines count. */
final class Prose {
    private Prose() {}

    /** Whether the text can stand below a sign, without quotes. */
    static boolean fits(String text) {
        boolean seen =
                text.codePoints().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7F && !(c >= 0x80 && c < 0xA0)));
        return seen && !text.isEmpty() && !text.startsWith(" ") && !text.contains(" \n");
    }

    /** The sign before the lines. */
    static String sign(String text) {
        return text.indexOf('\n') >= 0 ? "|" : ">";
    }

    /** The lines, without their indent. */
    static List<String> lines(String text, int width) {
        if (text.indexOf('\n') >= 0) {
            return List.of(text.split("\n", -1));
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" (?! )(?<!  )", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
