package dev.pathways.yaml.internal;

import dev.pathways.check.ProblemCode;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.Ladder;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known about a file while it is being read: its problems so far, the places of its parts, its facts and
 * ladders, and which questions about the whole cannot be asked any more.
 */
final class Draft {
    final Findings findings;
    final Places places = new Places();
    final Map<String, FactKind> facts = new LinkedHashMap<>();
    final Map<String, Ladder> ladders = new LinkedHashMap<>();
    final Set<String> usedLadders = new LinkedHashSet<>();
    /** Facts whose kind could not be read. */
    final Set<String> brokenFacts = new LinkedHashSet<>();
    /** Some fact's name could not be read. */
    boolean factNamesBroken;
    /** Some ladder's name could not be read. */
    boolean ladderNamesBroken;
    /** Some use of a ladder could not be read. */
    boolean ladderUseBroken;
    /** Some step's name could not be read, or a step is of a kind that is not yet available. */
    boolean stepNamesBroken;
    /** Some outcome, target or list of recorded facts could not be read. */
    boolean flowBroken;

    Draft(Findings findings) {
        this.findings = findings;
    }

    /** Reports a problem and remembers that the path could not be read. */
    void broken(ProblemCode code, String path, Token at, String message, String... hints) {
        findings.add(code, at, message, hints);
        places.markBroken(path);
    }
}
