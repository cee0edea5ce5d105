package dev.pathways.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that are kept in files, read by people and compared by tests. */
final class Goldens {
    private static final Path FOLDER = Path.of("src", "test", "resources", "render");

    private Goldens() {}

    static void compare(String file, String text) throws IOException {
        Path path = FOLDER.resolve(file);
        if (Boolean.getBoolean("pathways.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(path, text);
        }
        assertThat(Files.readString(path))
                .as("%s, written anew by -Dpathways.write=true", path)
                .isEqualTo(text);
    }
}
