package dev.pathways.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice between lists of steps, made from facts when its turn comes.
 *
 * @param name its name
 * @param title what it is about, for people; or null
 * @param cases the cases, of which exactly one holds
 * @param otherwise the steps where no case holds, possibly none; null where the cases cover everything
 */
public record Choose(
        String name,
        @Nullable String title,
        List<Case> cases,
        @Nullable List<Item> otherwise) implements Item {
    /**
     * One case.
     *
     * @param when when it is chosen
     * @param steps the steps that follow, possibly none
     */
    public record Case(Condition when, List<Item> steps) {
        /** Keeps its own copy of the list. */
        public Case {
            steps = List.copyOf(steps);
        }
    }

    /** Keeps its own copies. */
    public Choose {
        cases = List.copyOf(cases);
        otherwise = otherwise == null ? null : List.copyOf(otherwise);
    }
}
