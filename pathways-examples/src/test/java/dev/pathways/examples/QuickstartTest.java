package dev.pathways.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.examples.quickstart.Page;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QuickstartTest {
    private static final Path GOLDEN = Path.of("src/test/resources/quickstart.txt");

    private static String story(String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), args))
                .isZero();
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void the_story_reads_as_it_was_approved() throws IOException {
        String story = story();
        if (Boolean.getBoolean("pathways.write")) {
            Files.writeString(GOLDEN, story);
        }
        assertThat(GOLDEN).as("written anew by -Dpathways.write=true").hasContent(story);
    }

    @Test
    void on_postgresql_it_is_the_same_story_also_the_second_time() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            assertThat(GOLDEN).hasContent(story("--database", url)).hasContent(story("--database", url));
        }
    }

    @Test
    void the_story_fits_a_plain_terminal_and_never_names_the_patient() {
        String story = story();
        assertThat(story.lines()).allMatch(line -> line.length() <= Page.WIDTH);
        assertThat(story.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
        assertThat(story).doesNotContain("Encounter").doesNotContain("881");
    }
}
