package dev.pathways.yaml.cli;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.LoadResult;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
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

    /** Reads pathway files, and the duty file if there is one; null after saying on the error stream what cannot be read. */
    static @Nullable Checked read(List<Path> files, @Nullable DutyOptions duty, CommandSpec spec) {
        List<Path> all = new ArrayList<>(files);
        if (duty != null) {
            all.add(duty.file());
        }
        if (!areReadable(all, spec)) {
            return null;
        }
        try {
            return Checked.read(files, duty);
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println("cannot read a file: " + e.getCause());
            return null;
        }
    }

    /**
     * Does something with the pathways of a file if it has no errors; tells the errors on the error stream if it has.
     * Answers with the exit code.
     */
    static int use(
            Path file, @Nullable DutyOptions duty, CommandSpec spec, BiConsumer<PathwayDefinition, Checked> use) {
        Checked checked = read(List.of(file), duty, spec);
        if (checked == null) {
            return 2;
        }
        PrintWriter err = spec.commandLine().getErr();
        LoadResult result = checked.result();
        for (FileProblem problem : result.errors()) {
            err.println(problem.text());
            err.println();
        }
        if (result.isSound()) {
            result.definitions().forEach(definition -> use.accept(definition, checked));
        }
        return result.isSound() ? 0 : 1;
    }

    /** A number and its noun. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
