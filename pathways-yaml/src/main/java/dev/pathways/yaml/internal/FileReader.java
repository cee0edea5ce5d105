package dev.pathways.yaml.internal;

import dev.pathways.check.Checker;
import dev.pathways.check.Problem;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.LoadResult;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one pathway file: its words, then the checks. */
public final class FileReader {
    private final Function<PathwayDefinition, List<Problem>> more;

    private FileReader(Function<PathwayDefinition, List<Problem>> more) {
        this.more = more;
    }

    /** The definition, or what is wrong; never both, but warnings may stand beside a definition. */
    public static LoadResult read(String file, byte[] content) {
        return read(file, content, definition -> List.of());
    }

    /** The same with what another check finds in a definition without an error. */
    static LoadResult read(String file, byte[] content, Function<PathwayDefinition, List<Problem>> more) {
        return result(new FileReader(more).document(file).read(content));
    }

    /** The same for a file that is a text already. */
    public static LoadResult read(String file, String content) {
        return result(new FileReader(definition -> List.of()).document(file).read(content));
    }

    private Document<PathwayDefinition> document(String file) {
        return new Document<>(file, "pathway", this::definition);
    }

    private static LoadResult result(Reading<PathwayDefinition> reading) {
        PathwayDefinition definition = reading.value();
        return new LoadResult(definition == null ? List.of() : List.of(definition), reading.problems());
    }

    private @Nullable PathwayDefinition definition(Draft draft, Node root) {
        PathwayDefinition definition = PathwayReader.read(draft, root);
        if (definition == null) {
            return null;
        }
        Silence silence = new Silence(draft);
        Checker.check(definition).stream()
                .filter(problem -> !silence.covers(problem))
                .forEach(problem -> add(problem, draft));
        if (!draft.findings.hasErrors()) {
            more.apply(definition).forEach(problem -> add(problem, draft));
        }
        return definition;
    }

    private static void add(Problem problem, Draft draft) {
        boolean isAKey = problem.code() == ProblemCode.PW034;
        Token at = isAKey ? draft.places.ofKey(problem.path()) : draft.places.of(problem.path());
        draft.findings.add(problem.code(), at, SourceText.line(problem.message()), problem.hints());
    }
}
