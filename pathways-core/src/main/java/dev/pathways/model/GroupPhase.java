package dev.pathways.model;

/** How far steps together, or a choice, are. */
public enum GroupPhase {
    /** Going on. */
    OPEN,
    /** Done: as many branches as the join needs, or all steps of the case that was chosen. */
    COMPLETED,
    /** Not needed when its turn came. */
    SKIPPED,
    /** Closed without being done, with what it stood inside of. */
    CLOSED
}
