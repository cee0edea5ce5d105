package dev.pathways.model;

/** What somebody was asked for. */
public enum Purpose {
    /** To take the step. */
    WORK,
    /** To confirm that it is done. */
    CONFIRM
}
