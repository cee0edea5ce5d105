package dev.pathways.model;

/** Why a rung fired. */
public enum RungCause {
    /** Its planned instant came. */
    TIME,
    /** A person escalated by hand. */
    BY_HAND,
    /** Everybody asked last has declined. */
    DECLINED,
    /** Whoever should have been asked before it cannot be reached. */
    NOBODY_REACHED
}
