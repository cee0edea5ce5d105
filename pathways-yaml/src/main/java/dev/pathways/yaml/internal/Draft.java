package dev.pathways.yaml.internal;

import dev.pathways.check.Nearest;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.Clockwork;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Pause;
import dev.pathways.time.BusinessCalendar;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is known about a file while it is being read: its problems so far, the places of its parts, what it declares by
 * name, and which questions about the whole cannot be asked any more.
 */
final class Draft {
    final Findings findings;
    final Places places = new Places();
    final Map<String, FactKind> facts = new LinkedHashMap<>();
    final Map<String, BusinessCalendar> calendars = new LinkedHashMap<>();
    final Map<String, Pause> pauses = new LinkedHashMap<>();
    final Map<String, Ladder> ladders = new LinkedHashMap<>();
    final Set<String> usedLadders = new LinkedHashSet<>();
    /** Facts whose kind could not be read. */
    final Set<String> brokenFacts = new LinkedHashSet<>();
    /** Some fact's name could not be read. */
    boolean factNamesBroken;
    /** Some calendar could not be read. */
    boolean calendarsBroken;
    /** Some pause's name could not be read. */
    boolean pauseNamesBroken;
    /** Some ladder's name could not be read. */
    boolean ladderNamesBroken;
    /** Some use of a ladder could not be read. */
    boolean ladderUseBroken;
    /** The name of something in a list of steps could not be read, or the whole of it. */
    boolean stepNamesBroken;
    /** Some outcome, target, condition or list of recorded facts could not be read. */
    boolean flowBroken;

    Draft(Findings findings) {
        this.findings = findings;
    }

    /** The calendars and pauses that could be read. */
    Clockwork clockwork() {
        return new Clockwork(calendars, pauses);
    }

    /** Reports a problem and remembers that the path could not be read. */
    void broken(ProblemCode code, String path, Token at, String message, String... hints) {
        findings.add(code, at, message, hints);
        places.markBroken(path);
    }

    /** Whether a fact is declared and its kind could be read; reports that it is not declared. */
    boolean knowsFact(String name, String path, Token at) {
        if (facts.containsKey(name)) {
            return !brokenFacts.contains(name);
        }
        if (!factNamesBroken) {
            String known =
                    facts.isEmpty() ? "no facts are declared" : "known facts: " + String.join(", ", facts.keySet());
            String message = "'" + SourceText.shown(name) + "' is not a declared fact";
            broken(ProblemCode.PW030, path, at, message, known, Nearest.hint(name, facts.keySet()));
        }
        return false;
    }
}
