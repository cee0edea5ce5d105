package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the problems of one file, each once, and no more than people can use. */
final class Findings {
    private static final Comparator<FileProblem> BY_PLACE = Comparator.comparingInt(
                    (FileProblem problem) -> problem.at().line())
            .thenComparingInt(problem -> problem.at().column())
            .thenComparing(FileProblem::code);

    /** More are counted as errors, but not told: whoever has mended these will see the others. */
    private static final int MOST = 1_000;

    private final SourceText source;
    private final Set<FileProblem> found = new LinkedHashSet<>();
    /** Where something stands that is refused whatever it says; nothing more is said about it. */
    private final Set<String> refused = new HashSet<>();

    private boolean errors;

    Findings(SourceText source) {
        this.source = source;
    }

    /** Adds a problem; empty hints are left out. */
    void add(ProblemCode code, Token at, String message, String... hints) {
        add(code, at, message, Arrays.asList(hints));
    }

    /** Adds a problem; empty hints are left out. */
    void add(ProblemCode code, Token at, String message, List<String> hints) {
        add(code, source.at(at), message, hints);
    }

    /** Adds a problem at a key whose value must not be shown. */
    void addHidden(ProblemCode code, Token key, String message, String hint) {
        add(code, source.keyOnly(key), message, List.of(hint));
    }

    private void add(ProblemCode code, Position at, String message, List<String> hints) {
        String place = at.line() + ":" + at.column();
        if (code == ProblemCode.PW007) {
            refused.add(place);
        } else if (refused.contains(place)) {
            return;
        }
        errors |= code.isError();
        if (found.size() >= MOST) {
            return;
        }
        List<String> told = hints.stream().filter(hint -> !hint.isEmpty()).toList();
        found.add(new FileProblem(code, at, message, told));
    }

    /** The place of a token in the file. */
    Position at(Token token) {
        return source.at(token);
    }

    /** A word inside a token, if it stands there once; else the whole token. */
    Token word(Token at, String word) {
        return source.word(at, word);
    }

    boolean hasErrors() {
        return errors;
    }

    /** All problems in the order of their places. */
    List<FileProblem> inOrder() {
        List<FileProblem> all = new ArrayList<>(found);
        all.sort(BY_PLACE);
        return all;
    }
}
