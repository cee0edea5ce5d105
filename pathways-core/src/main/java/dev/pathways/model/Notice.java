package dev.pathways.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person, told one thing, at one moment. Owed in the same commit as the events that caused it and delivered
 * afterwards, at least once, always with the same id.
 *
 * @param id stable over every attempt, so that a receiver can discard repetitions
 * @param instance the pathway it belongs to
 * @param version the instance's version when it was owed, so that a receiver can discard older notices
 * @param to the person's id, or {@link #HOST} for an alarm
 * @param kind why they are told
 * @param step the step it is about, or null where it is about the whole pathway
 * @param reason what exactly happened
 */
public record Notice(
        String id,
        InstanceId instance,
        long version,
        String to,
        NoticeKind kind,
        @Nullable String step,
        Reason reason) {

    /** The recipient of alarms: the host application itself. */
    public static final String HOST = "host";

    /**
     * What exactly happened.
     *
     * @param about what a keep-informed entry asked for, else null
     * @param clock the clock that is late, else null
     * @param rung the rung that fired, or 0
     * @param planned the instant at which it should have been told; lateness is counted from here
     * @param at the instant at which it was decided
     * @param asked whether the recipient is asked to act and may take or confirm the step; else it is for information
     * @param blockedBy where the step is late before it could open, the steps that it waits for; else empty
     */
    public record Reason(
            @Nullable About about,
            @Nullable ClockKind clock,
            int rung,
            Instant planned,
            Instant at,
            boolean asked,
            List<String> blockedBy) {
        /** Keeps its own copy of the list. */
        public Reason {
            blockedBy = List.copyOf(blockedBy);
        }
    }
}
