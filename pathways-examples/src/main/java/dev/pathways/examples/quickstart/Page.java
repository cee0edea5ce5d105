package dev.pathways.examples.quickstart;

import java.io.PrintStream;
import java.util.List;

/** Prints text that fits an ordinary terminal: at most {@value #WIDTH} characters a line. */
public final class Page {
    /** Characters in a line. */
    public static final int WIDTH = 96;

    private static final int TIME = 7;
    private static final int LABEL = 17;

    private final PrintStream out;

    /** A page printed there. */
    public Page(PrintStream out) {
        this.out = out;
    }

    /** A line, or several where it is too long. */
    public void line(String text) {
        print("", text);
    }

    /** A line as it is. */
    void raw(String text) {
        out.println(text.stripTrailing());
    }

    /** An empty line. */
    public void gap() {
        out.println();
    }

    /** What happened at a time, one sentence a line. */
    public void moment(String time, List<String> sentences) {
        gap();
        String margin = padded(time, TIME);
        for (String sentence : sentences) {
            print(margin, sentence);
            margin = " ".repeat(TIME);
        }
    }

    /** What belongs to a moment, under a label; nothing where there is none. */
    public void detail(String label, List<String> texts) {
        String margin = " ".repeat(TIME) + padded(label, LABEL);
        for (String text : texts) {
            print(margin, text);
            margin = " ".repeat(TIME + LABEL);
        }
    }

    private void print(String margin, String text) {
        StringBuilder line = new StringBuilder(margin);
        for (String word : text.split(" ", -1)) {
            boolean begins = line.length() == margin.length();
            if (!begins && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(" ".repeat(margin.length()));
                begins = true;
            }
            line.append(begins ? "" : " ").append(word);
        }
        out.println(line);
    }

    /** The text, filled up with blanks to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
