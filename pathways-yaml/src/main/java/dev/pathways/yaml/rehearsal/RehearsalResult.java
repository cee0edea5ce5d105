package dev.pathways.yaml.rehearsal;

import dev.pathways.testing.Scene;
import dev.pathways.yaml.FileProblem;
import java.util.List;

/**
 * What came of playing one rehearsal.
 *
 * @param file the file, as it was named
 * @param title what is rehearsed; empty where the file cannot be understood
 * @param problems what is wrong with the file itself, warnings included
 * @param notes what may surprise about it, such as gaps on the duty roster
 * @param scenes the story as it was played
 * @param differences what went otherwise than it says
 */
public record RehearsalResult(
        String file,
        String title,
        List<FileProblem> problems,
        List<String> notes,
        List<Scene> scenes,
        List<RehearsalDifference> differences) {
    /** Keeps its own copies of the lists. */
    public RehearsalResult {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        scenes = List.copyOf(scenes);
        differences = List.copyOf(differences);
    }

    static RehearsalResult unreadable(String file, List<FileProblem> problems) {
        return new RehearsalResult(file, "", problems, List.of(), List.of(), List.of());
    }

    /** Whether the file could be understood, so that it was played. */
    public boolean isReadable() {
        return problems.stream().noneMatch(FileProblem::isError);
    }

    /** Whether it was played and everything went as it says. */
    public boolean holds() {
        return isReadable() && differences.isEmpty();
    }

    /** The result as people read it: one line where it holds; else the story with every difference at its place. */
    public String text() {
        return RehearsalText.of(this);
    }

    /** The played story as a Mermaid sequence diagram. */
    public String drawing() {
        return SequenceDiagram.of(this);
    }

    /**
     * Several results as JSON, for other programs. The form is stable: words are added, never renamed or removed; if
     * that ever had to change, {@code form} would rise.
     *
     * <pre>
     * { "form": 1, "holds": true or false,
     *   "rehearsals": [
     *     { "file": "a.yaml", "title": "what is rehearsed", "holds": true or false, "readable": true or false,
     *       "problems": [ as in {@link dev.pathways.yaml.LoadResult#toJson()} ], "notes": ["..."],
     *       "differences": [
     *         { "file": "a.yaml", "line": 22, "column": 12, "endColumn": 40, "moment": "+15 minutes",
     *           "way": "sparse", "expected": "...", "actual": "...", "text": "as people read it" } ],
     *       "story": [
     *         { "moment": "+15 minutes", "at": "2026-11-23T14:15:00Z", "listed": true or false,
     *           "happened": [ { "kind": "told", "person": "dr-ito", "words": "...", "answer": "" } ] } ] } ] }
     * </pre>
     */
    public static String toJson(List<RehearsalResult> results) {
        return RehearsalJson.of(results);
    }
}
