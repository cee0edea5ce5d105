package dev.pathways.yaml.cli;

import dev.pathways.yaml.rehearsal.RehearsalResult;
import dev.pathways.yaml.rehearsal.Rehearsals;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays rehearsals. */
@Command(
        name = "rehearse",
        description = "Plays rehearsals: what should happen in a pathway, and what does.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all rehearsals hold",
            "1:some differ",
            "2:a file cannot be read or understood, or the command cannot be understood"
        })
final class RehearseCommand implements Callable<Integer> {
    /** How results are written. */
    enum Form {
        TEXT,
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "A rehearsal file, or a folder of which every .yaml and .yml file is played.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text for people (the default) or json for other programs.")
    private Form form = Form.TEXT;

    @Option(names = "--draw", description = "Prints each played story as a Mermaid sequence diagram instead.")
    private boolean draw;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    RehearseCommand() {}

    @Override
    public Integer call() {
        if (!Inputs.areReadable(files, spec)) {
            return 2;
        }
        List<RehearsalResult> results;
        try {
            results = Rehearsals.play(files);
        } catch (UncheckedIOException e) {
            spec.commandLine().getErr().println("cannot read a file: " + e.getCause());
            return 2;
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 2;
        }
        print(results);
        if (!results.stream().allMatch(RehearsalResult::isReadable)) {
            return 2;
        }
        return results.stream().allMatch(RehearsalResult::holds) ? 0 : 1;
    }

    private void print(List<RehearsalResult> results) {
        PrintWriter out = spec.commandLine().getOut();
        if (form == Form.JSON) {
            out.print(RehearsalResult.toJson(results));
            return;
        }
        results.forEach(result ->
                out.println((draw && result.isReadable() ? result.drawing() : result.text()).stripTrailing()));
        if (!draw) {
            long holding = results.stream().filter(RehearsalResult::holds).count();
            out.println(
                    holding + " of " + Inputs.count(results.size(), "rehearsal") + (holding == 1 ? " holds" : " hold"));
        }
    }
}
