package dev.pathways.check;

import dev.pathways.definition.DeadlineUse;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;

/** PW030, PW033 and PW034: a deadline that depends on a fact has a time for every value of it. */
final class DeadlineCheck {
    private DeadlineCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        for (DeadlineUse use : DeadlineUse.of(definition)) {
            String fact = use.deadline().dependsOn();
            if (fact != null) {
                values(definition, use, fact, problems);
            }
        }
    }

    private static void values(PathwayDefinition definition, DeadlineUse use, String fact, Problems problems) {
        FactKind kind = definition.facts().get(fact);
        if (kind == null) {
            PartyCheck.unknown(definition, fact, use.path() + "/depends-on", problems);
            return;
        }
        if (kind.values().isEmpty()) {
            problems.add(
                    ProblemCode.PW033,
                    use.path() + "/depends-on",
                    "a time cannot depend on '" + fact + "', which is " + PartyCheck.kindWord(kind),
                    "use a fact with listed values, or yes-no");
            return;
        }
        for (String value : kind.values()) {
            if (!use.deadline().times().containsKey(value)) {
                problems.add(
                        ProblemCode.PW033,
                        use.path(),
                        "there is no time for '" + value + "'",
                        "write a time for every value of '" + fact + "': " + String.join(", ", kind.values()));
            }
        }
        for (String value : use.deadline().times().keySet()) {
            if (!kind.values().contains(value)) {
                problems.add(
                        ProblemCode.PW034,
                        use.path() + "/" + value,
                        "'" + value + "' is not a value of '" + fact + "'",
                        "values: " + String.join(", ", kind.values()),
                        Nearest.hint(value, kind.values()));
            }
        }
    }
}
