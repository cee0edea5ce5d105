package dev.pathways.decision;

import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;

/**
 * {@link Command.Move}: clock rule 0. The directory has been asked about the old unit so far, so the parties are read again
 * in a decision of their own, planned for the same instant.
 */
final class Relocating {
    private Relocating() {}

    static Decision move(Draft draft, Command.Move command) {
        if (!draft.state().isOpen()) {
            return draft.refuse(Refusals.ended("move"));
        }
        if (draft.actor().kind() != Actor.Kind.HOST && !Entitlement.manages(draft)) {
            return draft.refuse(
                    Refusals.notPermitted("move the pathway", "the host application or one of those who manage it"));
        }
        if (!command.to().equals(draft.state().context().unit())) {
            draft.record(new Event.Moved(command.to()));
        }
        return draft.accept();
    }
}
