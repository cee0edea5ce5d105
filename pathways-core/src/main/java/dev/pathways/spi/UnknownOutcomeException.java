package dev.pathways.spi;

/**
 * The store was asked to write, and the connection to it was lost before it answered: everything may be stored, or nothing.
 *
 * <p>Sending the command again under the same id tells the truth. Without an id, look at the instance first.
 */
public final class UnknownOutcomeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public UnknownOutcomeException() {
        super("Expected the store to say whether it has written, but the connection was lost; send the command again "
                + "under the same id to learn what became of it");
    }
}
