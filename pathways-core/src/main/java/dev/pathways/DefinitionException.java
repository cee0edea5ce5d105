package dev.pathways;

import dev.pathways.check.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an engine is built with definitions that are not sound. Lists every problem of every definition. */
public final class DefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    DefinitionException(List<Problem> problems) {
        super(problems.stream()
                .map(each -> each.code() + "  " + each.path() + ": " + each.message())
                .collect(Collectors.joining("\n", "Expected sound definitions, but found\n", "")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem that stops the load. */
    public List<Problem> problems() {
        return problems;
    }
}
