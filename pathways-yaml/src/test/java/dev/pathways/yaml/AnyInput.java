package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What holds for every input: it ends in a definition or in problems, it has a canonical form of the same meaning or is
 * refused, nothing else is thrown, and there is no more work than its length allows.
 *
 * <p>Reading once may take {@value #LEAST_WORK} bytes and {@value #WORK_PER_BYTE} for each byte of the file. A file with
 * problems may be read again to try fixes, {@value #MOST_FIXES} times and {@value #MOST_TRIED} characters at most.
 */
final class AnyInput {
    private static final long LEAST_WORK = 2_000_000;
    private static final long WORK_PER_BYTE = 2_000;
    private static final int MOST_FIXES = 50;
    private static final int MOST_TRIED = 2 << 20;

    private AnyInput() {}

    /** Throws an {@link AssertionError}, or whatever should not have been thrown. */
    static void check(byte[] content) {
        LoadResult[] read = new LoadResult[1];
        long work = Work.of(() -> read[0] = PathwayYaml.read("test.yaml", content));
        assertThat(work).as("the work of reading").isLessThanOrEqualTo(mostWork(content.length));
        LoadResult result = read[0];
        assertThat(result.definitions().size()).isEqualTo(result.isSound() ? 1 : 0);
        assertThat(result.text()).doesNotContain("placeholder").doesNotContain("'unnamed ");
        String text = new String(content, StandardCharsets.UTF_8);
        if (Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content)) {
            format(text, result);
        }
    }

    /** The most work that reading a file of so many bytes may take. */
    static long mostWork(int bytes) {
        long readings = 1L + Math.min(MOST_FIXES, MOST_TRIED / Math.max(1, bytes));
        return readings * (LEAST_WORK + WORK_PER_BYTE * bytes);
    }

    private static void format(String text, LoadResult result) {
        String formatted;
        try {
            formatted = PathwayYaml.format(text);
        } catch (PathwayYamlException e) {
            assertThat(result.isSound()).isFalse();
            return;
        }
        if (result.isSound()) {
            assertThat(PathwayYaml.read("test.yaml", formatted).definitions()).isEqualTo(result.definitions());
        }
        assertThat(PathwayYaml.format(formatted)).isEqualTo(formatted);
    }
}
