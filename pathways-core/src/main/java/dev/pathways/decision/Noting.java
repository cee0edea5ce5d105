package dev.pathways.decision;

import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Limits;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import org.jspecify.annotations.Nullable;

/**
 * {@link Command.AddNote}: clock rule 19. The journal keeps it and the state does not, so that no number of notes makes a
 * decision slower.
 */
final class Noting {
    private Noting() {}

    /** Why a note is refused whoever adds it, or null. It may be about any step of the pathway, wherever that is. */
    static @Nullable Refusal structural(Draft draft, Command.AddNote command) {
        String step = command.step();
        return step == null || draft.definition.find(step) != null ? null : Refusals.unknownStep(step);
    }

    static Decision add(Draft draft, Command.AddNote command) {
        Refusal refusal = refusal(draft, command);
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        draft.record(new Event.NoteAdded(command.step(), command.text()));
        return draft.accept();
    }

    private static @Nullable Refusal refusal(Draft draft, Command.AddNote command) {
        if (command.actor().kind() != Actor.Kind.HOST && !Entitlement.seesInstance(draft)) {
            return Refusals.notPermitted("add a note to the pathway", "somebody who sees it");
        }
        if (command.text().isBlank()) {
            return Refusal.because(RefusalCode.TEXT_REQUIRED, "Expected the text of a note, but it is empty");
        }
        return Refusals.text("a note", command.text(), Limits.TEXT);
    }
}
