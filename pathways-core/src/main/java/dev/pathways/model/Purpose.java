package dev.pathways.model;

/** What somebody was asked for. */
public enum Purpose {
    /** To take the step. */
    WORK,
    /** To take it over from whoever has it. */
    OFFER,
    /** To confirm that it is done. */
    CONFIRM
}
