package dev.pathways.yaml;

import java.util.List;

/** Pathway files cannot be loaded. Names every problem of every file, with line, column and a fix. */
public final class PathwayYamlException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient LoadResult result;

    /** Describes a result that is not sound. */
    public PathwayYamlException(LoadResult result) {
        super(count(result.errors().size()) + " in pathway files\n\n" + result.text());
        this.result = result;
    }

    private static String count(int errors) {
        return errors + (errors == 1 ? " error" : " errors");
    }

    /** All problems, errors and warnings. */
    public List<FileProblem> problems() {
        return result.problems();
    }
}
