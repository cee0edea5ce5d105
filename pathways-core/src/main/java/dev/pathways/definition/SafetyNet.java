package dev.pathways.definition;

import dev.pathways.model.Party;
import dev.pathways.time.Span;
import java.util.List;

/**
 * Who is always there: told after the last rung of every ladder, again and again, until the clock stops.
 *
 * @param tell roles, teams or on-call lists; never one named person
 * @param every the time between its calls
 */
public record SafetyNet(List<Party> tell, Span every) {
    /** Keeps its own copy of the list. */
    public SafetyNet {
        tell = List.copyOf(tell);
    }
}
