package dev.pathways.testing;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.StepRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A story as a value: what there is, who starts what when, and then moment by moment what happens and what must follow.
 * {@link #play} plays it.
 *
 * @param stage what there is before the story begins
 * @param openings the instances that start, in the order of their start
 * @param moments the moments, in their order; the last is the horizon
 */
public record Story(Stage stage, List<Opening> openings, List<Moment> moments) {
    /** Keeps its own copies of the lists. */
    public Story {
        openings = List.copyOf(openings);
        moments = List.copyOf(moments);
    }

    /**
     * What there is before the story begins.
     *
     * @param definitions the pathways that the engine knows; of several versions of one pathway it knows the first until the
     *     story says that there is a new version
     * @param holidays the dates of the holidays that calendars name
     * @param given who is on duty, and what else is so from the beginning
     * @param times how moments are read; its start is the story's
     */
    public record Stage(
            List<PathwayDefinition> definitions,
            Map<String, Set<LocalDate>> holidays,
            List<Change> given,
            Times times) {
        /** Keeps its own copies. */
        public Stage {
            definitions = List.copyOf(definitions);
            holidays = Map.copyOf(holidays);
            given = List.copyOf(given);
        }

        /** The first version of each pathway. */
        List<PathwayDefinition> firstVersions() {
            Map<String, PathwayDefinition> first = new LinkedHashMap<>();
            definitions.forEach(each -> first.putIfAbsent(each.ref().name(), each));
            return List.copyOf(first.values());
        }
    }

    /**
     * The start of one instance.
     *
     * @param id how it is known
     * @param pathway the pathway that it starts
     * @param unit where the patient is
     * @param facts what is known
     * @param actor who starts it
     * @param at when
     */
    public record Opening(InstanceId id, String pathway, String unit, Facts facts, Actor actor, Instant at) {}

    /**
     * What happens at one moment, in this order: changes of the world, acts, a tick.
     *
     * @param label the moment in the author's words
     * @param at the moment
     * @param changes what changes around the engine
     * @param acts what people do
     * @param told everybody who is told
     * @param may who may be told besides
     * @param states what must be so afterwards
     * @param whys what explanations must say afterwards
     */
    public record Moment(
            String label,
            Instant at,
            List<? extends Change> changes,
            List<Doing> acts,
            List<ToldItem> told,
            List<ToldItem> may,
            List<StateClaim> states,
            List<Why> whys) {
        /** Keeps its own copies of the lists. */
        public Moment {
            changes = List.copyOf(changes);
            acts = List.copyOf(acts);
            told = List.copyOf(told);
            may = List.copyOf(may);
            states = List.copyOf(states);
            whys = List.copyOf(whys);
        }
    }

    /**
     * What somebody does, and what must come of it.
     *
     * @param act what they do
     * @param answer {@code accepted}, a refusal code, or {@code failed} where the store is down
     */
    public record Doing(Act act, String answer) {
        /** The answer to what was done. */
        public static final String ACCEPTED = "accepted";
        /** The answer where the engine could not reach its store: the host gets an exception. */
        public static final String FAILED = "failed";

        private static final List<String> ANSWERS = Stream.concat(
                        Stream.of(ACCEPTED, FAILED),
                        Arrays.stream(RefusalCode.values()).map(RefusalCode::name))
                .toList();

        /**
         * Reads an answer.
         *
         * @throws dev.pathways.time.GrammarException if there is no such answer
         */
        public static String answer(String text) {
            return new Phrase(text).only(ANSWERS, "an answer");
        }
    }

    /**
     * What the explanation of a step must say.
     *
     * @param step the step
     * @param text a part of the explanation
     */
    public record Why(StepRef step, String text) {}

    /**
     * Plays it three times: with few ticks, with many, and rebuilt from the journal before every moment.
     *
     * @return what happened when it was played with few ticks, with every difference of the three
     */
    public Performance play() {
        return Play.thrice(this);
    }

    /**
     * Plays it once, in one way.
     *
     * @return what happened, with every difference
     */
    public Performance play(Way way) {
        return Play.once(this, way);
    }
}
