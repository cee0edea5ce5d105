package dev.pathways.decision;

import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import org.jspecify.annotations.Nullable;

/** {@link Command.RecordFacts}: facts become known or change, and what hangs on them moves. Clock rules 12 and 19. */
final class Recording {
    private Recording() {}

    static Decision record(Draft draft, Command.RecordFacts command) {
        Refusal refusal = refusal(draft, command);
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        InstanceState before = draft.state();
        Facts facts = FactRules.canonical(draft.definition, command.facts());
        draft.record(new Event.FactsRecorded(facts));
        Rescheduling.since(draft, before, draft.now);
        Ahead.settle(draft);
        return draft.accept();
    }

    private static @Nullable Refusal refusal(Draft draft, Command.RecordFacts command) {
        if (!draft.state().isOpen()) {
            return Refusals.ended("record facts of");
        }
        if (command.actor().kind() != Actor.Kind.HOST && !Entitlement.seesInstance(draft)) {
            return Refusals.notPermitted("record facts of the pathway", "somebody who sees it");
        }
        if (command.facts().isEmpty()) {
            return Refusal.because(RefusalCode.FACT_REQUIRED, "Expected facts to record, but got none");
        }
        Refusal invalid = FactRules.refusal(draft.definition, command.facts());
        return invalid != null ? invalid : FactRules.size(draft.state().facts().with(command.facts()));
    }
}
