package dev.pathways.view;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Planned;
import dev.pathways.decision.Schedule;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Reply;
import dev.pathways.time.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact timeline of an instance if nobody acts, or if one given act happens and nobody acts after it. Worked out by
 * the same functions that will run it, with what the directory says now about who is on duty then.
 *
 * @param reply the answer that the given act would get; null where none was given. A refused act changes nothing, so the
 *     timeline is then that of nobody acting
 * @param timeline what happens, earliest first
 * @param reach from when to when it was worked out, and why it ends there
 * @param repeats what goes on after that again and again, or null where nothing does
 * @param zone the pathway's time zone
 */
public record Forecast(
        @Nullable Reply reply,
        List<Happening> timeline,
        Reach reach,
        @Nullable Repeats repeats,
        ZoneId zone) {
    /** Why a forecast ends. */
    public enum End {
        /** Nothing is planned any more: the pathway has ended. */
        PATHWAY_ENDS,
        /** From here on only the safety net is called, again and again, until somebody acts. */
        ONLY_THE_SAFETY_NET,
        /** It looks no further ahead. More is planned. */
        HORIZON,
        /** It is as long as a forecast may be. More is planned. */
        LONG_ENOUGH
    }

    /**
     * How far a forecast reaches.
     *
     * @param from the instant from which it was worked out
     * @param until up to and including when
     * @param end why it ends there
     */
    public record Reach(Instant from, Instant until, End end) {}

    /**
     * The safety net's calls, which go on until somebody acts.
     *
     * @param every how long after each other
     * @param steps the steps that they are about
     * @param pathway whether they are about the pathway as a whole, too
     */
    public record Repeats(Span every, List<String> steps, boolean pathway) {
        /** Keeps its own copy of the list. */
        public Repeats {
            steps = List.copyOf(steps);
        }

        static @Nullable Repeats of(PathwayDefinition definition, InstanceState state) {
            List<String> steps = new ArrayList<>();
            boolean pathway = false;
            for (Planned planned : Schedule.all(state)) {
                if (planned.what() == Planned.What.NET && planned.step() != null) {
                    steps.add(planned.step());
                }
                pathway |= planned.what() == Planned.What.NET && planned.step() == null;
            }
            boolean any = pathway || !steps.isEmpty();
            return any ? new Repeats(definition.safetyNet().every(), steps, pathway) : null;
        }

        /** The same calls as far as they are about a step. */
        @Nullable
        Repeats about(String step) {
            return steps.contains(step) ? new Repeats(every, List.of(step), false) : null;
        }
    }

    /** Keeps its own copy of the list. */
    public Forecast {
        timeline = List.copyOf(timeline);
    }

    /**
     * A forecast.
     *
     * @param reply the answer to the given act, or null
     * @param entries the entries that would be written
     * @param after the state after them
     */
    public static Forecast of(
            PathwayDefinition definition,
            @Nullable Reply reply,
            List<JournalEntry> entries,
            InstanceState after,
            Reach reach) {
        return new Forecast(
                reply,
                new Timeline(definition, null).read(entries),
                reach,
                Repeats.of(definition, after),
                definition.zone());
    }

    /** The same for people, by the wall clock of the pathway. Calls of the safety net that follow each other are not repeated. */
    public String text() {
        Sheet sheet = new Sheet(zone);
        sheet.happenings("", timeline);
        sheet.line(closing());
        return sheet.text();
    }

    /** How it goes on after the timeline. */
    String closing() {
        String calls = repeats == null
                ? ""
                : "The safety net is called again every " + repeats.every() + " until somebody acts.";
        return switch (reach.end()) {
            case PATHWAY_ENDS -> "Then nothing more happens: the pathway has ended.";
            case ONLY_THE_SAFETY_NET -> calls;
            case HORIZON, LONG_ENOUGH ->
                "It goes on after " + new WallTime(zone).words(reach.until()) + (calls.isEmpty() ? "." : ". " + calls);
        };
    }
}
