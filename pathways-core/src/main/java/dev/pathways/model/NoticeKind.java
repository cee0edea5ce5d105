package dev.pathways.model;

/** Why somebody is told, strongest first: where several apply to one person, step and moment, the first one is sent. */
public enum NoticeKind {
    /** To the host: not even the safety net can be reached. */
    ALARM("alarm"),
    /** To the safety net: everybody on the ladder has been told and it is still late. */
    NET("net"),
    /** Somebody broke the glass: they did what they may not do, and it waits for a review. Beside any other kind. */
    BREAK_GLASS("break-glass"),
    /** A rung fired: told and may take it, or informed that it is late. */
    LATE("late"),
    /** It is yours again: the confirmer sent the work back, or an offer came back. */
    RETURNED("returned"),
    /** Please take this step. */
    ASKED("asked"),
    /** Please confirm that this step is done. */
    CONFIRM("confirm"),
    /** You have this step: say that you are still on it. */
    STILL_ON_IT("still-on-it"),
    /** Whoever has this step asks you to take it over. */
    OFFERED("offered"),
    /** It is not done yet, and it will be late: asked to take it, or informed. */
    WARNED("warned"),
    /** A pause has ended; the clocks of the step run again. */
    RESUMED("resumed"),
    /** Somebody else has it now. */
    TAKEN("taken"),
    /** Nothing is needed from you any more. */
    STAND_DOWN("stand-down"),
    /** For your information; nothing is asked of you. */
    INFORMED("informed");

    private final String word;

    NoticeKind(String word) {
        this.word = word;
    }

    /** The word of the language. */
    public String word() {
        return word;
    }
}
