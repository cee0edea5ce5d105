package dev.pathways.model;

import java.time.Instant;

/**
 * One committed event of one instance. The journal of an instance is the entries 1..n; its state is their fold.
 *
 * @param instance the instance
 * @param seq its place in the instance's journal, from 1 without gaps; also the instance's version after it
 * @param at the engine's instant of the decision, in whole microseconds
 * @param actor who caused it
 * @param event what happened
 */
public record JournalEntry(InstanceId instance, long seq, Instant at, Actor actor, Event event) {}
