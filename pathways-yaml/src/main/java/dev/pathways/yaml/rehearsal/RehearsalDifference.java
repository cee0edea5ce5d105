package dev.pathways.yaml.rehearsal;

import dev.pathways.testing.Way;
import dev.pathways.yaml.Position;

/**
 * Something that went otherwise than a rehearsal says.
 *
 * @param at where the rehearsal says so; where it says nothing, the entry in which, or above which, it was not expected
 * @param scene the place in {@link RehearsalResult#scenes()} after which it is told, or -1 before all of them
 * @param moment the moment in words; empty where nothing was played
 * @param way how it was played
 * @param expected what should have been
 * @param actual what was
 */
public record RehearsalDifference(Position at, int scene, String moment, Way way, String expected, String actual) {
    /** The difference as people read it: position and sentence, the line, and carets under the words in question. */
    public String text() {
        String where = moment.isEmpty() ? "" : moment + ": ";
        String played = way == Way.SPARSE ? "" : ", only when it was played " + way.word();
        String sentence = "expected " + expected + ", but " + actual + played;
        return at + "  " + where + sentence + at.excerpt().underlined(at.line());
    }
}
