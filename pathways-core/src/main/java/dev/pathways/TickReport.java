package dev.pathways;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one {@link Pathways#tick()} did.
 *
 * @param instances how many due instances it looked at
 * @param failed how many of them could not be handled; they are logged, wait a minute and come again
 * @param delivered how many notices it delivered beside those of its own commits
 * @param nextDueAt when to call {@code tick()} again: at once if that has passed already; null when nothing is planned
 */
public record TickReport(
        int instances, int failed, int delivered, @Nullable Instant nextDueAt) {}
