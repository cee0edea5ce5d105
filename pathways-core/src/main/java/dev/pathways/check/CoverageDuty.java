package dev.pathways.check;

import dev.pathways.model.Party;
import dev.pathways.model.Unit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is on duty when, as far as the host has planned it: what {@link Coverage} is checked against.
 *
 * <p>Must always give the same answers while it is checked.
 */
public interface CoverageDuty {
    /** The units for which pathways may run; a party is looked at in each of them. */
    List<Unit> units();

    /**
     * Who holds a party in a unit between two instants, in any order; shifts may overlap and may reach beyond both.
     * Present but empty where the party exists and nobody is planned; empty where the party does not exist.
     */
    Optional<List<Shift>> shifts(Party party, Unit unit, Instant from, Instant to);

    /**
     * The values that a fact of free text will have, where it names a party as in {@code on-call <service>}; none where
     * they are known only once a pathway runs.
     */
    default List<String> values(String fact) {
        return List.of();
    }

    /** The parties that exist, to help somebody who misspelled one; may be empty. */
    default List<Party> parties() {
        return List.of();
    }

    /** Whether a notice can reach a person. */
    boolean hasContactRoute(String person);

    /**
     * One person on duty.
     *
     * @param person the person's id
     * @param from the first instant
     * @param to the first instant after it
     */
    record Shift(String person, Instant from, Instant to) {}
}
