package dev.pathways.model;

/**
 * Who acts: a person, the host application, or the clock. The host vouches for it; it never comes from a pathway file
 * or a payload.
 */
public record Actor(Kind kind, String id) {
    /** What stands behind an act. */
    public enum Kind {
        /** A named person. */
        PERSON,
        /** The host application, which reports events and starts pathways. */
        HOST,
        /** The passing of time. Only the engine acts as the clock. */
        CLOCK
    }

    /** The passing of time. */
    public static final Actor CLOCK = new Actor(Kind.CLOCK, "clock");

    /** Checks the spelling of the id. */
    public Actor {
        Words.requireId("actor", id);
    }

    /** A person, by the host's id. */
    public static Actor person(String id) {
        return new Actor(Kind.PERSON, id);
    }

    /** A part of the host application, by a name of its own such as {@code adt-feed}. */
    public static Actor host(String id) {
        return new Actor(Kind.HOST, id);
    }

    /** Whether a named person acts. */
    public boolean isPerson() {
        return kind == Kind.PERSON;
    }
}
