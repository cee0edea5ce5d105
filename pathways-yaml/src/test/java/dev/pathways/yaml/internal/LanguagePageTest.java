package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.LoadResult;
import dev.pathways.yaml.PathwayYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that describes the language says what the reader does. */
class LanguagePageTest {
    private static String page;
    private static String rehearsalPage;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../docs/language.md"));
        rehearsalPage = Files.readString(Path.of("../docs/rehearsal.md"));
    }

    @Test
    void its_example_loads_without_a_word() {
        int from = page.indexOf("```yaml\n") + "```yaml\n".length();
        LoadResult result = PathwayYaml.read("language.md", page.substring(from, page.indexOf("```", from)));
        assertThat(result.text()).isEmpty();
        assertThat(result.definitions()).hasSize(1);
    }

    @Test
    void its_duty_file_loads_without_a_word() {
        int from = page.indexOf("```yaml\n", page.indexOf("## Duty files")) + "```yaml\n".length();
        String text = page.substring(from, page.indexOf("```", from));
        Reading<DutyFile> reading = DutyFileReader.read("duty.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.value()).isNotNull();
    }

    @Test
    void it_explains_every_code() {
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(page).contains("| " + code + " | ");
            boolean warning = page.contains("| " + code + " | warning: ");
            assertThat(warning).as(code.name()).isEqualTo(!code.isError());
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void its_table_of_words_is_the_one_that_the_reader_uses(Place place) {
        assertThat(place.kind() == Place.Kind.REHEARSAL ? rehearsalPage : page).contains(table(place));
    }

    @Test
    void every_rehearsal_is_linked_from_the_page_of_rehearsals() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/rehearsals"))) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> assertThat(rehearsalPage).contains("rehearsals/" + file.getFileName()));
        }
    }

    @Test
    void every_recipe_is_a_file_that_is_linked_from_the_page() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/recipes"))) {
            files.forEach(file -> assertThat(page).contains("recipes/" + file.getFileName()));
        }
    }

    /** The words of one place, as the page shows them. */
    static String table(Place place) {
        StringBuilder table = new StringBuilder("### Words of " + place.what() + "\n\n");
        table.append("| Word | What stands there | If left out | What it says |\n|---|---|---|---|\n");
        for (Word word : Vocabulary.WORDS) {
            if (word.place() == place) {
                String cells = String.join(" | ", word.shape().words(), word.ifLeftOut(), word.says());
                table.append("| `")
                        .append(word.text())
                        .append("` | ")
                        .append(cells)
                        .append(" |\n");
            }
        }
        return table.toString();
    }
}
