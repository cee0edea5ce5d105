package dev.pathways.model;

/**
 * Breaking the glass: an act by a person who may not do it, done all the same because it cannot wait. It is carried out
 * only where the host's authorizer allows it; it leaves a mark in the journal, whoever manages the pathway is told, and it
 * stays on the review list until somebody has reviewed it.
 *
 * <p>Only the missing permission is overridden, nothing else: a step that is closed stays closed, a fact that is missing
 * stays missing, and nobody confirms their own work. An act that is permitted anyway is carried out as it is and leaves no
 * mark.
 *
 * @param act what is to be done
 * @param reason why it cannot wait; never empty
 */
public record BreakGlass(Command.OnInstance act, String reason) {
    @Override
    public String toString() {
        return "BreakGlass[" + act + "]";
    }
}
