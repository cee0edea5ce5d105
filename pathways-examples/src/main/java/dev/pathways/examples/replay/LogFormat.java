package dev.pathways.examples.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How an event log is written.
 *
 * @param caseColumn the name of the column with the case
 * @param activityColumn the name of the column with the activity
 * @param timestampColumn the name of the column with the timestamp
 * @param separator what stands between two fields
 * @param timestamps how timestamps are written
 */
public record LogFormat(
        String caseColumn, String activityColumn, String timestampColumn, char separator, Timestamps timestamps) {
    /** As the published event log of sepsis cases is written, and the sample that comes with these examples. */
    public static final LogFormat SEPSIS =
            new LogFormat("Case ID", "Activity", "Complete Timestamp", ';', Timestamps.of("yyyy/MM/dd HH:mm:ss.SSS"));

    /** How timestamps are written. Safe for use by several threads. */
    public static final class Timestamps {
        private final String pattern;
        private final DateTimeFormatter formatter;

        private Timestamps(String pattern, DateTimeFormatter formatter) {
            this.pattern = pattern;
            this.formatter = formatter;
        }

        /**
         * Timestamps in a pattern of {@link DateTimeFormatter}. An offset that the pattern reads counts; without one,
         * the time is UTC.
         *
         * @throws IllegalArgumentException if it is not a pattern
         */
        public static Timestamps of(String pattern) {
            return new Timestamps(
                    pattern, DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC));
        }

        /** The pattern. */
        public String pattern() {
            return pattern;
        }

        /** The instant a text means, in whole microseconds, which is what the engine keeps. */
        Instant read(String text, long line) {
            try {
                return formatter.parse(text, Instant::from).truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "Expected a timestamp like '" + pattern + "' in line " + line + ", but got another text", e);
            }
        }
    }
}
