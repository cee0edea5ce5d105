package dev.pathways.render;

import dev.pathways.definition.PartyRef;
import dev.pathways.definition.SafetyNet;
import dev.pathways.model.Party;
import java.util.List;

/** Parties in plain words. Every phrase of one party is singular. */
final class PartyWords {
    private final Places places;

    PartyWords(Places places) {
        this.places = places;
    }

    /** One party: {@code the charge nurse}, {@code whoever is on call for the ‹service›}. */
    String of(PartyRef party) {
        if (party instanceof PartyRef.Named named) {
            return of(named.party());
        }
        if (party instanceof PartyRef.FromFact fromFact) {
            String fact = English.fact(fromFact.fact());
            return switch (fromFact.kind()) {
                case ROLE -> "whoever has the role named in " + fact;
                case TEAM -> "the team named in " + fact;
                case ON_CALL -> "whoever is on call for the " + fact;
                case USER -> "the person named in " + fact;
            };
        }
        return party instanceof PartyRef.WhoeverDid did ? "whoever did " + places.of(did.step()) : "its owner";
    }

    /** One party that is named. */
    String of(Party party) {
        String name = English.plain(party.name());
        return switch (party.kind()) {
            case ROLE -> "the " + name;
            case TEAM -> "the " + name + (name.endsWith("team") ? "" : " team");
            case ON_CALL -> "whoever is on call for " + name;
            case USER -> "the person “" + party.name() + "”";
        };
    }

    /** Several, all of them. */
    String and(List<PartyRef> parties) {
        return English.and(parties.stream().map(this::of).toList());
    }

    /** Several, any of them. */
    String or(List<PartyRef> parties) {
        return English.or(parties.stream().map(this::of).toList());
    }

    /** The parties of the safety net. */
    String net(SafetyNet net) {
        return English.and(net.tell().stream().map(this::of).toList());
    }

    /** {@code is} or {@code are}, as the number of parties asks for. */
    static String be(List<?> parties) {
        return parties.size() == 1 ? "is" : "are";
    }
}
