package dev.pathways.model;

/**
 * Whom or what a pathway is about, as a reference of the host such as {@code Encounter/881}.
 *
 * <p>The reference may identify a patient, so {@link #toString()} never shows it; call {@link #reference()} where it is
 * truly needed.
 */
public record Subject(String reference) {
    /** Checks the spelling. */
    public Subject {
        Words.requireId("subject", reference);
    }

    /** Reads a reference as the host writes it: 1 to 128 of letters, digits and {@code . _ : / -}. */
    public static Subject of(String reference) {
        return new Subject(reference);
    }

    @Override
    public String toString() {
        return "[subject]";
    }
}
