package dev.pathways.internal;

import java.time.Duration;
import java.util.List;

/**
 * Every bound of the runner.
 *
 * @param instancesPerTick how many due instances one tick handles at most
 * @param noticesPerTick how many notices one tick tries at most
 * @param lease how long a claimed notice belongs to whoever claimed it
 * @param retryAfter the waits between failed attempts to deliver; after the last the notice is given up
 * @param conflicts how often a decision is made again because somebody else was faster
 * @param authorizerPatience an answer of the authorizer that took longer counts as none
 * @param reviews how many instances with broken glasses a review list shows at most
 * @param hotStates how many states a node keeps in memory for the next command
 * @param putOff how long an instance that could not be handled waits for the next attempt
 */
public record Settings(
        int instancesPerTick,
        int noticesPerTick,
        Duration lease,
        List<Duration> retryAfter,
        int conflicts,
        Duration authorizerPatience,
        int reviews,
        int hotStates,
        Duration putOff) {
    /** The values that hold unless the host says otherwise. */
    public static final Settings DEFAULT = new Settings(
            100,
            200,
            Duration.ofSeconds(60),
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(60)),
            20,
            Duration.ofSeconds(5),
            500,
            10_000,
            Duration.ofMinutes(1));

    /** Keeps its own copy of the list. */
    public Settings {
        retryAfter = List.copyOf(retryAfter);
    }
}
