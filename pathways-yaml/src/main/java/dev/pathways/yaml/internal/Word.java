package dev.pathways.yaml.internal;

/**
 * A word of the language.
 *
 * @param place where it may stand
 * @param text how it is written
 * @param shape what may stand as its value
 * @param ifLeftOut what holds where it is not written; {@link #NEEDED} where it must be
 * @param says what it says, in one sentence or two
 */
record Word(Place place, String text, Shape shape, String ifLeftOut, String says) {
    /** It must be written. */
    static final String NEEDED = "needed";

    boolean isNeeded() {
        return ifLeftOut.equals(NEEDED);
    }
}
