package dev.pathways.time;

import dev.pathways.model.Words;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads points on the clock in the author's words, and says how to write the ones it refuses. */
final class WhenReader {
    private static final String CAP = ", at most ";
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");
    private static final Pattern DAY = Pattern.compile("on (business )?day ([1-9]\\d{0,2}) after (\\S+)");
    private static final String SAME_DAY = "on the day of ";

    private WhenReader() {}

    static When read(String text) {
        int cap = text.indexOf(CAP);
        Span atMost = cap < 0 ? null : positive(Span.parse(text.substring(cap + CAP.length())));
        String point = cap < 0 ? text : text.substring(0, cap);
        if (point.startsWith("within ")) {
            return within(point.substring("within ".length()), atMost);
        }
        if (point.startsWith("by ")) {
            return by(point, point.substring("by ".length()), atMost);
        }
        if (point.startsWith("at ")) {
            return new When.At(name(point.substring("at ".length())), atMost);
        }
        return aroundFact(point, atMost);
    }

    private static When within(String rest, @Nullable Span atMost) {
        int of = rest.lastIndexOf(" of ");
        Anchor anchor = of < 0 ? Anchor.OPENING : Anchor.parse(rest.substring(of + " of ".length()));
        Span span = positive(Span.parse(of < 0 ? rest : rest.substring(0, of)));
        return new When.Within(span, anchor, atMost);
    }

    private static When by(String whole, String rest, @Nullable Span atMost) {
        int space = rest.indexOf(' ');
        LocalTime time = time(whole, space < 0 ? rest : rest.substring(0, space));
        if (space < 0) {
            if (atMost != null) {
                throw new GrammarException("PW011", "'by " + rest + "' needs no 'at most'", "write 'by " + rest + "'");
            }
            return new When.By(time);
        }
        String day = rest.substring(space + 1);
        if (day.startsWith(SAME_DAY)) {
            Anchor anchor = Anchor.parse(day.substring(SAME_DAY.length()));
            return new When.ByOnDay(time, 0, false, anchor, atMost);
        }
        Matcher after = DAY.matcher(day);
        if (!after.matches()) {
            throw new GrammarException(
                    "PW020",
                    GrammarException.quoted(whole) + " does not say by when",
                    "write 'by HH:MM', 'by HH:MM on the day of ANCHOR' or 'by HH:MM on day N after ANCHOR'");
        }
        Anchor anchor = Anchor.parse(after.group(3));
        return new When.ByOnDay(time, Integer.parseInt(after.group(2)), after.group(1) != null, anchor, atMost);
    }

    private static LocalTime time(String whole, String text) {
        if (TIME.matcher(text).matches()) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeException e) {
                // falls through to the refusal below, which says what to write
            }
        }
        throw new GrammarException(
                "PW020",
                GrammarException.quoted(whole) + " does not name a time of day",
                "write hours and minutes, as in 'by 07:00'");
    }

    private static When aroundFact(String point, @Nullable Span atMost) {
        int before = point.indexOf(" before ");
        if (before > 0) {
            String fact = name(point.substring(before + " before ".length()));
            return new When.Before(positive(Span.parse(point.substring(0, before))), fact, atMost);
        }
        int after = point.indexOf(" after ");
        if (after > 0) {
            String fact = name(point.substring(after + " after ".length()));
            return new When.After(positive(Span.parse(point.substring(0, after))), fact, atMost);
        }
        Span length = Span.parse(point);
        throw new GrammarException(
                "PW021", "'" + length + "' is a length of time, not a deadline", "write 'within " + length + "'");
    }

    private static Span positive(Span span) {
        if (!span.isPositive()) {
            throw new GrammarException("PW020", "a deadline needs more than no time at all", "write a longer time");
        }
        return span;
    }

    static String name(String text) {
        if (!Words.isName(text)) {
            throw new GrammarException(
                    "PW020",
                    GrammarException.quoted(text) + " cannot be the name of a fact or a step",
                    "write a name of lower-case letters, digits and hyphens, 'opening' or 'start'");
        }
        return text;
    }
}
