package dev.pathways.model;

/** What a keep-informed entry can be about. */
public enum About {
    /** The step opened and its owner was asked. */
    OPENED,
    /** A named person has it. */
    ACKNOWLEDGED,
    /** Somebody who was asked cannot take it. */
    DECLINED,
    /** One of its clocks ran out. */
    LATE,
    /** A rung of a ladder fired. */
    ESCALATED,
    /** The work is reported done. */
    COMPLETED,
    /** Somebody else confirmed that it is done. */
    CONFIRMED,
    /** Its clocks were paused. */
    PAUSED,
    /** The pathway was stopped or cancelled while the step was open. */
    STOPPED;

    /** The word of the language. */
    public String word() {
        return switch (this) {
            case OPENED -> "opened";
            case ACKNOWLEDGED -> "acknowledged";
            case DECLINED -> "declined";
            case LATE -> "late";
            case ESCALATED -> "escalated";
            case COMPLETED -> "completed";
            case CONFIRMED -> "confirmed";
            case PAUSED -> "paused";
            case STOPPED -> "stopped";
        };
    }
}
