package dev.pathways.testing;

import dev.pathways.time.GrammarException;
import dev.pathways.time.Span;
import dev.pathways.time.WrittenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Reads the moments of a story: {@code +DURATION} from its start, a wall time such as {@code 2026-11-23 08:00} in a
 * time zone, or an instant such as {@code 2026-11-23T14:00Z}.
 *
 * @param start when the story begins
 * @param zone the time zone of wall times
 */
public record Times(Instant start, ZoneId zone) {
    /**
     * The moments of a story that begins at a wall time or an instant.
     *
     * @throws GrammarException if the start is neither
     */
    public static Times from(String start, ZoneId zone) {
        if (WrittenTime.parse(start) instanceof WrittenTime.Later) {
            throw new GrammarException(
                    "PW011",
                    "'" + Phrase.shown(start) + "' counts from a start, but here the start is expected",
                    "write a time such as '2026-11-23 08:00' or '2026-11-23T14:00Z'");
        }
        return new Times(WrittenTime.parse(start).asStart(Instant.MIN, zone), zone);
    }

    /**
     * The moment that a text means.
     *
     * @throws GrammarException if it is none
     */
    public Instant read(String text) {
        return WrittenTime.parse(text).asStart(start, zone);
    }

    /** A moment as people read it beside a story: {@code +DURATION} from its start. */
    public String words(Instant moment) {
        return moment.isBefore(start)
                ? moment.toString()
                : "+" + new Span(0, Duration.between(start, moment).toSeconds());
    }
}
