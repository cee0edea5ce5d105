package dev.pathways.view;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The exact timeline of an instance if nobody acts, or if one given act happens and nobody acts after it. Worked out by
 * the same functions that will run it, with what the directory says now about who is on duty then.
 *
 * @param timeline what happens, earliest first
 * @param from the instant from which it was worked out
 * @param until up to where it reaches
 * @param end why it ends there
 */
public record Forecast(List<Happening> timeline, Instant from, Instant until, End end) {
    /** Why a forecast ends. */
    public enum End {
        /** Nothing is planned any more: the pathway has ended. */
        PATHWAY_ENDS,
        /** From here on only the safety net is called, again and again, until somebody acts. */
        ONLY_THE_SAFETY_NET,
        /** It is as long as a forecast may be. */
        LONG_ENOUGH
    }

    /** Keeps its own copy of the list. */
    public Forecast {
        timeline = List.copyOf(timeline);
    }

    /** A forecast from the entries that would be written. */
    public static Forecast of(
            PathwayDefinition definition, List<JournalEntry> entries, Instant from, Instant until, End end) {
        return new Forecast(Happening.of(definition, entries, null), from, until, end);
    }

    /** The same for people, one line for each instant, by the wall clock of the pathway. */
    public String text(PathwayDefinition definition) {
        WallTime wall = new WallTime(definition.zone());
        String lines = timeline.stream()
                .filter(happening -> !happening.words().isEmpty())
                .map(happening -> wall.words(happening.at()) + "  " + happening.words() + "\n")
                .collect(Collectors.joining());
        return lines
                + switch (end) {
                    case PATHWAY_ENDS -> "Then the pathway has ended.\n";
                    case ONLY_THE_SAFETY_NET ->
                        "From then on the safety net is called every "
                                + definition.safetyNet().every() + " until somebody acts.\n";
                    case LONG_ENOUGH -> "It goes on after that.\n";
                };
    }
}
