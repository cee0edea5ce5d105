package dev.pathways.model;

/** The three clocks of a step. */
public enum ClockKind {
    /** Until a named person says "I have it". */
    ACKNOWLEDGE("unacknowledged"),
    /** Until the work is reported done. */
    COMPLETE("uncompleted"),
    /** Until somebody else confirms that it is done. */
    CONFIRM("unconfirmed");

    private final String lateWord;

    ClockKind(String lateWord) {
        this.lateWord = lateWord;
    }

    /** The word for a step that is late on this clock. */
    public String lateWord() {
        return lateWord;
    }
}
