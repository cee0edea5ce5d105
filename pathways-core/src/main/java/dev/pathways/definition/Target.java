package dev.pathways.definition;

/** Where a pathway goes on after a step. */
public sealed interface Target {
    /** The next step of the list, or the end of the list after the last. */
    Target NEXT = new Next();
    /** This list of steps is done. */
    Target DONE = new Done();

    /** See {@link #NEXT}. */
    record Next() implements Target {
        @Override
        public String toString() {
            return "next";
        }
    }

    /** See {@link #DONE}. */
    record Done() implements Target {
        @Override
        public String toString() {
            return "done";
        }
    }

    /** A step of the same list. */
    record GoTo(String step) implements Target {
        @Override
        public String toString() {
            return step;
        }
    }

    /** Reads the words for the next step and for the end, or the name of a step. */
    static Target parse(String text) {
        return switch (text) {
            case "next" -> NEXT;
            case "done" -> DONE;
            default -> new GoTo(text);
        };
    }
}
