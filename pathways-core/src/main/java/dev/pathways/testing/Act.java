package dev.pathways.testing;

import dev.pathways.model.Actor;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.HandOver;
import dev.pathways.model.InstanceId;
import dev.pathways.model.StepRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does in a story.
 *
 * @param text the author's words
 * @param deed what is asked of the engine
 * @param id the id that it carries, or null
 */
public record Act(String text, Deed deed, @Nullable CommandId id) {
    /** Every verb of a story, in the order in which they are documented. */
    public static final List<String> VERBS = ActReader.VERBS;

    /** What is asked of the engine. */
    public sealed interface Deed {
        /** Who asks. */
        Actor actor();

        /** The step it is about, or null where it is about none or several. */
        @Nullable
        StepRef step();

        /** Calls the case for this kind of deed. */
        <R> R match(Cases<R> cases);
    }

    /** A command about one instance. */
    public record Submits(Command.OnInstance command) implements Deed {
        @Override
        public Actor actor() {
            return command.actor();
        }

        @Override
        public @Nullable StepRef step() {
            return command instanceof Command.OnStep onStep ? onStep.target() : null;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.submits(this);
        }
    }

    /** A command by somebody who may not give it, given all the same. */
    public record BreaksGlass(BreakGlass glass) implements Deed {
        @Override
        public Actor actor() {
            return glass.act().actor();
        }

        @Override
        public @Nullable StepRef step() {
            return new Submits(glass.act()).step();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.breaksGlass(this);
        }
    }

    /**
     * A review of the broken glass that has waited for it the longest.
     *
     * @param instance where it was broken
     * @param about the step for which it was broken, or null where it was for none
     * @param actor who reviews it
     */
    public record Reviews(InstanceId instance, @Nullable String about, Actor actor) implements Deed {
        @Override
        public @Nullable StepRef step() {
            return about == null ? null : StepRef.of(instance, about);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.reviews(this);
        }
    }

    /** A hand-over, which may concern several instances. */
    public record HandsOver(HandOver handOver) implements Deed {
        @Override
        public Actor actor() {
            return handOver.actor();
        }

        @Override
        public @Nullable StepRef step() {
            return null;
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.handsOver(this);
        }
    }

    /** One method per kind of deed: a new kind does not compile until every reader answers it. */
    public interface Cases<R> {
        /** Handles {@link Submits}. */
        R submits(Submits deed);

        /** Handles {@link BreaksGlass}. */
        R breaksGlass(BreaksGlass deed);

        /** Handles {@link Reviews}. */
        R reviews(Reviews deed);

        /** Handles {@link HandsOver}. */
        R handsOver(HandsOver deed);
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
