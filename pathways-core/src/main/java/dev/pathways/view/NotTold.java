package dev.pathways.view;

import dev.pathways.model.Nobody;
import dev.pathways.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who might have been told and was not, or a whole duty list that reached nobody.
 *
 * @param title the title of the step that it was about; null for the pathway as a whole
 * @param party the duty list; null where a notice to a person could not be delivered
 * @param person who was not told, or null where it is about the whole list
 * @param why why not
 */
public record NotTold(
        @Nullable String title,
        @Nullable Party party,
        @Nullable String person,
        Why why) {
    /** Why somebody was not told. */
    public enum Why {
        /** Nobody is on the list. */
        EMPTY("nobody is on that list"),
        /** The directory could not say who is on the list. */
        DIRECTORY_FAILED("the directory could not say who is on that list"),
        /** There is no working contact route. */
        UNREACHABLE("no way of reaching them works"),
        /** They have declined in this round, or could not be told before. */
        DECLINED("they have declined, or could not be told before"),
        /** They did the work that somebody else must confirm or go on with. */
        SAME_PERSON("they did the work, and it must be somebody else"),
        /** They were asked through this list before, and are not on it any more. */
        OFF_DUTY("they are not on that list any more"),
        /** They were told at the same moment, more strongly or through another list. */
        TOLD_ALREADY("they are told only once"),
        /** It was their own act. */
        OWN_ACT("it was their own act"),
        /** The notice could not be delivered. */
        UNDELIVERABLE("the notice could not be delivered");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        static Why of(Nobody nobody) {
            return switch (nobody) {
                case EMPTY -> EMPTY;
                case UNREACHABLE -> UNREACHABLE;
                case DECLINED -> DECLINED;
                case SAME_PERSON -> SAME_PERSON;
                case DIRECTORY_FAILED -> DIRECTORY_FAILED;
            };
        }
    }

    /** The same in words. */
    String words() {
        String who = person == null ? party + ": nobody was told" : person + through() + ": not told";
        return who + ", because " + why.words;
    }

    private String through() {
        return party == null ? "" : " (" + party + ")";
    }
}
