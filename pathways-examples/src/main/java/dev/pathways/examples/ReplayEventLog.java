package dev.pathways.examples;

import dev.pathways.examples.replay.Act;
import dev.pathways.examples.replay.EventLog;
import dev.pathways.examples.replay.Replay;
import dev.pathways.examples.replay.ReplayOptions;
import dev.pathways.examples.replay.ReportText;
import dev.pathways.examples.replay.Study;
import dev.pathways.model.RefusedException;
import dev.pathways.yaml.PathwayYaml;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Replays a process-mining event log through the engine: what would have been on time, late or never done, and who would
 * have been told? Without a file it replays a small invented log.
 */
@Command(
        name = "ReplayEventLog",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Replays an event log (CSV with a header row) through the engine.")
public final class ReplayEventLog implements Callable<Integer> {
    private static final String SEPSIS = "sepsis";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The log; without it, a small invented one.")
    private @Nullable Path file;

    @Mixin
    private LogFormatOptions format = new LogFormatOptions();

    @Option(names = "--definition", description = "A pathway file, a folder of them, or sepsis.")
    private String definition = SEPSIS;

    @Option(
            names = "--start",
            description = "The activity that starts the pathways of a case, the first time it comes.")
    private String start = "ER Sepsis Triage";

    @Option(
            names = "--act",
            paramLabel = "ACTIVITY=ACT",
            description =
                    "What an activity does: 'Blood drawn=complete STEP', 'Seen=acknowledge STEP', 'Admitted=event EVENT';"
                            + " 'Blood drawn=earlier FACT' makes a yes-no fact of whether it came before the start."
                            + " May be repeated. Without it, what the sepsis pathway needs.")
    private List<String> acts = new ArrayList<>();

    @Option(names = "--at-end", description = "At a case's last event: ${COMPLETION-CANDIDATES}.")
    private ReplayOptions.AtEnd atEnd = ReplayOptions.DEFAULT.atEnd();

    @Option(names = "--earlier-acts", description = "What activities before the start count: ${COMPLETION-CANDIDATES}.")
    private ReplayOptions.Earlier earlier = ReplayOptions.DEFAULT.earlier();

    @Option(names = "--ticks", description = "When the engine is told the time: ${COMPLETION-CANDIDATES}.")
    private ReplayOptions.Ticks ticks = ReplayOptions.DEFAULT.ticks();

    @Option(
            names = "--rebuild-every",
            description = "Build the engine anew from its journals after so many events; 0: never.")
    private int rebuildEvery = ReplayOptions.DEFAULT.rebuildEvery();

    private ReplayEventLog() {}

    /** Replays the log that the arguments name; {@code --help} lists them. */
    public static void main(String[] arguments) {
        System.exit(run(
                arguments,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    /** The same without ending the process: 0 done, 1 the log or the pathways cannot be used, 2 wrong arguments. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        return new CommandLine(new ReplayEventLog())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((problem, line, parsed) -> explain(problem, line))
                .execute(arguments);
    }

    @Override
    public Integer call() {
        ReplayOptions options = new ReplayOptions(atEnd, earlier, ticks, rebuildEvery);
        spec.commandLine().getOut().print(ReportText.of(Replay.run(log(), study(), options)));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private EventLog log() {
        if (file == null) {
            spec.commandLine()
                    .getOut()
                    .println("No log given: replaying the invented sample. See --help for your own.");
            return EventLog.sample();
        }
        return EventLog.read(file, format.format());
    }

    private Study study() {
        Study sepsis = Study.sepsis();
        return new Study(
                start,
                definition.equals(SEPSIS) ? sepsis.definitions() : PathwayYaml.load(Path.of(definition)),
                acts.isEmpty() ? sepsis.acts() : acts.stream().map(Act::parse).toList());
    }

    /** What the user can mend is said in one line; anything else is a mistake of this program and keeps its trace. */
    private static int explain(Exception problem, CommandLine line) throws Exception {
        if (problem instanceof IllegalArgumentException
                || problem instanceof UncheckedIOException
                || problem instanceof RefusedException) {
            line.getErr().println(problem.getMessage());
            return 1;
        }
        throw problem;
    }
}
