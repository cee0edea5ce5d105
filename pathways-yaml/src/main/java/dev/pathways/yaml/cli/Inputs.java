package dev.pathways.yaml.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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

    /** A number and its noun. */
    static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
