package dev.pathways.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects problems in the order in which they are found, each once. */
final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds a problem; empty hints are left out. */
    void add(ProblemCode code, String path, String message, String... hints) {
        List<String> told = Arrays.stream(hints).filter(hint -> !hint.isEmpty()).toList();
        found.add(new Problem(code, path, message, told));
    }

    boolean has(ProblemCode code) {
        return found.stream().anyMatch(problem -> problem.code() == code);
    }

    List<Problem> list() {
        return List.copyOf(found);
    }
}
