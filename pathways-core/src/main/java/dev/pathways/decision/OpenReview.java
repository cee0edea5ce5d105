package dev.pathways.decision;

/**
 * A broken glass that nobody has reviewed yet.
 *
 * @param entry the number of its entry in the instance's journal
 * @param by who broke it; they do not review it themselves
 */
public record OpenReview(long entry, String by) {}
