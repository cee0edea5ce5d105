package dev.pathways.yaml.cli;

import dev.pathways.yaml.PathwayYaml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the schema by which editors complete words. */
@Command(
        name = "schema",
        description =
                "Prints the JSON Schema by which editors complete words and mark wrong shapes. The judge is check.",
        footer = {
            "",
            "Write it to a file and name that file on the first line of a pathway:",
            "  # yaml-language-server: $$schema=pathway.schema.json"
        })
final class SchemaCommand extends HelpOption implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    SchemaCommand() {}

    @Override
    public void run() {
        spec.commandLine().getOut().println(PathwayYaml.schema().stripTrailing());
    }
}
