package dev.pathways.yaml.cli;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.render.Dot;
import dev.pathways.render.Flowchart;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws what a file says. */
@Command(
        name = "draw",
        description = "Draws a pathway: its steps, where they lead, and who is told when they are late.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the pathway was drawn",
            "1:the file has errors; check tells all about them",
            "2:the file cannot be read, or the command cannot be understood"
        })
final class DrawCommand extends HelpOption implements Callable<Integer> {
    /** How drawings are written. */
    enum Form {
        MERMAID,
        DOT
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A pathway file.")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            paramLabel = "FORM",
            defaultValue = "mermaid",
            description = "mermaid (the default), which many wikis draw, or dot for Graphviz.")
    private Form form = Form.MERMAID;

    DrawCommand() {}

    @Override
    public Integer call() {
        return Inputs.use(file, null, spec, (definition, checked) -> draw(definition));
    }

    private void draw(PathwayDefinition definition) {
        String drawing = form == Form.DOT ? Dot.text(definition) : Flowchart.mermaid(definition);
        spec.commandLine().getOut().println(drawing.stripTrailing());
    }
}
