package dev.pathways.model;

/** The four ways to say who. */
public enum PartyKind {
    /** A role held for the subject or unit, such as {@code role charge-nurse}. */
    ROLE("role"),
    /** A team, such as {@code team case-management}. */
    TEAM("team"),
    /** Whoever is on call, such as {@code on-call cardiology}. */
    ON_CALL("on-call"),
    /** One person, by the host's id. */
    USER("user");

    private final String word;

    PartyKind(String word) {
        this.word = word;
    }

    /** The word of the language. */
    public String word() {
        return word;
    }
}
