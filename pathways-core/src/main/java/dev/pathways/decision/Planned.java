package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens by itself if nobody acts.
 *
 * @param at its planned instant
 * @param what what happens
 * @param step the step it is about, or null for the pathway as a whole
 * @param clock the clock it belongs to, or null
 * @param list the duty list that is read again, or null; for {@link What#DUTY} null where it is that of whoever has it
 */
public record Planned(
        Instant at,
        What what,
        @Nullable String step,
        @Nullable ClockKind clock,
        @Nullable Listening list) {
    /** What happens. At the same instant, in this order. */
    public enum What {
        /** The wait of a step ends: the clock opens it, or the event it waited for has not come. */
        TURN,
        /** The time of a pause is used up. */
        RESUME,
        /** A warning comes. */
        WARN,
        /** A clock runs out. */
        RUN_OUT,
        /** The safety net is called; before a rung, which could hand the step on and so end the call. */
        NET,
        /** A rung fires. */
        RUNG,
        /** Whoever has the step is asked whether they are still on it. */
        QUESTION,
        /** They have not answered, and do not have it any more. */
        LAPSE,
        /** An offer that was not answered comes back; after a rung, which could hand the step on and so end it. */
        OFFER,
        /** A duty list is read again. */
        DUTY,
        /** The directory is asked again whom a word is for. */
        INFORM
    }
}
