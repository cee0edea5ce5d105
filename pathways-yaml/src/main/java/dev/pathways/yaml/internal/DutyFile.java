package dev.pathways.yaml.internal;

import dev.pathways.check.Checker;
import dev.pathways.check.Coverage;
import dev.pathways.check.CoverageDuty;
import dev.pathways.check.GuaranteeSentence;
import dev.pathways.check.Problem;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a duty file says: everything that a pathway is held against when it is bound to a host. Immutable.
 *
 * @param duty who is on duty
 * @param units where pathways run; at least one
 * @param facts the values that facts of free text will have
 * @param closed the dates of the holidays that calendars only name
 * @param from the first date that is looked at, or null where it is left to whoever asks
 */
public record DutyFile(
        Duty duty,
        List<Unit> units,
        Map<String, List<String>> facts,
        SortedSet<LocalDate> closed,
        @Nullable LocalDate from) {
    /** Where pathways run if no unit has a name; it is never shown, as it is the only one. */
    private static final Unit EVERYWHERE = Unit.of("everywhere");

    /** Keeps its own copies; without units, those that shifts name are meant. */
    public DutyFile {
        units = units.isEmpty() ? named(duty) : List.copyOf(units);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        closed = Collections.unmodifiableSortedSet(new TreeSet<>(closed));
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

    /**
     * What is wrong with a definition that has no error by itself, once it meets this duty: what only the dates of its
     * holidays bring to light, and what {@link Coverage} finds in the 13 months from a date on.
     */
    public List<Problem> problems(PathwayDefinition definition, LocalDate start) {
        Map<String, Set<LocalDate>> holidays = holidays(definition);
        List<Problem> all =
                new ArrayList<>(holidays.isEmpty() ? List.of() : Checker.check(definition.withHolidays(holidays)));
        ZoneId zone = definition.zone();
        all.addAll(Coverage.check(definition, in(zone, start), Coverage.start(start, zone)));
        return all;
    }

    /** The promise that a definition keeps in which {@link #problems} finds no error. */
    public GuaranteeSentence promise(PathwayDefinition definition, LocalDate start) {
        ZoneId zone = definition.zone();
        return Coverage.promise(definition, in(zone, start), Coverage.start(start, zone));
    }

    /** The dates of the holidays that the calendars of a definition name; none where the file tells no dates. */
    public Map<String, Set<LocalDate>> holidays(PathwayDefinition definition) {
        Map<String, Set<LocalDate>> dates = new TreeMap<>();
        if (!closed.isEmpty()) {
            definition
                    .clockwork()
                    .calendars()
                    .values()
                    .forEach(calendar -> calendar.holidays().forEach(name -> dates.put(name, closed)));
        }
        return dates;
    }

    /** The duty in a time zone; {@code +DURATION} counts from the first moment of a date. */
    CoverageDuty in(ZoneId zone, LocalDate start) {
        return new DutyPlan(this, zone, Coverage.start(start, zone));
    }
}
