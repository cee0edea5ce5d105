package dev.pathways.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/** Where a wall-clock time falls, also on the two days a year when the clocks change. */
public final class WallClock {
    private WallClock() {}

    /**
     * The instant of a wall-clock time. One that does not exist becomes the first instant after the gap; one that
     * exists twice means the earlier.
     */
    public static Instant resolve(LocalDateTime wall, ZoneId zone) {
        return resolve(wall, zone, false);
    }

    /** The same, but a wall time that exists twice means the later instant: for the end of a shift. */
    public static Instant resolveLater(LocalDateTime wall, ZoneId zone) {
        return resolve(wall, zone, true);
    }

    private static Instant resolve(LocalDateTime wall, ZoneId zone, boolean later) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(wall);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(wall);
            return gap.getInstant();
        }
        return wall.toInstant(offsets.get(later ? offsets.size() - 1 : 0));
    }
}
