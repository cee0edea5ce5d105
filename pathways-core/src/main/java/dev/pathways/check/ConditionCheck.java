package dev.pathways.check;

import dev.pathways.definition.Condition;
import dev.pathways.definition.ConditionUse;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.FactTest;
import dev.pathways.definition.PathwayDefinition;
import java.util.List;
import java.util.Map;

/** PW030 and PW034: conditions ask about declared facts, and only what a fact can answer. */
final class ConditionCheck {
    private ConditionCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        for (ConditionUse use : ConditionUse.of(definition)) {
            for (int i = 0; i < use.condition().anyOf().size(); i++) {
                String path = use.path(i);
                use.condition().anyOf().get(i).forEach((fact, test) -> {
                    FactKind kind = definition.facts().get(fact);
                    if (kind == null) {
                        PartyCheck.unknown(definition, fact, path + "/" + fact, problems);
                    } else {
                        test(fact, kind, test, path + "/" + fact, problems);
                    }
                });
            }
        }
    }

    /** Whether every fact of a condition is known, and can answer what it is asked. */
    static boolean isTyped(Condition condition, Map<String, FactKind> facts) {
        return condition.anyOf().stream()
                .flatMap(all -> all.entrySet().stream())
                .allMatch(entry -> {
                    FactKind kind = facts.get(entry.getKey());
                    return kind != null && fits(kind, entry.getValue());
                });
    }

    private static boolean fits(FactKind kind, FactTest test) {
        return test instanceof FactTest.InRange
                ? kind.type() == FactKind.Type.NUMBER
                : values(test).stream().allMatch(value -> value.equals(kind.canonical(value)));
    }

    private static List<String> values(FactTest test) {
        return test instanceof FactTest.OneOf oneOf
                ? oneOf.values()
                : test instanceof FactTest.Not not ? List.of(not.value()) : List.of();
    }

    private static void test(String fact, FactKind kind, FactTest test, String path, Problems problems) {
        if (test instanceof FactTest.InRange && !fits(kind, test)) {
            problems.add(
                    ProblemCode.PW034,
                    path,
                    "'" + test + "' compares numbers, but '" + fact + "' is " + PartyCheck.kindWord(kind),
                    kind.values().isEmpty() ? "" : "values: " + String.join(", ", kind.values()));
        }
        for (String value : values(test)) {
            String canonical = kind.canonical(value);
            if (canonical == null) {
                problems.add(
                        ProblemCode.PW034,
                        path,
                        "'" + value + "' is not a value of '" + fact + "'",
                        kind.values().isEmpty()
                                ? "it is " + PartyCheck.kindWord(kind)
                                : "values: " + String.join(", ", kind.values()),
                        Nearest.hint(value, kind.values()));
            } else if (!canonical.equals(value)) {
                problems.add(
                        ProblemCode.PW034,
                        path,
                        "'" + value + "' is never the spelling of a value of '" + fact + "'",
                        "write '" + canonical + "'");
            }
        }
    }
}
