package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Prints how long loading takes with all checks, once the machine is warm. Nothing is asserted about it. */
class LoadingTimeTest {
    private static final int WARM = 40;
    private static final int MEASURED = 15;

    @Test
    void loading_is_measured() throws IOException {
        Path shipped = Path.of("src/main/resources/dev/pathways/yaml/pathways/discharge-coordination.yaml");
        measure("discharge-coordination", Files.readString(shipped));
        measure("12 steps", steps(12));
        measure("200 steps", steps(200));
    }

    private static void measure(String name, String text) {
        LoadResult result = Yaml.read(text);
        assertThat(result.errors().stream().map(FileProblem::text)).isEmpty();
        for (int i = 0; i < WARM; i++) {
            result = Yaml.read(text);
        }
        long[] times = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = System.nanoTime();
            result = Yaml.read(text);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                java.util.Locale.ROOT,
                "loading %s (%d steps): median %.1f ms, slowest %.1f ms%n",
                name,
                result.definitions().get(0).steps().size(),
                times[MEASURED / 2] / 1e6,
                times[MEASURED - 1] / 1e6);
    }

    private static String steps(int count) {
        StringBuilder text = new StringBuilder(Yaml.SOUND.replace("within 8 hours", "within 30 days"));
        for (int i = 1; i < count; i++) {
            text.append("  - step: s").append(i).append('\n');
            text.append("    title: More work\n    owner: role nurse\n    acknowledge: within 15 minutes\n");
            text.append("    complete: within 1 hour\n    only-if: { urgency: urgent }\n");
            text.append("    escalate:\n      - tell: role charge-nurse\n");
        }
        return text.toString();
    }
}
