package dev.pathways.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people on a ward read them: by the wall clock of the pathway's zone, with the day. Immutable. */
final class WallTime {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.ENGLISH);

    private final ZoneId zone;

    WallTime(ZoneId zone) {
        this.zone = zone;
    }

    /** The instant by the wall clock, with seconds only where there are any. */
    String words(Instant at) {
        ZonedDateTime wall = at.atZone(zone);
        return (wall.getSecond() == 0 ? MINUTES : SECONDS).format(wall);
    }
}
