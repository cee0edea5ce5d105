package dev.pathways.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose work a step is.
 *
 * @param owner whom it is asked of
 * @param orElse whom it is asked of when the owner reaches nobody, or null
 * @param notBy earlier steps whose doers may not take it
 */
public record Responsibility(PartyRef owner, @Nullable PartyRef orElse, List<String> notBy) {
    /** Keeps its own copy of the list. */
    public Responsibility {
        notBy = List.copyOf(notBy);
    }

    /** A step that is asked of one party. */
    public static Responsibility of(PartyRef owner) {
        return new Responsibility(owner, null, List.of());
    }
}
