package dev.pathways.yaml.internal;

import dev.pathways.check.CoverageDuty;
import dev.pathways.model.Party;
import dev.pathways.model.PartyKind;
import dev.pathways.model.Unit;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The duty of a file in one time zone, from one instant on. A {@code user} always holds the duty of being that person.
 *
 * @param duty what the file says
 * @param units where pathways run
 * @param zone the time zone of wall times
 * @param start what {@code +DURATION} counts from
 */
record DutyPlan(Duty duty, List<Unit> units, ZoneId zone, Instant start) implements CoverageDuty {
    DutyPlan {
        units = List.copyOf(units);
    }

    @Override
    public Optional<List<Shift>> shifts(Party party, Unit unit, Instant from, Instant to) {
        if (party.kind() == PartyKind.USER) {
            return Optional.of(List.of(new Shift(party.name(), Instant.MIN, Instant.MAX)));
        }
        return Optional.ofNullable(duty.shifts().get(party))
                .map(shifts -> shifts.stream()
                        .filter(shift -> shift.isHere(unit))
                        .flatMap(shift -> shift.stretches(zone, start, from, to).stream())
                        .toList());
    }

    @Override
    public boolean hasContactRoute(String person) {
        return !duty.unreachable().contains(person);
    }
}
