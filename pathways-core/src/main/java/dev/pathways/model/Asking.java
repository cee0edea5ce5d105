package dev.pathways.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One party that was asked, and whom that reached.
 *
 * @param party the party, with every fact filled in
 * @param people whom it reached, in the directory's order
 * @param nobody why it reached nobody, or null where it reached somebody
 * @param checkAgain when the list is to be read again: its next change, or a retry after the directory failed
 * @param passedOver who belongs to the party and was not asked, and why
 */
public record Asking(
        Party party,
        List<String> people,
        @Nullable Nobody nobody,
        @Nullable Instant checkAgain,
        List<PassedOver> passedOver) {
    /**
     * Somebody who belongs to a party and was not asked.
     *
     * @param person the person's id
     * @param why why not; never {@link Nobody#EMPTY} or {@link Nobody#DIRECTORY_FAILED}
     */
    public record PassedOver(String person, Nobody why) {}

    /** Keeps its own copies of the lists. */
    public Asking {
        people = List.copyOf(people);
        passedOver = List.copyOf(passedOver);
    }

    /** An asking that passed nobody over. */
    public Asking(Party party, List<String> people, @Nullable Nobody nobody, @Nullable Instant checkAgain) {
        this(party, people, nobody, checkAgain, List.of());
    }

    /** Whether any of these reached somebody. */
    public static boolean anyReached(List<Asking> askings) {
        for (Asking asking : askings) {
            if (asking.reached()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it reached somebody. */
    public boolean reached() {
        return nobody == null;
    }
}
