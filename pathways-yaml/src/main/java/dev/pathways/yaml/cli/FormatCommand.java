package dev.pathways.yaml.cli;

import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.PathwayYaml;
import dev.pathways.yaml.PathwayYamlException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a file in its canonical form. */
@Command(
        name = "format",
        description = {
            "Writes a pathway file in its canonical form: one order of words, one layout.",
            "Comments stay, and the meaning does not change."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the file was formatted",
            "1:the file is not valid YAML; nothing was written",
            "2:the file cannot be read or written, or the command cannot be understood"
        })
final class FormatCommand extends HelpOption implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A pathway file.")
    private Path file = Path.of("");

    @Option(names = "--write", description = "Changes the file itself instead of showing the result.")
    private boolean write;

    FormatCommand() {}

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            String before = Files.readString(file);
            String after = PathwayYaml.format(file.toString(), before);
            if (!write) {
                spec.commandLine().getOut().print(after);
            } else if (!after.equals(before)) {
                Files.writeString(file, after);
            }
            return 0;
        } catch (PathwayYamlException e) {
            e.problems().stream()
                    .filter(FileProblem::isError)
                    .map(FileProblem::text)
                    .forEach(text -> {
                        err.println(text);
                        err.println();
                    });
            err.println("not formatted: the file must be valid YAML first");
            return 1;
        } catch (CharacterCodingException e) {
            err.println("cannot read " + file + ": it is not UTF-8 text");
            return 2;
        } catch (IOException e) {
            err.println("cannot read or write " + file + ": " + e.getClass().getSimpleName());
            return 2;
        }
    }
}
