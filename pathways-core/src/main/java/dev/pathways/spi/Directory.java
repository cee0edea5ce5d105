package dev.pathways.spi;

import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import java.time.Instant;

/**
 * Knows who a role, a team, an on-call list or a person is, for a subject in a unit, at an instant.
 *
 * <p>Asked outside any transaction and never while a row is locked. May be called from any thread, also at the same
 * time. An answer should come within a second: while it is awaited, the command waits too.
 */
public interface Directory {
    /**
     * Who the party is.
     *
     * <p>For {@code user X} the answer says whether X exists and can be reached. An unknown party is empty; it is never
     * an error. An exception counts as {@link PartyAnswer#failure()}: the party is skipped at once, with that reason in
     * the journal, and asked again after 30 seconds and then every minute.
     *
     * @param party whom to find
     * @param subject the patient or encounter, for roles such as {@code primary-nurse}
     * @param unit where the patient is, for roles such as {@code charge-nurse}
     * @param at the instant for which to answer
     */
    PartyAnswer resolve(Party party, Subject subject, Unit unit, Instant at);
}
