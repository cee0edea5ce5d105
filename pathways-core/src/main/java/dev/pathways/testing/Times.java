package dev.pathways.testing;

import dev.pathways.time.Span;
import java.time.Instant;
import java.time.ZoneId;

/** Reads moments of a story: {@code +DURATION} from its start, or an instant. */
record Times(Instant start, ZoneId zone) {
    static Times from(String start, ZoneId zone) {
        return new Times(Instant.parse(start), zone);
    }

    Instant read(String text) {
        return text.startsWith("+") ? Span.parse(text.substring(1).strip()).after(start, zone) : Instant.parse(text);
    }
}
