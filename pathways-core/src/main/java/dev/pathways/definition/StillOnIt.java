package dev.pathways.definition;

import dev.pathways.time.Span;

/**
 * An acknowledgement that must be renewed.
 *
 * @param every how long after the acknowledgement or the last answer the owner is asked again
 * @param answerWithin how long they have to answer before it lapses
 */
public record StillOnIt(Span every, Span answerWithin) {}
