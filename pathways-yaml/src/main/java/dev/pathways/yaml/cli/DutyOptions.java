package dev.pathways.yaml.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a command is told who is on duty. */
final class DutyOptions {
    @Option(
            names = "--duty",
            paramLabel = "FILE",
            required = true,
            description = "A duty file: also looks whether everybody named reaches somebody at every minute of the next"
                    + " 13 months.")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "The first day of the 13 months, such as 2026-11-23. Otherwise the duty file says it, or it is"
                            + " today.")
    private @Nullable LocalDate from;

    DutyOptions() {}

    Path file() {
        return file;
    }

    @Nullable
    LocalDate from() {
        return from;
    }
}
