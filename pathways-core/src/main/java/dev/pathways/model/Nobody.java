package dev.pathways.model;

/** Why a party reached nobody and was skipped, or why one person of it was not asked. */
public enum Nobody {
    /** The party has no members now. */
    EMPTY,
    /** It has members, but none with a working contact route. */
    UNREACHABLE,
    /** Everybody it reaches has declined in this round, or a notice to them could not be delivered. */
    DECLINED,
    /** It reaches only a person who did work that must be confirmed, or followed, by somebody else. */
    SAME_PERSON,
    /** The directory could not answer. */
    DIRECTORY_FAILED
}
