package dev.pathways.decision;

import dev.pathways.model.ClockKind;
import dev.pathways.model.Nobody;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.PartyKind;
import dev.pathways.model.Purpose;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A party that was asked. Whoever comes onto it is asked too, so it is read again when it changes.
 *
 * @param party the party
 * @param purpose what it was asked for
 * @param kind the kind of notice it was sent
 * @param clock the late clock that sent it, or null where it was asked at the opening
 * @param rung the rung that sent it, or 0
 * @param wave the asking it belongs to
 * @param reached whether it has reached anybody since it was asked
 * @param nobody why it reached nobody when it was read last, or null
 * @param checkAgain when it is read next, or null where no change of it is known: then when the host says so
 */
public record Listening(
        Party party,
        Purpose purpose,
        NoticeKind kind,
        @Nullable ClockKind clock,
        int rung,
        int wave,
        boolean reached,
        @Nullable Nobody nobody,
        @Nullable Instant checkAgain) {
    /** Whether it was passed over; then it is read until the work is done, else only until somebody has it. */
    public boolean skipped() {
        return nobody != null && nobody != Nobody.DECLINED;
    }

    /** Whether the directory could not answer when it was read last. */
    boolean failed() {
        return nobody == Nobody.DIRECTORY_FAILED;
    }

    /** The parties whose change matters to an instance: those asked, and whoever has a step and through what. */
    public static Set<Party> parties(InstanceState state) {
        Set<Party> parties = new LinkedHashSet<>();
        state.steps().forEach(step -> parties.addAll(parties(step)));
        return parties;
    }

    /** The parties of one of its steps whose change matters. */
    public static Set<Party> parties(StepState step) {
        Set<Party> parties = new LinkedHashSet<>();
        step.asks().lists().forEach(list -> parties.add(list.party()));
        Hold hold = step.ownership().hold();
        if (step.phase() == StepPhase.ACKNOWLEDGED && hold != null) {
            parties.add(hold.as());
            parties.add(Party.user(hold.person()));
        }
        return parties;
    }

    /** Whether a party is somebody else in another unit. */
    static boolean changesWithUnit(Party party) {
        return party.kind() != PartyKind.USER;
    }

    Listening checkAgain(@Nullable Instant at) {
        return new Listening(party, purpose, kind, clock, rung, wave, reached, nobody, at);
    }
}
