package dev.pathways.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clock counts from.
 *
 * @param from when it started, or was set anew because the fact on which it depends changed
 * @param bound the latest instant to which it may move, for it was due then before that change; null where it may move as
 *     far as its cap
 */
public record ClockBasis(Instant from, @Nullable Instant bound) {}
