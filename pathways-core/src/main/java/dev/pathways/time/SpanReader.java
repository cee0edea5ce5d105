package dev.pathways.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time in the author's words, and says how to write the ones it refuses. */
final class SpanReader {
    private static final Pattern PART = Pattern.compile("(\\d{1,9}) ((?:business )?[a-z]+)(?: |$)");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9}) ?([smhdw]|min|mins|hr|hrs|sec|secs)");
    private static final Map<String, String> SHORT_UNITS = Map.of(
            "s", "second", "sec", "second", "secs", "second", "m", "minute", "min", "minute", "mins", "minute", "h",
            "hour", "hr", "hour", "hrs", "hour");
    private static final long LONGEST_DAYS = 3_660;

    private SpanReader() {}

    static Span read(String text) {
        try {
            return bounded(text, text.startsWith("P") ? readIso(text) : readWords(text));
        } catch (ArithmeticException e) {
            throw tooLong(text);
        }
    }

    private static Span readWords(String text) {
        Matcher part = PART.matcher(text);
        Span sum = Span.ZERO;
        int end = 0;
        while (end < text.length()) {
            if (!part.find(end) || part.start() != end) {
                throw refuse(text);
            }
            sum = sum.plus(unit(text, Long.parseLong(part.group(1)), part.group(2)));
            end = part.end();
        }
        if (end == 0 || text.endsWith(" ")) {
            throw refuse(text);
        }
        return sum;
    }

    private static Span unit(String text, long count, String unit) {
        return switch (unit) {
            case "second", "seconds" -> new Span(0, count);
            case "minute", "minutes" -> Span.minutes(count);
            case "hour", "hours" -> Span.hours(count);
            case "day", "days" -> new Span(Math.toIntExact(count), 0);
            case "week", "weeks" -> new Span(Math.multiplyExact(Math.toIntExact(count), 7), 0);
            case "business hour", "business hours" -> new Span(0, 0, 0, Math.toIntExact(count));
            case "business day", "business days" -> new Span(0, 0, Math.toIntExact(count), 0);
            case "month", "months", "year", "years" ->
                throw new GrammarException(
                        "PW020",
                        GrammarException.quoted(text) + " counts " + unit + ", which have no fixed length",
                        "write days or weeks");
            default -> throw refuse(text);
        };
    }

    private static Span readIso(String text) {
        int time = text.indexOf('T');
        try {
            Duration duration = Duration.parse(text);
            int days = time > 1 || time < 0 ? Math.toIntExact(duration.toDays()) : 0;
            Duration rest = duration.minusDays(days);
            return new Span(days, rest.toSeconds());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw refuse(text);
        }
    }

    private static Span bounded(String text, Span span) {
        boolean business = span.businessDays() > LONGEST_DAYS || span.businessHours() > LONGEST_DAYS * 8;
        if (business || span.days() > LONGEST_DAYS || span.seconds() > LONGEST_DAYS * 86_400) {
            throw tooLong(text);
        }
        return span;
    }

    private static GrammarException tooLong(String text) {
        return new GrammarException(
                "PW020", GrammarException.quoted(text) + " is longer than ten years", "write a shorter time");
    }

    private static GrammarException refuse(String text) {
        String suggestion = expand(text);
        return new GrammarException(
                "PW020",
                GrammarException.quoted(text) + " is not a length of time",
                suggestion == null
                        ? "write a number and a unit: seconds, minutes, hours, days or weeks"
                        : "write '" + suggestion + "'");
    }

    private static @Nullable String expand(String text) {
        Matcher matcher = SHORT.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String unit = matcher.group(2);
        String word = SHORT_UNITS.getOrDefault(unit, "d".equals(unit) ? "day" : "week");
        long count = Long.parseLong(matcher.group(1));
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
