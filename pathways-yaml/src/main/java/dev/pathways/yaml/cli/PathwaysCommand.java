package dev.pathways.yaml.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself; without a command it shows its help. */
@Command(
        name = "pathways",
        description = "Checks, explains, draws, rehearses and formats pathway files.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            ExplainCommand.class,
            DrawCommand.class,
            RehearseCommand.class,
            FormatCommand.class,
            SchemaCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is well; there may be warnings",
            "1:a file has errors",
            "2:a file cannot be read, or the command cannot be understood"
        })
final class PathwaysCommand extends HelpOption implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    PathwaysCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
