package dev.pathways.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;

/** Short texts of characters that mean something in YAML or cannot be seen, in quotes, as keys and as values. */
final class OddTexts {
    private static final int[] CHARACTERS =
            "ab :#-?,[]{}&*!|>'\"%@`\\~=<\t\r\n\u201C\u00A0\u00E9\u2028\u0085\uFEFF\u202E 0.\uD83D\uDE00"
                    .codePoints()
                    .toArray();

    private final Random random;

    OddTexts(Random random) {
        this.random = random;
    }

    byte[] next() {
        String text = random.ints(1 + random.nextInt(5), 0, CHARACTERS.length)
                .mapToObj(i -> Character.toString(CHARACTERS[i]))
                .collect(Collectors.joining());
        String quoted = "\"" + (random.nextBoolean() ? escaped(text) : text.replace("\"", "")) + "\"";
        String file = switch (random.nextInt(4)) {
            case 0 -> "a: " + quoted;
            case 1 -> quoted + ": b";
            case 2 -> "a: [x, " + quoted + "]";
            default -> Yaml.SOUND.replace("Call the patient\n", quoted + "\n").replace("urgent", quoted);
        };
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }
}
