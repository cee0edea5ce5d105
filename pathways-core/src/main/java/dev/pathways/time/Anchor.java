package dev.pathways.time;

/** What a deadline counts from. */
public sealed interface Anchor {
    /** The opening of the step, or, for a confirmation, the completion. */
    Anchor OPENING = new Opening();
    /** The start of the pathway. */
    Anchor START = new Start();

    /** See {@link #OPENING}. */
    record Opening() implements Anchor {
        @Override
        public String toString() {
            return "opening";
        }
    }

    /** See {@link #START}. */
    record Start() implements Anchor {
        @Override
        public String toString() {
            return "start";
        }
    }

    /** A {@code time} fact, or an earlier step, which means its completion. */
    record Named(String name) implements Anchor {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Reads {@code opening}, {@code start} or the name of a fact or a step. */
    static Anchor parse(String text) {
        return switch (text) {
            case "opening" -> OPENING;
            case "start" -> START;
            default -> new Named(WhenReader.name(text));
        };
    }
}
