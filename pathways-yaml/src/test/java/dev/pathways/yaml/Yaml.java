package dev.pathways.yaml;

import dev.pathways.check.ProblemCode;
import java.util.List;

/** A small sound pathway, and what is said about changed copies of it. */
final class Yaml {
    static final String SOUND = """
            pathway: callback
            title: Call the patient back
            version: 1
            time-zone: America/Chicago
            facts:
              urgency: [urgent, routine]
            complete: within 8 hours
            safety-net:
              tell: role house-supervisor
              every: 30 minutes
            steps:
              - step: call
                title: Call the patient
                owner: role nurse
                acknowledge: within 15 minutes
                complete: within 1 hour
                escalate:
                  - tell: role charge-nurse
            """;

    private Yaml() {}

    static LoadResult with(String old, String replacement) {
        if (!SOUND.contains(old)) {
            throw new IllegalArgumentException(old);
        }
        return read(SOUND.replace(old, replacement));
    }

    /** The sound pathway with more words for its only step. */
    static LoadResult withStepWords(String words) {
        return read(SOUND + words.indent(4));
    }

    /** The sound pathway with more words at the top. */
    static LoadResult withTopWords(String words) {
        return read(words + "\n" + SOUND);
    }

    static LoadResult read(String text) {
        return PathwayYaml.read("test.yaml", text);
    }

    static List<ProblemCode> codes(LoadResult result) {
        return result.problems().stream().map(FileProblem::code).toList();
    }
}
