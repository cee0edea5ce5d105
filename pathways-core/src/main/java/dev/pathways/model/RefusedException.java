package dev.pathways.model;

/** Thrown by {@link Reply#orThrow()} where a caller expected to succeed and was refused. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** Carries the refusal. */
    public RefusedException(Refusal refusal) {
        super(refusal.code() + ": " + refusal.message());
        this.refusal = refusal;
    }

    /** Why it was refused. */
    public Refusal refusal() {
        return refusal;
    }
}
