package dev.pathways.decision;

import dev.pathways.model.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's having a step.
 *
 * @param person who has it
 * @param since since when
 * @param as the party that entitled them
 * @param wave the asking after which they took it; a later one asks anew
 * @param checkAgain when that party is to be read again, or null where no change of it is known
 * @param standing whether they are still on it
 */
public record Hold(
        String person,
        Instant since,
        Party as,
        int wave,
        @Nullable Instant checkAgain,
        Standing standing) {
    /** Whether whoever has a step is still on the list that made them eligible. */
    public enum Standing {
        /** They are, as far as anybody knows. */
        ON_LIST,
        /** The directory could not say when it was asked last. */
        UNKNOWN,
        /** They have gone off it, and somebody else has been asked. */
        OFF_LIST
    }

    static Hold of(String person, Instant since, Party as, int wave, @Nullable Instant checkAgain) {
        return new Hold(person, since, as, wave, checkAgain, Standing.ON_LIST);
    }

    Hold read(Standing now, @Nullable Instant again) {
        return new Hold(person, since, as, wave, again, isOffList() ? standing : now);
    }

    Hold checkAgain(Instant at) {
        return new Hold(person, since, as, wave, at, standing);
    }

    /** Whether they have gone off their list, so that somebody else has been asked. */
    public boolean isOffList() {
        return standing == Standing.OFF_LIST;
    }
}
