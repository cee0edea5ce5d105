package dev.pathways.yaml.rehearsal;

import dev.pathways.yaml.internal.Reading;
import dev.pathways.yaml.internal.RehearsalReader;
import dev.pathways.yaml.internal.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds rehearsal files and plays them. A test suite runs a folder of them with one factory, here for JUnit:
 *
 * <pre>
 * &#64;TestFactory
 * Stream&lt;DynamicTest&gt; rehearsals() {
 *     return Rehearsals.in(Path.of("rehearsals")).stream()
 *             .map(check -&gt; DynamicTest.dynamicTest(check.name(), check::run));
 * }
 * </pre>
 *
 * <p>Holds no state; may be called from any thread.
 */
public final class Rehearsals {
    private Rehearsals() {}

    /**
     * A check for every {@code .yaml} and {@code .yml} file that lies directly in a folder, in the order of their names.
     * None is left out: a file that is no rehearsal fails.
     *
     * @throws IllegalArgumentException if the folder has no such file, because a suite that checks nothing must not pass
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static List<RehearsalCheck> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<RehearsalCheck> checks = all.filter(Rehearsals::isYaml)
                    .sorted(Comparator.comparing(Path::toString))
                    .map(RehearsalCheck::new)
                    .toList();
            if (checks.isEmpty()) {
                throw new IllegalArgumentException("Expected rehearsals in " + folder + ", but there are none");
            }
            return checks;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Plays the rehearsal in a file, if the file can be understood.
     *
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RehearsalResult play(Path file) {
        Reading<Script> reading = RehearsalReader.read(file, file.toString());
        Script script = reading.value();
        return script == null
                ? RehearsalResult.unreadable(file.toString(), reading.problems())
                : Playing.play(file.toString(), script, reading.problems());
    }

    /**
     * Plays the rehearsals in several files and folders, one after the other.
     *
     * @throws UncheckedIOException if one of them cannot be read
     * @throws IllegalArgumentException if a folder has no rehearsals
     */
    public static List<RehearsalResult> play(List<Path> filesAndFolders) {
        List<RehearsalResult> results = new ArrayList<>();
        for (Path each : filesAndFolders) {
            if (Files.isDirectory(each)) {
                in(each).forEach(check -> results.add(play(check.file())));
            } else {
                results.add(play(each));
            }
        }
        return results;
    }

    private static boolean isYaml(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }
}
