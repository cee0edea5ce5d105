package dev.pathways.definition;

import dev.pathways.time.GrammarException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a condition asks of one fact. */
public sealed interface FactTest {
    /** It has one of these values. */
    record OneOf(List<String> values) implements FactTest {
        /** Keeps its own copy of the list. */
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean holds(String value) {
            return values.contains(value);
        }

        @Override
        public String toString() {
            return String.join(" or ", values);
        }
    }

    /** It has another value than this. */
    record Not(String value) implements FactTest {
        @Override
        public boolean holds(String other) {
            return !value.equals(other);
        }

        @Override
        public String toString() {
            return "not " + value;
        }
    }

    /**
     * It is a number in this range.
     *
     * @param comparison how it is compared
     * @param low the number, or the lower end
     * @param high the upper end of {@link Comparison#TO}; else the same as {@code low}
     */
    record InRange(Comparison comparison, BigDecimal low, BigDecimal high) implements FactTest {
        @Override
        public boolean holds(String value) {
            BigDecimal number = new BigDecimal(value);
            return switch (comparison) {
                case AT_LEAST -> number.compareTo(low) >= 0;
                case OVER -> number.compareTo(low) > 0;
                case AT_MOST -> number.compareTo(low) <= 0;
                case UNDER -> number.compareTo(low) < 0;
                case TO -> number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
            };
        }

        @Override
        public String toString() {
            String text = low.toPlainString();
            return comparison == Comparison.TO ? text + " to " + high.toPlainString() : comparison.words() + " " + text;
        }
    }

    /** How a number is compared. */
    enum Comparison {
        /** This number or more. */
        AT_LEAST("at least"),
        /** More than this number. */
        OVER("over"),
        /** This number or less. */
        AT_MOST("at most"),
        /** Less than this number. */
        UNDER("under"),
        /** From one number to another, both included. */
        TO("to");

        private final String words;

        Comparison(String words) {
            this.words = words;
        }

        /** The words of the language. */
        public String words() {
            return words;
        }
    }

    /** Whether a known value passes. A number is given in its one text form. */
    boolean holds(String value);

    /** Reads {@code value}, {@code not value}, {@code at least 3}, {@code over 3}, {@code at most 3}, {@code under 3} or {@code 3 to 5}. */
    static FactTest parse(String text) {
        Matcher range = RangeForm.RANGE.matcher(text);
        if (range.matches()) {
            return new InRange(Comparison.TO, new BigDecimal(range.group(1)), new BigDecimal(range.group(2)));
        }
        for (Comparison comparison : Comparison.values()) {
            if (comparison != Comparison.TO && text.startsWith(comparison.words() + " ")) {
                BigDecimal number =
                        number(text, text.substring(comparison.words().length() + 1));
                return new InRange(comparison, number, number);
            }
        }
        return text.startsWith("not ") ? new Not(text.substring("not ".length())) : new OneOf(List.of(text));
    }

    private static BigDecimal number(String whole, String text) {
        if (!RangeForm.NUMBER.matcher(text).matches()) {
            throw new GrammarException(
                    "PW034", "'" + whole + "' does not compare with a number", "write a number, as in 'at least 3'");
        }
        return new BigDecimal(text);
    }

    /** The spellings of numbers. */
    final class RangeForm {
        static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");
        static final Pattern RANGE = Pattern.compile("(" + NUMBER + ") to (" + NUMBER + ")");

        private RangeForm() {}
    }
}
