package dev.pathways.definition;

import dev.pathways.time.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a step.
 *
 * @param acknowledge until somebody has it, or null where that is not needed
 * @param complete until the work is done
 * @param confirmation who confirms it and by when, or null where nobody must
 */
public record Timing(
        @Nullable Deadline acknowledge,
        Deadline complete,
        @Nullable Confirmation confirmation) {}
