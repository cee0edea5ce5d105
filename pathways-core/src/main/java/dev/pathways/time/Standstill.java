package dev.pathways.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/**
 * A stretch of time in which clocks stood still. Afterwards they go on with the time that was left: elapsed time for most,
 * business time for those that count it.
 *
 * <p>What was planned before the stretch stays where it was. Nothing is moved to an earlier instant.
 *
 * @param from its beginning
 * @param to its end, not before its beginning
 * @param wall the wall clock of the step
 */
public record Standstill(Instant from, Instant to, Wall wall) {
    /** When something comes whose wait is counted as a length of time is. */
    public Instant moved(Instant planned, Span counted) {
        return counted.isBusiness() ? business(planned) : elapsed(planned);
    }

    /** When something comes that was due at the first of these points. */
    public Instant moved(Instant planned, Collection<When> counted) {
        Instant earliest = null;
        for (When point : counted) {
            Instant moved = moved(planned, point);
            earliest = earliest == null || moved.isBefore(earliest) ? moved : earliest;
        }
        return earliest == null ? elapsed(planned) : earliest;
    }

    /** The earlier one where a point and its cap are counted differently: whichever came first, it is not put off more. */
    private Instant moved(Instant planned, When point) {
        if (!point.isBusiness()) {
            return elapsed(planned);
        }
        Instant business = business(planned);
        return point.isOnlyBusiness() || business.isBefore(elapsed(planned)) ? business : elapsed(planned);
    }

    /** When something comes that has so much time left. */
    public Instant elapsed(Instant planned) {
        return planned.isBefore(from) ? planned : planned.plus(Duration.between(from, to));
    }

    private Instant business(Instant planned) {
        if (planned.isBefore(from)) {
            return planned;
        }
        BusinessCalendar calendar = wall.requireCalendar();
        Duration left = calendar.openTimeBetween(from, planned, wall.zone());
        Instant moved = left.isZero() ? to : calendar.plusOpenTime(to, left, wall.zone());
        return moved.isBefore(planned) ? planned : moved;
    }
}
