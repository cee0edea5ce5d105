package dev.pathways.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who reported the work done.
 *
 * @param by the person
 * @param outcome the outcome they named
 * @param happened when it was done
 * @param standIn whether they were not an owner but came in through a rung
 * @param confirmedBy who confirmed it, or null
 */
public record Done(
        String by,
        String outcome,
        Instant happened,
        boolean standIn,
        @Nullable String confirmedBy) {
    Done confirmed(String person) {
        return new Done(by, outcome, happened, standIn, person);
    }
}
