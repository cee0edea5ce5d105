package dev.pathways.yaml.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsals that are shipped, and what people read about those that differ or cannot be read. */
class RehearsalsTest {
    private static final Path FOLDER = Path.of("src/test/resources/rehearsals");

    @TestFactory
    Stream<DynamicTest> each_rehearsal_holds() {
        return Rehearsals.in(FOLDER).stream().map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }

    @TestFactory
    Stream<DynamicTest> each_wrong_file_is_told_in_these_words() {
        return goldens("problems", false);
    }

    @TestFactory
    Stream<DynamicTest> each_difference_is_told_in_these_words() {
        return goldens("differing", true);
    }

    private static Stream<DynamicTest> goldens(String folder, boolean readable) {
        return Rehearsals.in(FOLDER.resolve(folder)).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), () -> {
                    RehearsalResult result = Rehearsals.play(check.file());
                    assertThat(result.isReadable()).isEqualTo(readable);
                    assertThat(result.holds()).isFalse();
                    assertThatThrownBy(check::run)
                            .isInstanceOf(AssertionError.class)
                            .hasMessage(result.text());
                    compare(check.file(), result.text().replace(FOLDER + "/", ""));
                }));
    }

    private static void compare(Path file, String text) throws IOException {
        Path golden = file.resolveSibling(file.getFileName().toString().replace(".yaml", ".txt"));
        if (Boolean.getBoolean("pathways.write")) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    @Test
    void a_played_story_is_drawn_as_a_sequence() throws IOException {
        Path golden = FOLDER.resolve("consult-sent-twice.mmd");
        String drawing =
                Rehearsals.play(FOLDER.resolve("consult-sent-twice.yaml")).drawing();
        if (Boolean.getBoolean("pathways.write")) {
            Files.writeString(golden, drawing);
        }
        assertThat(drawing).isEqualTo(Files.readString(golden));
    }

    @Test
    void a_folder_without_rehearsals_does_not_pass(@TempDir Path empty) {
        assertThatThrownBy(() -> Rehearsals.in(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are none");
    }

    @Test
    void several_files_and_folders_are_played_in_order() {
        Path differing = FOLDER.resolve("differing");
        List<RehearsalResult> results = Rehearsals.play(List.of(FOLDER.resolve("stroke-alert.yaml"), differing));
        assertThat(results).hasSize(1 + Rehearsals.in(differing).size());
        assertThat(results.get(0).title()).startsWith("The scan is late");
        assertThat(results.get(1).file()).endsWith("many-things.yaml");
    }
}
