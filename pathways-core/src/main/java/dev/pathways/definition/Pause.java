package dev.pathways.definition;

import dev.pathways.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reason for which the clocks of some steps may stand still.
 *
 * @param name its name
 * @param by who may pause, beside the owner of the step
 * @param atMost how long in all, on one step
 * @param description more about it, or null
 */
public record Pause(
        String name,
        List<PartyRef> by,
        Span atMost,
        @Nullable String description) {
    /** Keeps its own copy of the list. */
    public Pause {
        by = List.copyOf(by);
    }
}
