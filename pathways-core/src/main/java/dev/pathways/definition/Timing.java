package dev.pathways.definition;

import dev.pathways.time.Deadline;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a step.
 *
 * @param acknowledge until somebody has it, or null where that is not needed
 * @param complete until the work is done
 * @param confirmation who confirms it and by when, or null where nobody must
 * @param stillOnIt how an acknowledgement must be renewed, or null where it need not
 * @param warnings words before the complete clock runs out
 * @param mayPause the names of the pauses for which its clocks may stand still
 * @param calendar the name of the calendar that its business time follows, or null where it counts none
 */
public record Timing(
        @Nullable Deadline acknowledge,
        Deadline complete,
        @Nullable Confirmation confirmation,
        @Nullable StillOnIt stillOnIt,
        List<Warn> warnings,
        List<String> mayPause,
        @Nullable String calendar) {
    /** Keeps its own copies of the lists. */
    public Timing {
        warnings = List.copyOf(warnings);
        mayPause = List.copyOf(mayPause);
    }

    /** The three clocks and nothing more. */
    public static Timing of(@Nullable Deadline acknowledge, Deadline complete, @Nullable Confirmation confirmation) {
        return new Timing(acknowledge, complete, confirmation, null, List.of(), List.of(), null);
    }

    /** The same clocks, with business time on a calendar. */
    public Timing on(@Nullable String name) {
        return new Timing(acknowledge, complete, confirmation, stillOnIt, warnings, mayPause, name);
    }
}
