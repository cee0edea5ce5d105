package dev.pathways.yaml.rehearsal;

import java.nio.file.Path;

/**
 * One rehearsal as a test suite runs it.
 *
 * @param file the rehearsal's file
 */
public record RehearsalCheck(Path file) {
    /** The name of the file, which says which test it is. */
    public String name() {
        Path name = file.getFileName();
        return (name == null ? file : name).toString();
    }

    /**
     * Plays it.
     *
     * @throws AssertionError if it differs or cannot be understood; the message is the report
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public void run() {
        RehearsalResult result = Rehearsals.play(file);
        if (!result.holds()) {
            throw new AssertionError(result.text());
        }
    }
}
