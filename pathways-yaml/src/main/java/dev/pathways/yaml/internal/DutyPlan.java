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
 * A duty file in one time zone, from one instant on. A {@code user} is always on duty as that person.
 *
 * @param file what it says
 * @param zone the time zone of wall times
 * @param start what {@code +DURATION} counts from
 */
record DutyPlan(DutyFile file, ZoneId zone, Instant start) implements CoverageDuty {
    @Override
    public List<Unit> units() {
        return file.units();
    }

    @Override
    public Optional<List<Shift>> shifts(Party party, Unit unit, Instant from, Instant to) {
        if (party.kind() == PartyKind.USER) {
            return Optional.of(List.of(new Shift(party.name(), Instant.MIN, Instant.MAX)));
        }
        return Optional.ofNullable(file.duty().shifts().get(party))
                .map(shifts -> shifts.stream()
                        .filter(shift -> shift.isHere(unit))
                        .flatMap(shift -> shift.stretches(zone, start, from, to).stream())
                        .toList());
    }

    @Override
    public List<String> values(String fact) {
        return file.facts().getOrDefault(fact, List.of());
    }

    @Override
    public List<Party> parties() {
        return List.copyOf(file.duty().shifts().keySet());
    }

    @Override
    public boolean hasContactRoute(String person) {
        return !file.duty().unreachable().contains(person);
    }
}
