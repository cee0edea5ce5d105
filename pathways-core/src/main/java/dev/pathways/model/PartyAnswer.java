package dev.pathways.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The directory's answer to "who is this party, for this subject and unit, now?"
 *
 * @param people whom a notice can reach, in the directory's order, without repetition
 * @param unreachable who belongs to the party but has no working contact route
 * @param failed whether the directory could not answer; then both lists are empty
 * @param nextChange when the answer changes next, if the directory knows
 */
public record PartyAnswer(
        List<String> people,
        List<String> unreachable,
        boolean failed,
        @Nullable Instant nextChange) {
    private static final PartyAnswer NOBODY = new PartyAnswer(List.of(), List.of(), false, null);
    private static final PartyAnswer FAILED = new PartyAnswer(List.of(), List.of(), true, null);

    /** Keeps its own copies of the lists. */
    public PartyAnswer {
        people = List.copyOf(people);
        unreachable = List.copyOf(unreachable);
    }

    /** These people, all reachable, with no change known. */
    public static PartyAnswer of(String... people) {
        return new PartyAnswer(List.of(people), List.of(), false, null);
    }

    /** The party is empty. */
    public static PartyAnswer nobody() {
        return NOBODY;
    }

    /** The directory could not answer. */
    public static PartyAnswer failure() {
        return FAILED;
    }

    /** Whether the person belongs to the party, reachable or not. */
    public boolean includes(String person) {
        return people.contains(person) || unreachable.contains(person);
    }
}
