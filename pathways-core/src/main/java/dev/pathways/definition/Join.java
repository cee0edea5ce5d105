package dev.pathways.definition;

import dev.pathways.time.GrammarException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When steps that run together are done: when all branches are, any one is, or at least so many are. */
public sealed interface Join {
    /** When every branch is done. */
    Join ALL = new All();
    /** When the first branch is done; the others are closed. */
    Join ANY = new Any();

    /** See {@link #ALL}. */
    record All() implements Join {
        @Override
        public int needed(int branches) {
            return branches;
        }

        @Override
        public String toString() {
            return "all";
        }
    }

    /** See {@link #ANY}. */
    record Any() implements Join {
        @Override
        public int needed(int branches) {
            return 1;
        }

        @Override
        public String toString() {
            return "any";
        }
    }

    /** When so many branches are done; the others are closed. */
    record AtLeast(int count) implements Join {
        @Override
        public int needed(int branches) {
            return count;
        }

        @Override
        public String toString() {
            return "at least " + count;
        }
    }

    /** How many of so many branches must be done. */
    int needed(int branches);

    /** Reads {@code all}, {@code any} or {@code at least N}. */
    static Join parse(String text) {
        Matcher atLeast = AtLeastForm.FORM.matcher(text);
        if (atLeast.matches()) {
            return new AtLeast(Integer.parseInt(atLeast.group(1)));
        }
        return switch (text) {
            case "all" -> ALL;
            case "any" -> ANY;
            default ->
                throw new GrammarException(
                        "PW011",
                        "'" + (text.length() > 60 ? text.substring(0, 60) : text)
                                + "' does not say when the branches are done",
                        "write 'all', 'any' or 'at least 2'");
        };
    }

    /** The spelling of a count. */
    final class AtLeastForm {
        static final Pattern FORM = Pattern.compile("at least ([1-9]\\d{0,2})");

        private AtLeastForm() {}
    }
}
