package dev.pathways.model;

/**
 * Someone who can be asked: a role, a team, an on-call list or one person. Who that is now, for a subject and unit, is
 * the directory's answer.
 */
public record Party(PartyKind kind, String name) {
    /** Checks the spelling of the name, which follows the host's ids. */
    public Party {
        Words.requireId("party", name);
    }

    /** One person, by the host's id. */
    public static Party user(String person) {
        return new Party(PartyKind.USER, person);
    }

    /** Whoever holds the role. */
    public static Party role(String name) {
        return new Party(PartyKind.ROLE, name);
    }

    /** The members of the team. */
    public static Party team(String name) {
        return new Party(PartyKind.TEAM, name);
    }

    /** Whoever is on call. */
    public static Party onCall(String name) {
        return new Party(PartyKind.ON_CALL, name);
    }

    /**
     * Reads {@code role NAME}, {@code team NAME}, {@code on-call NAME} or {@code user NAME}.
     *
     * @throws IllegalArgumentException if the text is none of these
     */
    public static Party of(String text) {
        for (PartyKind kind : PartyKind.values()) {
            if (text.startsWith(kind.word() + " ")) {
                return new Party(kind, text.substring(kind.word().length() + 1));
            }
        }
        throw new IllegalArgumentException(
                "Expected 'role', 'team', 'on-call' or 'user' and a name, but got another text");
    }

    @Override
    public String toString() {
        return kind.word() + " " + name;
    }
}
