package dev.pathways.check;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PartyUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.PartyKind;

/** PW030 and PW040: every party says who, in its place. */
final class PartyCheck {
    private PartyCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        for (PartyUse use : PartyUse.of(definition)) {
            if (use.party() instanceof PartyRef.FromFact party) {
                fact(definition, use, party, problems);
            } else if (use.party() instanceof PartyRef.Owner && use.place() != PartyUse.Place.RUNG) {
                problems.add(
                        ProblemCode.PW040,
                        use.path(),
                        "'owner' does not say who: it stands only in ladders",
                        "write a role, a team, an on-call list or a user");
            } else if (use.party() instanceof PartyRef.WhoeverDid && use.place() != PartyUse.Place.OWNER) {
                problems.add(
                        ProblemCode.PW040,
                        use.path(),
                        "'" + use.party() + "' stands only as the owner of a step",
                        "write a role, a team, an on-call list or a user");
            }
        }
    }

    private static void fact(PathwayDefinition definition, PartyUse use, PartyRef.FromFact party, Problems problems) {
        FactKind kind = definition.facts().get(party.fact());
        if (kind == null) {
            unknown(definition, party.fact(), use.path(), problems);
        } else if (!fits(party.kind(), kind.type())) {
            problems.add(
                    ProblemCode.PW040,
                    use.path(),
                    "'" + party + "' does not say who: the fact '" + party.fact() + "' is " + kindWord(kind),
                    party.kind() == PartyKind.USER
                            ? "make it a fact of kind 'user'"
                            : "make it a fact of kind 'text' or a list of values");
        }
    }

    /** Says that a fact is not declared. */
    static void unknown(PathwayDefinition definition, String fact, String path, Problems problems) {
        String known = definition.facts().isEmpty()
                ? "no facts are declared"
                : "known facts: " + String.join(", ", definition.facts().keySet());
        problems.add(
                ProblemCode.PW030,
                path,
                "'" + fact + "' is not a declared fact",
                known,
                Nearest.hint(fact, definition.facts().keySet()));
    }

    private static boolean fits(PartyKind party, FactKind.Type type) {
        return party == PartyKind.USER
                ? type == FactKind.Type.USER
                : type == FactKind.Type.TEXT || type == FactKind.Type.LISTED;
    }

    /** A kind in the author's words. */
    static String kindWord(FactKind kind) {
        return switch (kind.type()) {
            case TEXT -> "text";
            case YES_NO -> "yes-no";
            case NUMBER -> "a number";
            case TIME -> "a time";
            case USER -> "a user";
            case LISTED -> "a list of values";
        };
    }
}
