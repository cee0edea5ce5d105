package dev.pathways.definition;

import dev.pathways.time.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, one after the other, while a step is late.
 *
 * @param name its name in the file, or the step's where it is written inline
 * @param rungs the rungs, in order; at least one in a sound definition
 * @param grace how long an answer to a rung puts off the next one, once per rung; null where it buys nothing
 */
public record Ladder(
        String name, List<Rung> rungs, @Nullable Span grace) {
    /** Keeps its own copy of the list. */
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** A ladder of these rungs, on which an answer buys nothing. */
    public Ladder(String name, List<Rung> rungs) {
        this(name, rungs, null);
    }

    /** A ladder of these rungs. */
    public static Ladder of(String name, Rung... rungs) {
        return new Ladder(name, List.of(rungs));
    }

    /** A rung by its number, from 1. */
    public Rung rung(int number) {
        return rungs.get(number - 1);
    }

    /** How many rungs it has. */
    public int size() {
        return rungs.size();
    }
}
