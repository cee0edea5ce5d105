package dev.pathways.decision;

import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Facts;
import dev.pathways.model.Limits;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Words;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What facts a command may bring. Refusals name facts, never their values. */
final class FactRules {
    private FactRules() {}

    /** Why these facts cannot be taken, or null. */
    static @Nullable Refusal refusal(PathwayDefinition definition, Facts facts) {
        for (Map.Entry<String, String> fact : facts.asMap().entrySet()) {
            FactKind kind = definition.facts().get(fact.getKey());
            if (kind == null) {
                return invalid(fact.getKey(), "it is not a fact of this pathway");
            }
            if (kind.canonical(fact.getValue()) == null) {
                return invalid(fact.getKey(), "its value is not of its kind");
            }
            if (definition.namesParty(fact.getKey()) && !Words.isId(fact.getValue())) {
                return invalid(fact.getKey(), "its value cannot name a party");
            }
        }
        return null;
    }

    /** Why there is too much of them, or null. */
    static @Nullable Refusal size(Facts facts) {
        if (facts.asMap().size() > Limits.FACTS) {
            return Refusal.because(RefusalCode.TOO_LARGE, "Expected at most " + Limits.FACTS + " facts, but got more");
        }
        for (Map.Entry<String, String> fact : facts.asMap().entrySet()) {
            if (fact.getValue().length() > Limits.FACT) {
                return Refusal.because(
                        RefusalCode.TOO_LARGE,
                        "Expected fact '" + fact.getKey() + "' of at most " + Limits.FACT
                                + " characters, but it has more");
            }
        }
        return null;
    }

    /** Refused because one of these facts is not known; or null where all are. */
    static @Nullable Refusal missing(Collection<String> required, Facts known, String what) {
        for (String fact : required) {
            if (known.get(fact) == null) {
                return Refusal.because(
                        RefusalCode.FACT_REQUIRED, "Expected fact '" + fact + "' to " + what + ", but it is missing");
            }
        }
        return null;
    }

    /** The facts, each in the one form in which it is kept. */
    static Facts canonical(PathwayDefinition definition, Facts facts) {
        if (facts.isEmpty()) {
            return facts;
        }
        Map<String, String> canonical = new TreeMap<>();
        facts.asMap().forEach((name, value) -> {
            FactKind kind = definition.facts().get(name);
            String kept = kind == null ? null : kind.canonical(value);
            canonical.put(name, kept == null ? value : kept);
        });
        return Facts.of(canonical);
    }

    private static Refusal invalid(String fact, String why) {
        return Refusal.because(RefusalCode.FACT_INVALID, "Expected to record fact '" + fact + "', but " + why);
    }
}
