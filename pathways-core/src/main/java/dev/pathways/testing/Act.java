package dev.pathways.testing;

import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does in a story.
 *
 * @param text the author's words
 * @param command what is asked of the engine
 * @param id the id that the command carries, or null
 */
public record Act(
        String text, Command.OnInstance command, @Nullable CommandId id) {
    /**
     * Reads {@code PERSON VERB STEP …}, as in {@code dr-ito complete answer accepted}, or {@code host event NAME}.
     *
     * @throws dev.pathways.time.GrammarException if the words cannot be understood
     */
    public static Act read(String text, Cast cast, Times times) {
        return ActReader.read(text, cast, times);
    }

    /** Leaves out the words, because they may hold a reason. */
    @Override
    public String toString() {
        return "Act[" + command + "]";
    }
}
