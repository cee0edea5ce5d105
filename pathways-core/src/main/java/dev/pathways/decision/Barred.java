package dev.pathways.decision;

import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may not take a step because they did an earlier one: {@code not-by}. */
final class Barred {
    private Barred() {}

    /** The people who did the steps that this one must not be done by the same person as. */
    static List<String> people(InstanceState state, StepDefinition step) {
        if (step.responsibility().notBy().isEmpty()) {
            return List.of();
        }
        List<String> people = new ArrayList<>();
        for (String earlier : step.responsibility().notBy()) {
            StepState done = state.find(earlier);
            if (done != null && done.done() != null) {
                people.add(done.done().by());
            }
        }
        return people;
    }

    /** Why the actor may not take a step, or null. */
    static @Nullable Refusal refusal(Draft draft, StepState step, Trigger act) {
        for (String person : people(draft.state(), draft.defined(step.step()))) {
            if (draft.isActor(person)) {
                return Refusal.because(
                        RefusalCode.SAME_PERSON,
                        "Expected somebody else to " + act.words() + " step '" + step.step()
                                + "', but the actor did a step that must not be done by the same person");
            }
        }
        return null;
    }
}
