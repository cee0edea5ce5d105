package dev.pathways.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A page of plain text, wrapped at a width. Not for use by several threads at once. */
final class Page {
    private static final int DEEPEST = 30;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final int width;
    private final List<String> lines = new ArrayList<>();

    /** An empty page that is so many columns wide. */
    Page(int width) {
        this.width = width;
    }

    /** A title with a line under it. */
    void title(String text) {
        int from = lines.size();
        paragraph(0, text);
        int longest = lines.subList(from, lines.size()).stream()
                .mapToInt(Page::width)
                .max()
                .orElse(0);
        lines.add("=".repeat(longest));
    }

    /** A heading with a line under it. */
    void heading(String text) {
        paragraph(0, text);
        lines.add("-".repeat(text.length()));
    }

    /** A paragraph; nothing where the text is empty. */
    void paragraph(int indent, String text) {
        labelled(indent, "", text);
    }

    /** A paragraph of sentences; nothing where there are none. */
    void sentences(int indent, List<String> sentences) {
        paragraph(indent, String.join(" ", sentences));
    }

    /** A paragraph that hangs on a label, such as a number. */
    void labelled(int indent, String label, String text) {
        if (text.isBlank()) {
            return;
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        String margin = " ".repeat(Math.min(indent, DEEPEST));
        wrap(margin + label, margin + " ".repeat(label.length()), text);
    }

    /** A text on lines of its own, right below what stands before it. */
    void line(String text) {
        wrap("", "", text);
    }

    private void wrap(String start, String hanging, String text) {
        StringBuilder line = new StringBuilder(start);
        boolean empty = true;
        for (String word : SPACE.splitAsStream(text.strip()).toList()) {
            if (!empty && width(line) + 1 + width(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(hanging);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        lines.add(line.toString());
    }

    private static int width(CharSequence text) {
        return (int) text.codePoints().count();
    }

    /** The whole page, with a line break at the end of every line. */
    @Override
    public String toString() {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
