package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.yaml.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every wrong duty file beside the exact text that people read about it. */
class DutyProblemsTest {
    private static final Path FOLDER = Path.of("src/test/resources/duty/problems");

    @TestFactory
    List<DynamicTest> each_wrong_file_is_told_in_these_words() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isTold(file)))
                    .toList();
        }
    }

    private static void isTold(Path file) throws IOException {
        String name = file.getFileName().toString();
        Reading<DutyFile> reading = DutyFileReader.read(name, Files.readAllBytes(file));
        String text = reading.problems().stream().map(FileProblem::text).collect(Collectors.joining("\n\n")) + "\n";
        Path golden = FOLDER.resolve(name.replace(".yaml", ".txt"));
        if (Boolean.getBoolean("pathways.write")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
        assertThat(reading.value()).isNull();
    }
}
