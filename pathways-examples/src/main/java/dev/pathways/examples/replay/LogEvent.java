package dev.pathways.examples.replay;

import java.time.Instant;

/**
 * One line of an event log.
 *
 * @param caseId the case it belongs to, as the log writes it
 * @param activity what was done
 * @param at when it was done, in whole microseconds
 */
public record LogEvent(String caseId, String activity, Instant at) {}
