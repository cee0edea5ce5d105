package dev.pathways.definition;

import dev.pathways.model.About;
import java.util.List;

/**
 * Who is told, without being asked for anything, about what.
 *
 * @param who the party
 * @param about what they hear about
 */
public record KeepInformed(PartyRef who, List<About> about) {
    /** Keeps its own copy of the list. */
    public KeepInformed {
        about = List.copyOf(about);
    }
}
