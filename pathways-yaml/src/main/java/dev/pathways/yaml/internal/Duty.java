package dev.pathways.yaml.internal;

import dev.pathways.model.Party;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is planned to be on duty, as a file says it. Its times are those of no time zone yet: {@link DutyShift} turns them
 * into instants. Immutable.
 *
 * @param shifts who holds each party, in the author's order; a party may be held by nobody
 * @param unreachable people without a working contact route
 */
public record Duty(Map<Party, List<DutyShift>> shifts, Set<String> unreachable) {
    /** Keeps its own copies. */
    public Duty {
        shifts = Collections.unmodifiableMap(new LinkedHashMap<>(shifts));
        unreachable = Collections.unmodifiableSet(new LinkedHashSet<>(unreachable));
    }
}
