package dev.pathways.yaml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for bytes that break the reader, led by what they reach in its code. Ordinarily only the first inputs and those
 * that were found once are played; with {@code -Pfuzz} a long search begins from them (see CONTRIBUTING).
 */
class AnyBytesFuzzTest {
    /** Whatever classes it takes are loaded and instrumented, which is no work of reading. */
    @BeforeAll
    static void the_reader_is_warm() {
        firstInputs()
                .forEach(each ->
                        PathwayYaml.read("test.yaml", (byte[]) each.get()[0]).text());
    }

    @MethodSource("firstInputs")
    @FuzzTest(maxExecutions = 500_000, maxDuration = "")
    void any_bytes_end_in_a_definition_or_in_problems(byte[] content) {
        AnyInput.check(content);
    }

    static Stream<Arguments> firstInputs() {
        Stream<byte[]> files =
                PathwayFiles.in(PathwayFiles.TESTED, PathwayFiles.SHIPPED, PathwayFiles.PROBLEMS).stream()
                        .map(AnyBytesFuzzTest::bytes);
        return Stream.concat(files, TrickyInputs.small().stream()).map(Arguments::of);
    }

    private static byte[] bytes(Path file) {
        return PathwayFiles.text(file).getBytes(StandardCharsets.UTF_8);
    }
}
