package dev.pathways.examples;

import dev.pathways.examples.replay.LogFormat;
import picocli.CommandLine.Option;

/** The options that say how a log is written. */
final class LogFormatOptions {
    @Option(names = "--case", description = "The column with the case.")
    private String caseColumn = LogFormat.SEPSIS.caseColumn();

    @Option(names = "--activity", description = "The column with the activity.")
    private String activityColumn = LogFormat.SEPSIS.activityColumn();

    @Option(names = "--timestamp", description = "The column with the timestamp.")
    private String timestampColumn = LogFormat.SEPSIS.timestampColumn();

    @Option(names = "--separator", description = "What stands between two fields; \\t for a tab.")
    private String separator = String.valueOf(LogFormat.SEPSIS.separator());

    @Option(
            names = "--timestamp-format",
            description = "The pattern of the timestamps, in the letters of java.time; UTC if it has no offset.")
    private String timestampFormat = LogFormat.SEPSIS.timestamps().pattern();

    /**
     * The format they describe.
     *
     * @throws IllegalArgumentException if the separator or the pattern is none
     */
    LogFormat format() {
        return new LogFormat(
                caseColumn,
                activityColumn,
                timestampColumn,
                separatorCharacter(),
                LogFormat.Timestamps.of(timestampFormat));
    }

    private char separatorCharacter() {
        String plain = separator.equals("\\t") ? "\t" : separator;
        if (plain.length() != 1) {
            throw new IllegalArgumentException("Expected one character as separator, but got '" + separator + "'");
        }
        return plain.charAt(0);
    }
}
