package dev.pathways.model;

import java.time.Instant;

/**
 * When a clock that starts runs out, and when its first rung fires if it does.
 *
 * @param due the last instant that is still on time
 * @param firstRung {@code due} plus the first rung's own {@code after}
 */
public record ClockPlan(Instant due, Instant firstRung) {}
