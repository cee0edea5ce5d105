package dev.pathways.testing;

import java.time.Instant;
import java.util.List;

/**
 * What happened at one moment of a played story.
 *
 * @param moment the place of the moment in the story, or -1 where it is not listed
 * @param label the moment in words
 * @param at the moment
 * @param happened what happened, in order
 */
public record Scene(int moment, String label, Instant at, List<Happening> happened) {
    /** Keeps its own copy of the list. */
    public Scene {
        happened = List.copyOf(happened);
    }

    /**
     * One thing that happened.
     *
     * @param kind what sort of thing
     * @param words it in words
     * @param person who did it or was told; {@code engine} where nobody
     * @param answer what came of an act, else empty
     */
    public record Happening(Kind kind, String words, String person, String answer) {}

    /** The sorts of things that happen. */
    public enum Kind {
        /** Something went wrong, or was mended. */
        FAULT,
        /** An instance started. */
        STARTED,
        /** Somebody did something. */
        DID,
        /** Somebody was told something. */
        TOLD
    }
}
