package dev.pathways.yaml;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.internal.report.JsonReport;
import dev.pathways.yaml.internal.report.SarifReport;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of reading files: the definitions of the files without a mistake, and everything there is to say.
 *
 * @param definitions one for each file without an error, in the order of the files
 * @param problems errors and warnings, by file and place
 */
public record LoadResult(List<PathwayDefinition> definitions, List<FileProblem> problems) {
    /** Keeps its own copies of the lists. */
    public LoadResult {
        definitions = List.copyOf(definitions);
        problems = List.copyOf(problems);
    }

    /** Whether no problem stops the load. */
    public boolean isSound() {
        return errors().isEmpty();
    }

    /** The problems that stop the load. */
    public List<FileProblem> errors() {
        return problems.stream().filter(FileProblem::isError).toList();
    }

    /** The problems that do not stop the load. */
    public List<FileProblem> warnings() {
        return problems.stream().filter(problem -> !problem.isError()).toList();
    }

    /** All problems as people read them, with an empty line between two. */
    public String text() {
        return problems.stream().map(FileProblem::text).collect(Collectors.joining("\n\n"));
    }

    /**
     * All problems as JSON, for other programs. The form is stable: words are added, never renamed or removed; if that
     * ever had to change, {@code form} would rise.
     *
     * <pre>
     * { "form": 1, "errors": 1, "warnings": 0,
     *   "problems": [
     *     { "code": "PW021", "severity": "error" or "warning", "file": "a.yaml",
     *       "line": 44, "column": 15, "endColumn": 22,
     *       "message": "what is wrong", "hints": ["what to write instead"], "text": "as people read it, with the line",
     *       "fix": { "line": 44, "column": 15, "endLine": 44, "endColumn": 15, "replacement": "within " } } ] }
     * </pre>
     *
     * <p>Lines and columns count from 1, columns in Unicode code points; an end column stands just after the last
     * character. {@code fix} is there only where a change takes the problem away without a decision; see {@link Fix}.
     */
    public String toJson() {
        return JsonReport.of(problems);
    }

    /**
     * All problems as SARIF 2.1.0: one run whose rules are all codes with their meanings, one result for each problem,
     * with its hints in the message and its automatic fix where it has one. Files are named as they were when they were
     * read, as relative references where the names are relative.
     */
    public String toSarif() {
        return SarifReport.of(problems);
    }
}
