package dev.pathways.yaml.cli;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.render.ReadAloud;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells in plain English what a file says, and what it guarantees. */
@Command(
        name = "explain",
        description = "Tells what a pathway says, in sentences to be read aloud before it is signed, and what it"
                + " guarantees: how long anyone can stay uninformed, in numbers.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the pathway was explained",
            "1:the file has errors; check tells all about them",
            "2:the file cannot be read, or the command cannot be understood"
        })
final class ExplainCommand extends HelpOption implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A pathway file.")
    private Path file = Path.of("");

    @ArgGroup(exclusive = false)
    private @Nullable DutyOptions duty;

    ExplainCommand() {}

    @Override
    public Integer call() {
        return Inputs.use(file, duty, spec, this::explain);
    }

    private void explain(PathwayDefinition definition, Checked checked) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(ReadAloud.text(definition).stripTrailing());
        out.println();
        out.println(checked.guarantees(definition).text().stripTrailing());
    }
}
