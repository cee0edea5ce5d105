package dev.pathways.yaml.internal;

import dev.pathways.yaml.FileProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading one file.
 *
 * @param value what the file says, or null where it has an error
 * @param problems everything there is to say about it, in the order of its lines
 */
public record Reading<T>(@Nullable T value, List<FileProblem> problems) {
    /** Keeps its own copy of the list. */
    public Reading {
        problems = List.copyOf(problems);
    }
}
