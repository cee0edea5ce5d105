package dev.pathways.decision;

import dev.pathways.model.Asking;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is accountable for a step: the person who has it, else the party that has been asked.
 *
 * @param party the accountable party
 * @param tried the owner parties that were asked, also those that reached nobody; their members may take the step
 * @param hold who has it, or null while nobody has
 * @param offer to whom it is offered, or null
 */
public record Ownership(
        Party party,
        List<Party> tried,
        @Nullable Hold hold,
        @Nullable Offer offer) {
    /** Keeps its own copy of the list. */
    public Ownership {
        tried = List.copyOf(tried);
    }

    /** Nobody is accountable: the step is not open yet. */
    static final Ownership NOBODY = of(Party.user("-"), List.of());

    static Ownership of(Party party, List<Party> tried) {
        return new Ownership(party, tried, null, null);
    }

    /** Somebody has it from now on; an offer is over with that. */
    Ownership taken(Hold by) {
        return new Ownership(party, tried, by, null);
    }

    Ownership hold(Hold newHold) {
        return new Ownership(party, tried, newHold, offer);
    }

    /** Nobody has it any more. An offer goes on: whoever it was made to can still accept it. */
    Ownership free() {
        return new Ownership(party, tried, null, offer);
    }

    Ownership offer(@Nullable Offer newOffer) {
        return new Ownership(party, tried, hold, newOffer);
    }

    /** One more owner party has been tried. */
    Ownership tried(Party more, Party accountable) {
        List<Party> all = new ArrayList<>(tried);
        if (!all.contains(more)) {
            all.add(more);
        }
        return new Ownership(accountable, all, hold, offer);
    }

    /** The people who are accountable for a step: whoever has it, else everybody asked to own it. */
    static List<String> people(StepState step) {
        String person = step.ownership().person();
        return person == null ? asked(step) : List.of(person);
    }

    /** The people asked to own a step who still expect to hear how it ends. */
    static List<String> asked(StepState step) {
        return step.asks()
                .people(asked -> asked.purpose() == Purpose.WORK
                        && !asked.settled()
                        && step.ownership().tried().contains(asked.via()));
    }

    /** The work was sent back: to whoever did it or, where they cannot be reached, to the last of these. */
    Ownership returned(List<Asking> askedAgain) {
        Asking last = askedAgain.get(askedAgain.size() - 1);
        boolean isSomebodyElse = askedAgain.size() > 1 && last.reached();
        return of(
                isSomebodyElse ? last.party() : party,
                Stream.concat(askedAgain.stream().map(Asking::party), tried.stream())
                        .distinct()
                        .toList());
    }

    /** Whether a person has it. */
    public boolean isTaken() {
        return hold != null;
    }

    /** Who has it, or null while nobody has. */
    public @Nullable String person() {
        return hold == null ? null : hold.person();
    }

    /** Since when they have it, or null. */
    public @Nullable Instant since() {
        return hold == null ? null : hold.since();
    }

    /** The party that entitled them, or null. */
    public @Nullable Party as() {
        return hold == null ? null : hold.as();
    }

    /** The asking after which they took it, or one before the first. */
    public int wave() {
        return hold == null ? -1 : hold.wave();
    }
}
