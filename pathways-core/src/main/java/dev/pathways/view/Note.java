package dev.pathways.view;

import java.time.Instant;

/**
 * A note, for whoever may see the instance.
 *
 * @param at when it was added
 * @param by who added it
 * @param text what they wrote
 */
public record Note(Instant at, String by, String text) {
    @Override
    public String toString() {
        return "Note[" + by + " at " + at + "]";
    }
}
