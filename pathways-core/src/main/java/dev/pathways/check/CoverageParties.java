package dev.pathways.check;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Party;
import java.util.List;

/** Which parties a place in a definition can mean. */
final class CoverageParties {
    private CoverageParties() {}

    /** The party itself, or one for each listed value of the fact that names it; none where that is not known yet. */
    static List<Party> of(PathwayDefinition definition, PartyRef ref) {
        if (ref instanceof PartyRef.Named named) {
            return List.of(named.party());
        }
        if (ref instanceof PartyRef.FromFact fromFact) {
            FactKind kind = definition.facts().get(fromFact.fact());
            return kind == null || kind.type() != FactKind.Type.LISTED
                    ? List.of()
                    : kind.values().stream()
                            .map(value -> new Party(fromFact.kind(), value))
                            .toList();
        }
        return List.of();
    }

    /** Whether a fact without listed values names it. */
    static boolean open(PathwayDefinition definition, PartyRef ref) {
        return ref instanceof PartyRef.FromFact && of(definition, ref).isEmpty();
    }
}
