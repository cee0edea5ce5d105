package dev.pathways.model;

/** One running pathway. Made by the engine when the pathway starts. */
public record InstanceId(String value) {
    /** Checks the spelling. */
    public InstanceId {
        Words.requireId("instance", value);
    }

    /** Reads an id as the host writes it: 1 to 128 of letters, digits and {@code . _ : / -}. */
    public static InstanceId of(String value) {
        return new InstanceId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
