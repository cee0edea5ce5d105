package dev.pathways.model;

/** Why a party reached nobody and was skipped. */
public enum Nobody {
    /** The party has no members now. */
    EMPTY,
    /** It has members, but none with a working contact route. */
    UNREACHABLE,
    /** Everybody it reaches has declined in this round. */
    DECLINED,
    /** It reaches only the person whose work is to be confirmed. */
    SAME_PERSON,
    /** The directory could not answer. */
    DIRECTORY_FAILED
}
