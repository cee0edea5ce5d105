package dev.pathways.definition;

import dev.pathways.time.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Who or what must confirm that the work is done, and by when after it was reported done.
 *
 * @param by the confirmer, never the person who did the work; null where an event confirms
 * @param event the event that confirms; null where a person does
 * @param within the confirm clock, counted from the completion
 */
public record Confirmation(@Nullable PartyRef by, @Nullable String event, Deadline within) {
    /** Checks that exactly one of the two confirms. */
    public Confirmation {
        if ((by == null) == (event == null)) {
            throw new IllegalArgumentException("Expected a confirmer or an event, but got both or neither");
        }
    }

    /** Confirmed by a party. */
    public static Confirmation by(PartyRef party, Deadline within) {
        return new Confirmation(party, null, within);
    }

    /** Confirmed by an event of the host. */
    public static Confirmation when(String event, Deadline within) {
        return new Confirmation(null, event, within);
    }
}
