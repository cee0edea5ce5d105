package dev.pathways.definition;

import dev.pathways.model.Limits;
import dev.pathways.model.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What values a fact may have.
 *
 * @param type the kind of value
 * @param values the listed values, in the author's order; empty unless the type is {@link Type#LISTED}
 * @param isPrivate whether its value stays out of every notice, log line, metric and exception
 */
public record FactKind(Type type, List<String> values, boolean isPrivate) {
    /** The kinds of value. */
    public enum Type {
        /** Free text, at most {@link Limits#FACT} characters. */
        TEXT,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** A decimal number. */
        NUMBER,
        /** An instant, in ISO 8601 with a {@code Z}. */
        TIME,
        /** A person's id. */
        USER,
        /** One of the listed values. */
        LISTED
    }

    /** Keeps its own copy of the list. */
    public FactKind {
        values = List.copyOf(values);
    }

    /** A kind without listed values. */
    public static FactKind of(Type type) {
        return new FactKind(type, type == Type.YES_NO ? List.of("yes", "no") : List.of(), false);
    }

    /** One of these values. */
    public static FactKind listed(String... values) {
        return new FactKind(Type.LISTED, List.of(values), false);
    }

    /** The value in the one form in which it is kept, or null if it is not of this kind. */
    public @Nullable String canonical(String value) {
        if (value.isEmpty() || !Words.isPlain(value)) {
            return null;
        }
        return switch (type) {
            case TEXT -> value;
            case YES_NO, LISTED -> values.contains(value) ? value : null;
            case USER -> Words.isId(value) ? value : null;
            case NUMBER -> number(value);
            case TIME -> time(value);
        };
    }

    private static @Nullable String number(String value) {
        if (value.length() > 40) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return Math.abs((long) number.scale()) > 100
                    ? null
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String time(String value) {
        try {
            Instant instant = Instant.parse(value);
            boolean inRange = instant.getEpochSecond() >= 0 && instant.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
            return inRange
                    ? instant.truncatedTo(java.time.temporal.ChronoUnit.MICROS).toString()
                    : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
