package dev.pathways.model;

import java.time.Duration;

/**
 * Offers the open steps of a person or of a unit to one person, as at the end of a shift: each step that somebody has is
 * one {@link Command.Offer}.
 *
 * @param from whose steps
 * @param actor who hands over: whoever has a step, or whoever manages its pathway
 * @param to the id of the person to whom they are offered
 * @param within how long that person has to answer each, at least a second
 */
public record HandOver(Work from, Actor actor, String to, Duration within) {
    /** Checks the spelling of the id and the length of the window, which is cut to whole microseconds. */
    public HandOver {
        Words.requireId("person", to);
        within = Command.requireWindow(within);
    }

    /** What the actor has. */
    public static HandOver ofOwn(Actor actor, String to, Duration within) {
        return new HandOver(Work.of(actor.id()), actor, to, within);
    }
}
