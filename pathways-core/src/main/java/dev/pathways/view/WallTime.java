package dev.pathways.view;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Instants as people on a ward read them: by the wall clock of the pathway's zone. Immutable. */
final class WallTime {
    private final ZoneId zone;

    WallTime(ZoneId zone) {
        this.zone = zone;
    }

    /** An instant with its day, as in {@code Mon 23 Nov 08:15}; with seconds only where there are any. */
    String words(Instant at) {
        return show(at, "EEE d MMM HH:mm");
    }

    /** An instant as it stands beside another: without its day where that is the same. */
    String beside(Instant other, Instant at) {
        boolean sameDay =
                at.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
        return sameDay ? show(at, "HH:mm") : words(at);
    }

    private String show(Instant at, String pattern) {
        ZonedDateTime wall = at.atZone(zone);
        String seconds = wall.getSecond() == 0 ? "" : ":ss";
        return DateTimeFormatter.ofPattern(pattern + seconds, Locale.ENGLISH).format(wall);
    }
}
