package dev.pathways.testing;

import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.PartyKind;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.Directory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A directory in memory: who holds what, from when to when. Everybody exists and can be reached unless it is said
 * otherwise. The same for every subject; a shift may be bound to a unit. Safe for use by several threads.
 */
public final class DutyRoster implements Directory {
    private final Map<Party, List<Shift>> shifts = new HashMap<>();
    private final Set<String> unreachable = new HashSet<>();
    private final Map<String, Instant> ends = new HashMap<>();
    private final Set<Party> failing = new HashSet<>();
    private final List<Outage> outages = new ArrayList<>();
    private boolean down;

    private record Outage(Party party, Instant from, Instant to) {
        boolean covers(Party asked, Instant at) {
            return party.equals(asked) && !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** A roster on which nobody holds anything. */
    public DutyRoster() {}

    private record Shift(String person, @Nullable Unit unit, Instant from, Instant to) {
        boolean covers(Unit where, Instant at) {
            return isHere(where) && !at.isBefore(from) && at.isBefore(to);
        }

        boolean isHere(Unit where) {
            return unit == null || unit.equals(where);
        }
    }

    /** These people hold the party always, everywhere. */
    public synchronized DutyRoster always(String party, String... people) {
        for (String person : people) {
            add(party, new Shift(person, null, Instant.MIN, Instant.MAX));
        }
        return this;
    }

    /** A person holds the party in one unit, always. */
    public synchronized DutyRoster inUnit(String unit, String party, String person) {
        return add(party, new Shift(person, Unit.of(unit), Instant.MIN, Instant.MAX));
    }

    /** A person holds the party from one instant up to, but not including, another. */
    public synchronized DutyRoster shift(String party, String person, Instant from, Instant to) {
        return add(party, new Shift(person, null, from, to));
    }

    /** A person holds the party from one instant up to, but not including, another; in one unit, or with null in all. */
    public synchronized DutyRoster shift(Party party, @Nullable Unit unit, String person, Instant from, Instant to) {
        return add(party, new Shift(person, unit, from, to));
    }

    private DutyRoster add(String party, Shift shift) {
        return add(Party.of(party), shift);
    }

    private DutyRoster add(Party party, Shift shift) {
        shifts.computeIfAbsent(party, key -> new ArrayList<>()).add(shift);
        return this;
    }

    /** No contact route of this person works, or it does again. */
    public synchronized DutyRoster unreachable(String person, boolean isUnreachable) {
        if (isUnreachable) {
            unreachable.add(person);
        } else {
            unreachable.remove(person);
        }
        return this;
    }

    /** This person does not exist any more: they hold nothing, and are nobody. */
    public synchronized DutyRoster deactivated(String person) {
        return existsUntil(person, Instant.MIN);
    }

    /** This person will not exist any more from an instant on, as is known beforehand. */
    public synchronized DutyRoster existsUntil(String person, Instant end) {
        ends.put(person, end);
        return this;
    }

    /** Every party of which a person is a member at some time, and the person. */
    public synchronized List<Party> parties(String person) {
        Stream<Party> lists = shifts.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(shift -> shift.person().equals(person)))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Party::toString));
        return Stream.concat(Stream.of(Party.user(person)), lists).toList();
    }

    /** Every question about this party throws an exception, or none does any more. */
    public synchronized DutyRoster fail(String party, boolean isFailing) {
        if (isFailing) {
            failing.add(Party.of(party));
        } else {
            failing.remove(Party.of(party));
        }
        return this;
    }

    /** Every question about a party fails from one instant to another, which is not part of it. */
    public synchronized DutyRoster fail(String party, Instant from, Instant to) {
        outages.add(new Outage(Party.of(party), from, to));
        return this;
    }

    /** From now on every question fails, or none does any more. */
    public synchronized void setDown(boolean isDown) {
        this.down = isDown;
    }

    @Override
    public synchronized PartyAnswer resolve(Party party, Subject subject, Unit unit, Instant at) {
        if (down) {
            return PartyAnswer.failure();
        }
        if (failing.contains(party) || outages.stream().anyMatch(outage -> outage.covers(party, at))) {
            throw new IllegalStateException("Expected to know who a party is, but the roster fails for it");
        }
        List<String> people = new ArrayList<>();
        List<String> cutOff = new ArrayList<>();
        for (String person : holders(party, unit, at)) {
            (unreachable.contains(person) ? cutOff : people).add(person);
        }
        return new PartyAnswer(people, cutOff, false, nextChange(party, unit, at));
    }

    private List<String> holders(Party party, Unit unit, Instant at) {
        Stream<String> people = party.kind() == PartyKind.USER
                ? Stream.of(party.name())
                : shifts.getOrDefault(party, List.of()).stream()
                        .filter(shift -> shift.covers(unit, at))
                        .map(Shift::person);
        return people.distinct().filter(person -> at.isBefore(end(person))).toList();
    }

    private Instant end(String person) {
        return ends.getOrDefault(person, Instant.MAX);
    }

    private @Nullable Instant nextChange(Party party, Unit unit, Instant at) {
        Stream<Instant> changes = party.kind() == PartyKind.USER
                ? Stream.of(end(party.name()))
                : shifts.getOrDefault(party, List.of()).stream()
                        .filter(shift -> shift.isHere(unit))
                        .flatMap(shift -> Stream.of(shift.from(), shift.to(), end(shift.person())));
        return changes.filter(change -> change.isAfter(at) && !change.equals(Instant.MAX))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
