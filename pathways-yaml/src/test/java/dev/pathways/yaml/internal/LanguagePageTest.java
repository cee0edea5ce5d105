package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.LoadResult;
import dev.pathways.yaml.PathwayYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that describes the language says what the reader does. */
class LanguagePageTest {
    private static String page;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../docs/language.md"));
    }

    @Test
    void its_example_loads_without_a_word() {
        int from = page.indexOf("```yaml\n") + "```yaml\n".length();
        LoadResult result = PathwayYaml.read("language.md", page.substring(from, page.indexOf("```", from)));
        assertThat(result.text()).isEmpty();
        assertThat(result.definitions()).hasSize(1);
    }

    @Test
    void it_explains_every_code() {
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(page).contains("| " + code + " | ");
            boolean warning = page.contains("| " + code + " | warning: ");
            assertThat(warning).as(code.name()).isEqualTo(!code.isError());
        }
    }

    @Test
    void it_names_every_word() {
        assertThat(Vocabulary.WORDS).allSatisfy(word -> assertThat(page).contains("`" + word.text() + "`"));
    }
}
