package dev.pathways.yaml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the pathways lie that tests read. */
final class PathwayFiles {
    static final Path TESTED = Path.of("src/test/resources/pathways");
    static final Path CANONICAL = Path.of("src/test/resources/canonical");
    static final Path PROBLEMS = Path.of("src/test/resources/problems");
    static final Path RECIPES = Path.of("src/test/resources/recipes");
    static final Path SHIPPED = Path.of("src/main/resources/dev/pathways/yaml/pathways");

    private PathwayFiles() {}

    /** The pathway files in some folders, in the order of their names. */
    static List<Path> in(Path... folders) {
        return Stream.of(folders).flatMap(folder -> files(folder).stream()).toList();
    }

    /** The text of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
