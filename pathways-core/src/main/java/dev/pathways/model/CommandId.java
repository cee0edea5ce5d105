package dev.pathways.model;

/** The caller's own id of a command: a repeat with the same id and body returns the first reply and changes nothing. */
public record CommandId(String value) {
    /** Checks the spelling. */
    public CommandId {
        Words.requireId("command", value);
    }

    /** Reads an id as the host writes it: 1 to 128 of letters, digits and {@code . _ : / -}. */
    public static CommandId of(String value) {
        return new CommandId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
