package dev.pathways.check;

import dev.pathways.definition.DeadlineUse;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.time.Deadline;
import dev.pathways.time.When;
import java.util.List;

/** PW030, PW033, PW034 and PW070: a time for every value of a fact, and nobody has longer to say yes than to do it. */
final class DeadlineCheck {
    private DeadlineCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        for (DeadlineUse use : DeadlineUse.of(definition)) {
            String fact = use.deadline().dependsOn();
            if (fact != null) {
                values(definition, use, fact, problems);
            }
        }
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            Deadline acknowledge = step.timing().acknowledge();
            if (acknowledge != null) {
                order(definition, step, acknowledge, Paths.step(definition, i), problems);
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

    private static void order(
            PathwayDefinition definition, StepDefinition step, Deadline acknowledge, String path, Problems problems) {
        Deadline complete = step.timing().complete();
        for (Case one : Case.of(definition, List.of(acknowledge, complete))) {
            When.Within first = one.time(acknowledge);
            When.Within last = one.time(complete);
            if (Case.exceeds(first.span(), last.span())) {
                String fact = acknowledge.dependsOn();
                String value = fact == null ? null : one.values().get(fact);
                problems.add(
                        ProblemCode.PW070,
                        path + "/acknowledge" + (value == null ? "" : "/" + value),
                        "'" + step.name() + "' may be acknowledged " + first + " but must be complete " + last
                                + one.words(),
                        "give less time to acknowledge, or more to complete");
            }
        }
    }
}
