package dev.pathways.yaml.cli;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.LoadResult;
import dev.pathways.yaml.PathwayYaml;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands do with the files that they are given. */
final class Inputs {
    private Inputs() {}

    /** Whether all can be read; says on the error stream which cannot. */
    static boolean areReadable(List<Path> files, CommandSpec spec) {
        List<Path> unreadable =
                files.stream().filter(file -> !Files.isReadable(file)).toList();
        for (Path file : unreadable) {
            String reason = Files.exists(file) ? "it may not be read" : "it is not there";
            spec.commandLine().getErr().println("cannot read " + file + ": " + reason);
        }
        return unreadable.isEmpty();
    }

    /**
     * Does something with the pathways of a file if it has no errors; tells the errors on the error stream if it has.
     * Answers with the exit code.
     */
    static int use(Path file, CommandSpec spec, Consumer<PathwayDefinition> use) {
        if (!areReadable(List.of(file), spec)) {
            return 2;
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            LoadResult result = PathwayYaml.check(List.of(file));
            for (FileProblem problem : result.errors()) {
                err.println(problem.text());
                err.println();
            }
            if (result.isSound()) {
                result.definitions().forEach(use);
            }
            return result.isSound() ? 0 : 1;
        } catch (UncheckedIOException e) {
            err.println("cannot read " + file + ": " + e.getCause());
            return 2;
        }
    }

    /** A number and its noun. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
