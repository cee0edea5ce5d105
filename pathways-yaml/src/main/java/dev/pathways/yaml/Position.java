package dev.pathways.yaml;

/**
 * A place in a file.
 *
 * @param file the name of the file
 * @param line the line, from 1
 * @param column the column, from 1, counted in characters
 * @param excerpt what stands there
 */
public record Position(String file, int line, int column, Excerpt excerpt) {
    /**
     * A line of a file, or the part of a very long one around the place.
     *
     * @param text the text, with every character that cannot be shown replaced
     * @param caret where in the text the place begins, from 0
     * @param width how many characters it covers
     */
    public record Excerpt(String text, int caret, int width) {
        /** A line break, the text behind its line number, and carets under the place; empty where there is no text. */
        public String underlined(int line) {
            if (text.isEmpty()) {
                return "";
            }
            String margin = "   " + line + " | ";
            String carets = " ".repeat(margin.length() + caret) + "^".repeat(Math.max(1, width));
            return "\n" + margin + text + "\n" + carets;
        }
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
