package dev.pathways.check;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Party;
import java.util.List;

/** Which parties a place in a definition can mean. */
final class CoverageParties {
    private CoverageParties() {}

    /** The party itself, or one for each value of the fact that names it; none where those are not known yet. */
    static List<Party> of(PathwayDefinition definition, PartyRef ref, CoverageDuty duty) {
        if (ref instanceof PartyRef.Named named) {
            return List.of(named.party());
        }
        if (ref instanceof PartyRef.FromFact fromFact) {
            FactKind kind = definition.facts().get(fromFact.fact());
            List<String> values =
                    kind != null && kind.type() == FactKind.Type.LISTED ? kind.values() : duty.values(fromFact.fact());
            return values.stream()
                    .map(value -> new Party(fromFact.kind(), value))
                    .toList();
        }
        return List.of();
    }

    /** Whether a fact names it whose values are not known. */
    static boolean open(PathwayDefinition definition, PartyRef ref, CoverageDuty duty) {
        return ref instanceof PartyRef.FromFact && of(definition, ref, duty).isEmpty();
    }
}
