package dev.pathways.yaml;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, the answer is a definition or a list of problems, without too much work. */
class AnyInputTest {
    private static final long SEED = Long.getLong("pathways.seed", 20_260_101L);
    private static final int INPUTS = Integer.getInteger("pathways.inputs", 5_000);

    @Test
    void random_bytes_end_in_problems() {
        Random random = new Random(SEED);
        for (int i = 0; i < INPUTS / 5; i++) {
            byte[] content = new byte[random.nextInt(200)];
            random.nextBytes(content);
            check(content, i);
        }
    }

    @Test
    void changed_pathways_end_in_a_definition_or_in_problems() {
        Mutations mutations = new Mutations(new Random(SEED));
        for (int i = 0; i < INPUTS * 3 / 5; i++) {
            check(mutations.next(), i);
        }
    }

    @Test
    void texts_of_odd_characters_end_in_a_definition_or_in_problems() {
        OddTexts texts = new OddTexts(new Random(SEED));
        for (int i = 0; i < INPUTS / 5; i++) {
            check(texts.next(), i);
        }
    }

    @Test
    void files_that_are_hard_on_a_reader_end_without_too_much_work() {
        TrickyInputs.small().forEach(content -> check(content, 0));
        TrickyInputs.large().forEach(text -> check(text.getBytes(StandardCharsets.UTF_8), 0));
    }

    private static void check(byte[] content, int number) {
        try {
            AnyInput.check(content);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            String text = new String(content, StandardCharsets.ISO_8859_1);
            String start = text.substring(0, Math.min(10_000, text.length()));
            throw new AssertionError("seed " + SEED + ", input " + number + ": " + start, e);
        }
    }
}
