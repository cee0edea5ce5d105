package dev.pathways.model;

/**
 * Why a command was refused. Where several reasons apply, the one listed first is given. A code never changes its
 * meaning.
 */
public enum RefusalCode {
    /** The same command id was used before with another body. */
    COMMAND_ID_REUSED,
    /** No pathway of that name is loaded. */
    UNKNOWN_PATHWAY,
    /** No instance with that id. */
    UNKNOWN_INSTANCE,
    /** The instance runs in a version of its pathway that this engine does not know. Not remembered under a command's id. */
    VERSION_MISSING,
    /** The pathway has no step of that name. */
    UNKNOWN_STEP,
    /** The step's turn has not come, or it is not at the point where this can be done. */
    NOT_OPEN,
    /** The step is done or closed. */
    STEP_CLOSED,
    /** The actor may not do this. */
    NOT_PERMITTED,
    /** The host's authorizer did not answer. Send the command again; it is not remembered under its id. */
    AUTH_UNAVAILABLE,
    /** Somebody has the step already; the refusal names them. */
    ALREADY_ACKNOWLEDGED,
    /** The offer was answered, came back, or is not needed any more. */
    OFFER_ENDED,
    /** The rung that the sender saw is no longer the rung. */
    STALE_RUNG,
    /** The outcome has been taken as often as it may be. */
    LOOP_SPENT,
    /** A reason is required. */
    REASON_REQUIRED,
    /** A note without a text. */
    TEXT_REQUIRED,
    /** A fact that this act must record is missing. */
    FACT_REQUIRED,
    /** A fact is not declared, or its value is not of its kind. */
    FACT_INVALID,
    /** The step has no such outcome, or several and none was named. */
    UNKNOWN_OUTCOME,
    /** The step is late; only what is not late can be paused. */
    STEP_LATE,
    /** The step does not have such a pause. */
    PAUSE_UNKNOWN,
    /** All the time of that pause has been used on this step. */
    PAUSE_SPENT,
    /** It must be somebody else: nobody confirms or returns their own work, or is offered what they have. */
    SAME_PERSON,
    /** No broken glass waits for its review there. */
    NOTHING_TO_REVIEW,
    /** The act is said to have happened before the step opened. */
    BEFORE_OPENING,
    /** The act is said to have happened in the future. */
    IN_FUTURE,
    /** A text or a list is larger than it may be. */
    TOO_LARGE,
    /** A text holds characters that cannot be stored unchanged. */
    TEXT_INVALID
}
