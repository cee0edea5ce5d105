package dev.pathways.definition;

import dev.pathways.time.Deadline;

/**
 * Who must confirm that the work is done, and by when after it was reported done.
 *
 * @param by the confirmer; never the person who did the work
 * @param within the confirm clock, counted from the completion
 */
public record Confirmation(PartyRef by, Deadline within) {}
