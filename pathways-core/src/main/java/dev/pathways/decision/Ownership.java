package dev.pathways.decision;

import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is accountable for a step: the person who has it, else the party that has been asked.
 *
 * @param party the accountable party
 * @param tried the owner parties that were asked, also those that reached nobody; their members may take the step
 * @param person who has it, or null while nobody has
 * @param since since when they have it, or null
 * @param as the party that entitled them, or null
 * @param wave the asking after which they took it; a later one asks anew
 */
public record Ownership(
        Party party,
        List<Party> tried,
        @Nullable String person,
        @Nullable Instant since,
        @Nullable Party as,
        int wave) {
    /** Keeps its own copy of the list. */
    public Ownership {
        tried = List.copyOf(tried);
    }

    /** Nobody is accountable: the step is not open yet. */
    static final Ownership NOBODY = of(Party.user("-"), List.of());

    static Ownership of(Party party, List<Party> tried) {
        return new Ownership(party, tried, null, null, null, -1);
    }

    Ownership taken(String by, Instant at, Party entitledAs, int afterWave) {
        return new Ownership(party, tried, by, at, entitledAs, afterWave);
    }

    Ownership free() {
        return of(party, tried);
    }

    /** The people who are accountable for a step: whoever has it, else everybody asked to own it. */
    static List<String> people(StepState step) {
        Ownership ownership = step.ownership();
        return ownership.person() != null
                ? List.of(ownership.person())
                : step.asks()
                        .people(asked -> asked.purpose() == Purpose.WORK
                                && !asked.settled()
                                && ownership.tried().contains(asked.via()));
    }

    /** The work was sent back, and these were asked to take it again. */
    Ownership returned(List<Party> askedAgain) {
        return of(
                party,
                Stream.concat(askedAgain.stream(), tried.stream()).distinct().toList());
    }

    /** Whether a person has it. */
    public boolean isTaken() {
        return person != null;
    }
}
