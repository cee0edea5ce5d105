package dev.pathways.testing;

import dev.pathways.time.GrammarException;
import dev.pathways.time.Span;
import dev.pathways.time.WallClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Reads the moments of a story: {@code +DURATION} from its start, a wall time such as {@code 2026-11-23 08:00} in a
 * time zone, or an instant such as {@code 2026-11-23T14:00Z}.
 *
 * @param start when the story begins
 * @param zone the time zone of wall times
 */
public record Times(Instant start, ZoneId zone) {
    private static final Pattern WALL = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}(:\\d{2})?");

    /**
     * The moments of a story that begins at a wall time or an instant.
     *
     * @throws GrammarException if the start is neither
     */
    public static Times from(String start, ZoneId zone) {
        return new Times(absolute(start, zone, "a moment such as '2026-11-23 08:00'"), zone);
    }

    /**
     * The moment that a text means.
     *
     * @throws GrammarException if it is none
     */
    public Instant read(String text) {
        return text.startsWith("+")
                ? Span.parse(text.substring(1).strip()).after(start, zone)
                : absolute(text, zone, "a moment such as '+15 minutes' or '2026-11-23 08:00'");
    }

    /** A moment as people read it beside a story: {@code +DURATION} from its start. */
    public String words(Instant moment) {
        return moment.isBefore(start)
                ? moment.toString()
                : "+" + new Span(0, Duration.between(start, moment).toSeconds());
    }

    private static Instant absolute(String text, ZoneId zone, String expected) {
        try {
            return WALL.matcher(text).matches()
                    ? WallClock.resolve(LocalDateTime.parse(text.replace(' ', 'T')), zone)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new GrammarException("PW011", "'" + Phrase.shown(text) + "' is not a moment", "write " + expected);
        }
    }
}
