package dev.pathways.testing;

import java.util.Locale;

/** The ways to play a story, in which it must go alike. */
public enum Way {
    /** A tick one second before and at each listed moment. */
    SPARSE,
    /** A tick every ten seconds, or every minute in stories of more than two days. */
    DENSE,
    /** As {@link #SPARSE}, rebuilt from the journal before every moment. */
    REBUILT;

    /** The way in one word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
