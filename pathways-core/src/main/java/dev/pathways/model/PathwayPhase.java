package dev.pathways.model;

/** How far an instance is. */
public enum PathwayPhase {
    /** Steps are open or about to open. */
    OPEN,
    /** Every step that was due has been done. */
    COMPLETED,
    /** Stopped by an event or cancelled by a person. */
    CLOSED
}
