package dev.pathways.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The limits that stand in the code of the readers, so that none is forgotten by a test. */
public final class LimitsInTheCode {
    private static final Path READERS = Path.of("src/main/java/dev/pathways/yaml/internal");
    private static final Pattern CONSTANT =
            Pattern.compile("static final int (\\w*(?:MOST|LONGEST|DEEPEST)\\w*) = (\\d|\\w+\\.)");

    private LimitsInTheCode() {}

    /** Those of some readers, as {@code Reader.CONSTANT}. */
    public static Set<String> of(Predicate<String> readers) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> all = Files.list(READERS)) {
            List<Path> files =
                    all.filter(each -> each.toString().endsWith(".java")).toList();
            for (Path file : files) {
                String reader = file.getFileName().toString().replace(".java", "");
                if (readers.test(reader)) {
                    CONSTANT.matcher(Files.readString(file))
                            .results()
                            .forEach(each -> found.add(reader + "." + each.group(1)));
                }
            }
        }
        return found;
    }
}
