package dev.pathways.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way a step can end.
 *
 * @param name its name; {@link #COMPLETED} where the step has only one
 * @param target where the pathway goes on
 * @param atMost how often it may be taken in one instance, or null where it cannot lead back
 * @param record the facts that must be recorded with it
 */
public record Outcome(String name, Target target, @Nullable Integer atMost, List<String> record) {
    /** The only outcome of a step that names none. */
    public static final String COMPLETED = "completed";

    /** Keeps its own copy of the list. */
    public Outcome {
        record = List.copyOf(record);
    }
}
