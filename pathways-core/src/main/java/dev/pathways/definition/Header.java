package dev.pathways.definition;

import dev.pathways.model.DefinitionRef;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pathway is called, where its clocks hang, and which events of the host start and stop it.
 *
 * @param ref its name and version
 * @param title its title, for people
 * @param description more about it, or null
 * @param zone the time zone of its wall clock
 * @param startsWhen the event that starts it, or null where the host starts it
 * @param stopsWhen the events that stop it
 */
public record Header(
        DefinitionRef ref,
        String title,
        @Nullable String description,
        ZoneId zone,
        @Nullable String startsWhen,
        List<String> stopsWhen) {
    /** Keeps its own copy of the list. */
    public Header {
        stopsWhen = List.copyOf(stopsWhen);
    }
}
