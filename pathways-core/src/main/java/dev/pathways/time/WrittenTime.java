package dev.pathways.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A time as people write it in a plan: {@code +DURATION} from a start, a wall time such as {@code 2026-11-23 08:00}, or an
 * instant such as {@code 2026-11-23T14:00Z}. Which instant it means is known once the start and the time zone are.
 */
public sealed interface WrittenTime {
    /** So long after the start. */
    record Later(Span span) implements WrittenTime {
        @Override
        public Instant asStart(Instant start, ZoneId zone) {
            return span.after(start, zone);
        }

        @Override
        public Instant asEnd(Instant start, ZoneId zone) {
            return span.after(start, zone);
        }
    }

    /** What a clock on the wall shows. */
    record Local(LocalDateTime wall) implements WrittenTime {
        @Override
        public Instant asStart(Instant start, ZoneId zone) {
            return WallClock.resolve(wall, zone);
        }

        @Override
        public Instant asEnd(Instant start, ZoneId zone) {
            return WallClock.resolveLater(wall, zone);
        }
    }

    /** The same everywhere. */
    record Exact(Instant at) implements WrittenTime {
        @Override
        public Instant asStart(Instant start, ZoneId zone) {
            return at;
        }

        @Override
        public Instant asEnd(Instant start, ZoneId zone) {
            return at;
        }
    }

    /** The instant where something begins at this time, such as a shift: of a wall time that exists twice, the earlier. */
    Instant asStart(Instant start, ZoneId zone);

    /** The instant where something ends at this time: of a wall time that exists twice, the later. */
    Instant asEnd(Instant start, ZoneId zone);

    /**
     * Reads one of the three forms.
     *
     * @throws GrammarException if the text is none of them
     */
    static WrittenTime parse(String text) {
        return WrittenTimeReader.read(text);
    }
}
