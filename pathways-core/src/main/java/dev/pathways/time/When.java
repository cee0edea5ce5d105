package dev.pathways.time;

import java.time.Instant;
import java.time.ZoneId;

/**
 * One point on the clock: {@code within DURATION} or {@code within DURATION of start}.
 *
 * @param span how long after the anchor; more than nothing
 * @param anchor what it counts from
 */
public record When(Span span, Anchor anchor) {
    private static final String OF_START = " of start";
    private static final String OF_OPENING = " of opening";

    /** Checks that there is some time at all. */
    public When {
        if (!span.isPositive()) {
            throw new GrammarException("PW020", "A deadline needs more than no time at all", "");
        }
    }

    /** So long after the opening. */
    public static When within(Span span) {
        return new When(span, Anchor.OPENING);
    }

    /** Reads {@code within DURATION}, with {@code of opening} or {@code of start} behind it where wanted. */
    public static When parse(String text) {
        if (!text.startsWith("within ")) {
            throw withoutWithin(text);
        }
        String rest = text.substring("within ".length());
        if (rest.endsWith(OF_START)) {
            return new When(Span.parse(rest.substring(0, rest.length() - OF_START.length())), Anchor.START);
        }
        if (rest.endsWith(OF_OPENING)) {
            return new When(Span.parse(rest.substring(0, rest.length() - OF_OPENING.length())), Anchor.OPENING);
        }
        if (rest.contains(" of ")) {
            throw notYet(text, "deadlines that count from a fact or a step");
        }
        return new When(Span.parse(rest), Anchor.OPENING);
    }

    private static GrammarException withoutWithin(String text) {
        if (text.startsWith("by ") || text.startsWith("at ")) {
            return notYet(text, "deadlines at a time of day or at a fact");
        }
        if (text.contains(" before ") || text.contains(" after ")) {
            return notYet(text, "deadlines before or after a fact");
        }
        Span length = Span.parse(text);
        return new GrammarException(
                "PW021", "'" + length + "' is a length of time, not a deadline", "write 'within " + length + "'");
    }

    private static GrammarException notYet(String text, String what) {
        return new GrammarException("PW011", "'" + text + "' is not yet available: " + what + " come later", "");
    }

    /** The last instant that is still on time. */
    public Instant due(Instant opening, Instant start, ZoneId zone) {
        return span.after(anchor == Anchor.START ? start : opening, zone);
    }

    @Override
    public String toString() {
        return "within " + span + (anchor == Anchor.START ? " of start" : "");
    }
}
