package dev.pathways.yaml.cli;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.LoadResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says all that is wrong with files. */
@Command(
        name = "check",
        description = "Says all that is wrong with pathway files, each problem with its line and a way to mend it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no file has an error; there may be warnings",
            "1:a file has errors",
            "2:a file cannot be read, or the command cannot be understood"
        })
final class CheckCommand extends HelpOption implements Callable<Integer> {
    /** How problems are written. */
    enum Form {
        TEXT,
        JSON,
        SARIF
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "A pathway file, or a folder of which every .yaml and .yml file is read.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            defaultValue = "text",
            description = "text for people (the default), json or sarif for other programs.")
    private Form form = Form.TEXT;

    @ArgGroup(exclusive = false)
    private @Nullable DutyOptions duty;

    CheckCommand() {}

    @Override
    public Integer call() {
        Checked checked = Inputs.read(files, duty, spec);
        if (checked == null) {
            return 2;
        }
        LoadResult result = checked.result();
        PrintWriter out = spec.commandLine().getOut();
        switch (form) {
            case JSON -> out.print(result.toJson());
            case SARIF -> out.print(result.toSarif());
            case TEXT -> text(checked, out);
        }
        return result.isSound() ? 0 : 1;
    }

    private static void text(Checked checked, PrintWriter out) {
        LoadResult result = checked.result();
        boolean colours = Ansi.AUTO.enabled();
        for (FileProblem problem : result.problems()) {
            out.println(colours ? coloured(problem) : problem.text());
            out.println();
        }
        int errors = result.errors().size();
        int warnings = result.warnings().size();
        out.println(
                errors + warnings == 0
                        ? Inputs.count(result.definitions().size(), "pathway") + " checked, no problems"
                        : Inputs.count(errors, "error") + ", " + Inputs.count(warnings, "warning"));
        for (PathwayDefinition definition : result.definitions()) {
            checked.promise(definition)
                    .ifPresent(promise -> out.println(definition.ref() + " has " + promise.code() + ": "
                            + promise.sentence() + " (" + promise.decidedBy() + ")"));
        }
    }

    /** The code in red for an error, in yellow for a warning. */
    private static String coloured(FileProblem problem) {
        String code = problem.code().name();
        String colour = problem.isError() ? "31" : "33";
        String place = problem.at() + "  ";
        return place + "\u001B[1;" + colour + "m" + code + "\u001B[0m"
                + problem.text().substring(place.length() + code.length());
    }
}
