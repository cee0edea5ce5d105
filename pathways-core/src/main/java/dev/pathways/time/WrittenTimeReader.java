package dev.pathways.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/** Reads the three forms of a {@link WrittenTime}. */
final class WrittenTimeReader {
    private static final Pattern WALL = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}(:\\d{2})?");
    private static final Pattern EXACT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})");

    private WrittenTimeReader() {}

    static WrittenTime read(String text) {
        if (text.startsWith("+")) {
            return new WrittenTime.Later(length(text));
        }
        try {
            if (WALL.matcher(text).matches()) {
                return new WrittenTime.Local(LocalDateTime.parse(text.replace(' ', 'T')));
            }
            if (EXACT.matcher(text).matches()) {
                return new WrittenTime.Exact(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeException e) {
            throw new GrammarException(
                    "PW011", "there is no time '" + text + "'", "write a day and an hour that exist");
        }
        throw new GrammarException(
                "PW011",
                GrammarException.quoted(text) + " does not say at what time",
                "write a time such as '2026-11-23 08:00', '2026-11-23T14:00Z' or '+12 hours'");
    }

    private static Span length(String text) {
        Span span = Span.parse(text.substring(1).strip());
        if (span.isBusiness()) {
            throw new GrammarException(
                    "PW020", "'" + text + "' counts business time, but here is no calendar", "write hours or days");
        }
        return span;
    }
}
