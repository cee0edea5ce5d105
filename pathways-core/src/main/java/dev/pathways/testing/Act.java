package dev.pathways.testing;

import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.HandOver;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does in a story.
 *
 * @param text the author's words
 * @param deed what is asked of the engine
 * @param id the id that it carries, or null
 */
public record Act(String text, Deed deed, @Nullable CommandId id) {
    /** What is asked of the engine. */
    public sealed interface Deed {
        /** Who asks. */
        Actor actor();
    }

    /** A command about one instance. */
    public record Submits(Command.OnInstance command) implements Deed {
        @Override
        public Actor actor() {
            return command.actor();
        }
    }

    /** A hand-over, which may concern several instances. */
    public record HandsOver(HandOver handOver) implements Deed {
        @Override
        public Actor actor() {
            return handOver.actor();
        }
    }

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
        return "Act[" + deed + "]";
    }
}
