package dev.pathways.yaml.internal;

import dev.pathways.check.Coverage;
import dev.pathways.check.CoverageDuty;
import dev.pathways.model.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a duty file says: everything against which {@link Coverage} is checked. Immutable.
 *
 * @param duty who is on duty
 * @param units where pathways run; at least one
 * @param closed the dates of the holidays that calendars only name
 * @param from the first date that is looked at, or null where it is left to whoever asks
 */
public record DutyFile(
        Duty duty,
        List<Unit> units,
        SortedSet<LocalDate> closed,
        @Nullable LocalDate from) {
    /** Where pathways run if no unit has a name: nobody reads this one, as it is the only one. */
    private static final Unit EVERYWHERE = Unit.of("everywhere");

    /** Keeps its own copies; without units, those that shifts name are meant. */
    public DutyFile {
        closed = Collections.unmodifiableSortedSet(new TreeSet<>(closed));
        units = units.isEmpty() ? named(duty) : List.copyOf(units);
    }

    private static List<Unit> named(Duty duty) {
        List<Unit> named = duty.shifts().values().stream()
                .flatMap(List::stream)
                .map(DutyShift::unit)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        return named.isEmpty() ? List.of(EVERYWHERE) : named;
    }

    /** The duty in a time zone; {@code +DURATION} counts from the first moment of a date. */
    public CoverageDuty in(ZoneId zone, LocalDate start) {
        return new DutyPlan(duty, units, zone, Coverage.start(start, zone));
    }
}
