package dev.pathways.yaml.internal;

import dev.pathways.check.CoverageDuty;
import dev.pathways.model.Unit;
import dev.pathways.time.OpenHours;
import dev.pathways.time.WallClock;
import dev.pathways.time.WrittenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person on duty, once or week after week.
 *
 * @param person the person's id
 * @param unit the only unit where it counts, or null for every unit
 * @param weekly the hours of the week; none where it is without a break
 * @param from when it begins, or null where it always has
 * @param to when it ends, or null where it never does
 */
public record DutyShift(
        String person,
        @Nullable Unit unit,
        List<OpenHours> weekly,
        @Nullable WrittenTime from,
        @Nullable WrittenTime to) {
    /** Keeps its own copy of the list. */
    public DutyShift {
        weekly = List.copyOf(weekly);
    }

    /** Somebody who is always on duty, everywhere. */
    static DutyShift always(String person) {
        return new DutyShift(person, null, List.of(), null, null);
    }

    /** Whether it counts in a unit. */
    public boolean isHere(Unit where) {
        return unit == null || unit.equals(where);
    }

    /**
     * Its instants, in order: one stretch for a shift without a break, which may begin at {@link Instant#MIN} or end at
     * {@link Instant#MAX}; for a weekly one all stretches that touch the given time. A wall time that exists twice begins a
     * shift at the earlier and ends it at the later instant.
     *
     * @param zone the time zone of wall times
     * @param start what {@code +DURATION} counts from
     * @param first where the time begins for which weekly shifts are wanted
     * @param last where it ends
     */
    public List<CoverageDuty.Shift> stretches(ZoneId zone, Instant start, Instant first, Instant last) {
        Instant begin = from == null ? Instant.MIN : from.asStart(start, zone);
        Instant end = to == null ? Instant.MAX : to.asEnd(start, zone);
        if (weekly.isEmpty()) {
            return touching(begin, end, Instant.MIN, Instant.MAX);
        }
        List<CoverageDuty.Shift> all = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(later(begin, first), zone).minusDays(1);
        Instant until = earlier(end, last);
        for (; WallClock.resolve(day.atStartOfDay(), zone).isBefore(until); day = day.plusDays(1)) {
            for (OpenHours hours : weekly) {
                if (hours.opensOn(day.getDayOfWeek())) {
                    Instant opens = later(begin, hours.begin(day, zone));
                    all.addAll(touching(opens, earlier(end, hours.finish(day, zone)), first, last));
                }
            }
        }
        return all;
    }

    private List<CoverageDuty.Shift> touching(Instant begin, Instant end, Instant first, Instant last) {
        return begin.isBefore(end) && begin.isBefore(last) && end.isAfter(first)
                ? List.of(new CoverageDuty.Shift(person, begin, end))
                : List.of();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
