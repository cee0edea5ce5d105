package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, the answer is a definition or a list of problems, and soon. */
class AnyInputTest {
    private static final long SEED = 20_260_101L;
    private static final String[] PIECES = {
        "<<: ",
        "&a ",
        "*a",
        "!!str ",
        "{",
        "}",
        "[",
        "]",
        "- ",
        ": ",
        "\n",
        "\t",
        "#",
        "\"",
        "'",
        "|\n",
        ">\n",
        "? ",
        "%YAML 1.1\n",
        "---\n",
        "within 999999999 weeks",
        "depends-on: urgency",
        "at-most: 99",
        "\u00a0",
        "\u201c",
        "\u202e",
        "whoever did ",
        "user <requested-by>",
        "done",
        "next",
        "go-to: answer",
        "not needed",
        "together: x",
        "join: any",
        "branches: { a: [], b: [] }",
        "choose: x",
        "otherwise: []",
        "when: { urgency: [emergent, not urgent] }",
        "only-if: [{ urgency: urgent }, {}]",
        "within 3 business days",
        "by 07:00 on business day 2 after answer",
        "2 hours before planned-discharge, at most 1 day",
        "calendars: { a: { open: [Mon-Fri 08:00-17:00] } }",
        "pauses: { a: { by: owner } }",
        "may-pause: [clinical-change]",
        "still-on-it: { every: 1 hour, answer-within: 5 minutes }",
        "warn: [{ if-not: 1 hour before due, tell: owner }]",
        "opens: { when: x, not-needed-after: 1 day }",
        "completes-when: { x: accepted }",
        "grace: 5 minutes",
        "not-by: answer"
    };

    @Test
    void random_bytes_end_in_problems() {
        Random random = new Random(SEED);
        for (int i = 0; i < 2_000; i++) {
            byte[] content = new byte[random.nextInt(200)];
            random.nextBytes(content);
            check(content, i);
        }
    }

    @Test
    void changed_pathways_end_in_a_definition_or_in_problems() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String name : new String[] {"consult-response", "discharge-coordination", "shift-handoff", "callback"}) {
            all.add(Files.readAllBytes(Path.of("src/test/resources/pathways/" + name + ".yaml")));
        }
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            byte[] content = all.get(i % all.size());
            for (int change = random.nextInt(4); change >= 0; change--) {
                content = change(content, random);
            }
            check(content, i);
        }
    }

    private static byte[] change(byte[] content, Random random) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(30));
        String changed = switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + text.substring(at, end).repeat(2) + text.substring(end);
            case 2 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(end);
            default -> text.substring(0, at) + piece(random) + text.substring(at);
        };
        return changed.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String piece(Random random) {
        byte[] utf8 = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
        return new String(utf8, StandardCharsets.ISO_8859_1);
    }

    private static void check(byte[] content, int number) {
        try {
            LoadResult result = PathwayYaml.read("test.yaml", content);
            assertThat(result.definitions().size()).isEqualTo(result.isSound() ? 1 : 0);
            assertThat(result.text()).doesNotContain("placeholder").doesNotContain("'unnamed ");
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            throw new AssertionError(
                    "seed " + SEED + ", input " + number + ": " + new String(content, StandardCharsets.ISO_8859_1), e);
        }
    }
}
