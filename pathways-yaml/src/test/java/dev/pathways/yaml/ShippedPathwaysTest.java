package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedPathwaysTest {
    private static final Path SHIPPED = Path.of("src/main/resources/dev/pathways/yaml/pathways");
    private static final Path RECIPES = Path.of("src/test/resources/recipes");

    @ParameterizedTest
    @MethodSource("all")
    void it_loads_without_an_error(Path file) {
        LoadResult result = PathwayYaml.check(file);
        assertThat(result.errors().stream().map(FileProblem::text)).isEmpty();
        assertThat(result.definitions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prior-authorization.yaml", "care-transition.yaml"})
    void it_says_that_it_is_an_example(String name) throws IOException {
        String warning = "Example, not for clinical use; local policy required";
        Path file = SHIPPED.resolve(name);
        assertThat(Files.readString(file)).startsWith("# " + warning);
        assertThat(PathwayYaml.load(file).get(0).header().description()).startsWith(warning);
    }

    @Test
    void the_page_beside_them_names_every_one_and_says_that_they_are_examples() throws IOException {
        String page = Files.readString(SHIPPED.resolve("README.md"));
        assertThat(page).contains("example, not for clinical use; local policy required");
        for (Path file : files(SHIPPED)) {
            assertThat(page).contains("`" + file.getFileName() + "`");
        }
        assertThat(files(SHIPPED)).hasSize(5);
    }

    static List<Path> all() throws IOException {
        return Stream.concat(files(SHIPPED).stream(), files(RECIPES).stream()).toList();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
