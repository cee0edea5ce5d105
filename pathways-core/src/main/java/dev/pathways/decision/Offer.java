package dev.pathways.decision;

import java.time.Instant;

/**
 * An offer that waits for its answer. Whoever has the step keeps it meanwhile.
 *
 * @param to the person who is asked to take it over
 * @param until the last instant at which they can accept
 */
public record Offer(String to, Instant until) {}
