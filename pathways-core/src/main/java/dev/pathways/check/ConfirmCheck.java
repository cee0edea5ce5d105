package dev.pathways.check;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.PartyKind;
import dev.pathways.time.Anchor;
import dev.pathways.time.When;

/** PW041: nobody confirms their own work. Also, a confirm clock counts from the completion and nothing else. */
final class ConfirmCheck {
    private ConfirmCheck() {}

    static void run(PathwayDefinition definition, Problems problems) {
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            Confirmation confirmation = step.timing().confirmation();
            if (confirmation != null) {
                String path = Paths.step(definition, i) + "/confirm";
                confirmer(definition, step, confirmation, path, problems);
                clock(confirmation, path + "/within", problems);
            }
        }
    }

    private static void confirmer(
            PathwayDefinition definition,
            StepDefinition step,
            Confirmation confirmation,
            String path,
            Problems problems) {
        if (confirmation.by() == null) {
            return;
        }
        PartyRef owner = step.owner();
        for (int i = 0; i < definition.steps().size() && owner instanceof PartyRef.WhoeverDid whoever; i++) {
            StepDefinition earlier = definition.find(whoever.step());
            if (earlier == null) {
                return;
            }
            owner = earlier.owner();
        }
        if (isOnePerson(owner) && owner.equals(confirmation.by())) {
            problems.add(
                    ProblemCode.PW041,
                    path + "/by",
                    "'" + owner + "' owns the step '" + step.name() + "' and would confirm their own work",
                    "name somebody else, or leave 'confirm' out");
        }
    }

    private static boolean isOnePerson(PartyRef party) {
        return party instanceof PartyRef.Named named
                ? named.party().kind() == PartyKind.USER
                : party instanceof PartyRef.FromFact fromFact && fromFact.kind() == PartyKind.USER;
    }

    private static void clock(Confirmation confirmation, String path, Problems problems) {
        for (When when : confirmation.within().all()) {
            boolean plain = when instanceof When.By
                    || (when instanceof When.Within within && within.anchor() instanceof Anchor.Opening);
            if (!plain) {
                problems.add(
                        ProblemCode.PW011,
                        path,
                        "'" + when + "' cannot be used here: a confirmation is due so long after the completion",
                        "write a length after the completion, such as 'within 30 minutes'");
            }
        }
    }
}
