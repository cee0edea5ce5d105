package dev.pathways.testing;

import java.time.Instant;

/**
 * Something that went otherwise than a story says.
 *
 * @param moment the place of the moment in the story, or {@link #START} before the first
 * @param label the moment in words
 * @param at the moment
 * @param part which part of the moment's entry says otherwise
 * @param item the place of the item in that part, or -1 where none says it
 * @param way how the story was played
 * @param expected what should have been
 * @param actual what was
 */
public record Difference(
        int moment, String label, Instant at, Part part, int item, Way way, String expected, String actual) {
    /** The {@link #moment} of what happens before the first one. */
    public static final int START = -1;

    /** A part of what a story says. */
    public enum Part {
        /** The start of an instance. */
        OPENING,
        /** What somebody does. */
        DOES,
        /** Who is told. */
        TOLD,
        /** What must be so. */
        IS,
        /** What an explanation must say. */
        WHY,
        /** What must hold in every story: the state is the fold of the journal, and something is always planned. */
        ENGINE
    }

    /** Whether another difference is the same one, met in another way of playing. */
    boolean isLike(Difference other) {
        return moment == other.moment
                && part == other.part
                && item == other.item
                && expected.equals(other.expected)
                && actual.equals(other.actual);
    }

    @Override
    public String toString() {
        return "At " + label + " (played " + way.word() + "):\n  expected " + expected + ", but " + actual;
    }
}
