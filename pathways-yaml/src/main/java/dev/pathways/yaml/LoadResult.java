package dev.pathways.yaml;

import dev.pathways.definition.PathwayDefinition;
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
}
