package dev.pathways.time;

/** What a deadline counts from. */
public enum Anchor {
    /** The opening of the step, or, for a confirmation, the completion. */
    OPENING,
    /** The start of the pathway. */
    START
}
