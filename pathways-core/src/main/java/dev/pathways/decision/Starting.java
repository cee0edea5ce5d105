package dev.pathways.decision;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link Command.Start}: the pathway starts and its first step opens. */
final class Starting {
    private Starting() {}

    static Decision decide(Draft draft, Command.Start command) {
        PathwayDefinition definition = draft.definition;
        Refusal refusal = refusal(definition, command);
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        Facts facts = FactRules.canonical(definition, command.facts());
        Instant due = Plans.pathway(definition, facts, draft.now);
        draft.record(new Event.Started(definition.ref(), command.subject(), command.unit(), facts, due));
        Advancing.start(draft);
        return draft.accept();
    }

    private static @Nullable Refusal refusal(PathwayDefinition definition, Command.Start command) {
        Refusal missing = FactRules.missing(definition.requiredAtStart(), command.facts(), "start " + definition.ref());
        if (missing != null) {
            return missing;
        }
        Refusal invalid = FactRules.refusal(definition, command.facts());
        return invalid != null ? invalid : FactRules.size(command.facts());
    }
}
