package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every wrong file beside the exact text that people read about it. */
class GoldenProblemsTest {
    private static final Path FOLDER = Path.of("src/test/resources/problems");

    @TestFactory
    List<DynamicTest> each_wrong_file_is_told_in_these_words() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    LoadResult result = PathwayYaml.check(file);
                    String name = file.getFileName().toString();
                    Path golden = FOLDER.resolve(name.replace(".yaml", ".txt"));
                    if (Boolean.getBoolean("pathways.write")) {
                        Files.writeString(golden, result.text() + "\n");
                    }
                    assertThat(result.text() + "\n").isEqualTo(Files.readString(golden));
                    assertThat(result.definitions().isEmpty()).isNotEqualTo(result.isSound());
                    if (name.startsWith("PW")) {
                        String code = name.substring(0, 5);
                        assertThat(result.problems())
                                .extracting(each -> each.code().name())
                                .contains(code);
                    }
                }))
                .toList();
    }

    @Test
    void every_code_has_a_wrong_file() throws IOException {
        List<String> names = files().stream()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .toList();
        assertThat(names)
                .contains(Stream.of(ProblemCode.values())
                        .filter(code -> !code.isAtBindTime() && code != ProblemCode.PW090)
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void a_file_with_many_mistakes_lists_them_all_in_the_order_of_its_lines() {
        LoadResult result = PathwayYaml.check(FOLDER.resolve("many-mistakes.yaml"));
        assertThat(result.problems()).hasSizeGreaterThan(18);
        assertThat(result.problems()).extracting(each -> each.at().line()).isSorted();
        assertThat(result.definitions()).isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
