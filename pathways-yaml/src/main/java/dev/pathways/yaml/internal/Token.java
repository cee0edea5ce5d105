package dev.pathways.yaml.internal;

/**
 * Where something stands in a text.
 *
 * @param line the line, from 0
 * @param column the column, from 0, counted in code points
 * @param width how many code points it covers on that line; at least 1
 */
record Token(int line, int column, int width) {
    static final Token FIRST = new Token(0, 0, 1);
}
