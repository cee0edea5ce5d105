package dev.pathways.check;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time for which duty is looked at, and the gaps in it. */
record CoverageTimes(ZoneId zone, Instant from, Instant to) {
    private static final Comparator<CoverageDuty.Shift> IN_ORDER = Comparator.comparing(CoverageDuty.Shift::from)
            .thenComparing(CoverageDuty.Shift::to)
            .thenComparing(CoverageDuty.Shift::person);

    /** The months from an instant on that are looked at. */
    static CoverageTimes from(Instant from, ZoneId zone) {
        return new CoverageTimes(
                zone, from, from.atZone(zone).plusMonths(Coverage.MONTHS).toInstant());
    }

    /** The shifts that touch this time, in order. */
    List<CoverageDuty.Shift> within(List<CoverageDuty.Shift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.from().isBefore(to) && shift.to().isAfter(from))
                .sorted(IN_ORDER)
                .toList();
    }

    /** The same, without those whom no notice can reach. */
    List<CoverageDuty.Shift> holding(List<CoverageDuty.Shift> shifts, CoverageDuty duty) {
        return within(shifts).stream()
                .filter(shift -> duty.hasContactRoute(shift.person()))
                .toList();
    }

    /** The first time that none of the shifts covers, as a shift of nobody; null where there is none. */
    CoverageDuty.@Nullable Shift firstGap(List<CoverageDuty.Shift> inOrder) {
        Instant covered = from;
        for (CoverageDuty.Shift shift : inOrder) {
            if (shift.from().isAfter(covered)) {
                return new CoverageDuty.Shift("", covered, shift.from());
            }
            covered = shift.to().isAfter(covered) ? shift.to() : covered;
        }
        return covered.isBefore(to) ? new CoverageDuty.Shift("", covered, to) : null;
    }

    String words(Instant at) {
        return BoundWords.at(at, zone);
    }
}
