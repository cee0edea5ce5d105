package dev.pathways.model;

/** How far a step is. */
public enum StepPhase {
    /** Its turn has not come, or it has and the step waits to be opened. */
    WAITING("waiting"),
    /** Its owner party has been asked; nobody has it yet. */
    OPEN("open"),
    /** A named person has it. */
    ACKNOWLEDGED("acknowledged"),
    /** The work is reported done; somebody else must confirm it. */
    AWAITING_CONFIRMATION("awaiting-confirmation"),
    /** Done, and confirmed where that is asked for. */
    COMPLETED("completed"),
    /** Its turn came and it was not needed. */
    SKIPPED("skipped"),
    /** Closed without being done: the pathway was stopped, or the step is not needed any more. */
    CLOSED("closed");

    private final String word;

    StepPhase(String word) {
        this.word = word;
    }

    /** The word that people read. */
    public String word() {
        return word;
    }

    /** Whether work on the step is going on: somebody is accountable for it and a clock runs. */
    public boolean isLive() {
        return this == OPEN || this == ACKNOWLEDGED || this == AWAITING_CONFIRMATION;
    }
}
