package dev.pathways.definition;

import java.util.List;

/**
 * Who is kept informed and who may look, beside those who are asked or told.
 *
 * @param keepInformed whom to tell about what
 * @param visibleTo who may look
 */
public record Audience(List<KeepInformed> keepInformed, List<PartyRef> visibleTo) {
    /** Nobody more. */
    public static final Audience NOBODY_MORE = new Audience(List.of(), List.of());

    /** Keeps its own copies of the lists. */
    public Audience {
        keepInformed = List.copyOf(keepInformed);
        visibleTo = List.copyOf(visibleTo);
    }
}
