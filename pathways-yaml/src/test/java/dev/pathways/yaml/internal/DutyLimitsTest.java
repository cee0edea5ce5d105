package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ProblemCode;
import dev.pathways.yaml.FileProblem;
import dev.pathways.yaml.LimitsInTheCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every limit that a duty file is held to: at the limit it loads, one more is refused. */
class DutyLimitsTest {
    private record Limit(String constant, int most, IntFunction<String> file) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit("DutyFileReader.MOST_UNITS", 100, n -> "duty: {}\nunit: [" + list(n, i -> "u" + i) + "]\n"),
            new Limit(
                    "DutyFileReader.MOST_VALUES",
                    500,
                    n -> "duty: {}\nfacts: { service: [" + list(n, i -> "s" + i) + "] }\n"),
            new Limit("DutyReader.MOST_PARTIES", 500, n -> "duty: {" + list(n, i -> "role r" + i + ": p") + "}\n"),
            new Limit("DutyReader.MOST_SHIFTS", 2_500, n -> "duty: { role r: [" + list(n, i -> "p" + i) + "] }\n"),
            new Limit("DutyReader.MOST_PEOPLE", 2_500, n -> "duty: {}\nunreachable: [" + list(n, i -> "p" + i) + "]\n"),
            new Limit(
                    "DutyReader.MOST_DATES",
                    500,
                    n -> "duty: {}\nclosed: ["
                            + list(n, i -> "" + LocalDate.of(2026, 1, 1).plusDays(i)) + "]\n"));

    @TestFactory
    List<DynamicTest> at_the_limit_it_loads_and_one_more_is_refused() {
        return LIMITS.stream()
                .map(limit -> DynamicTest.dynamicTest(limit.constant() + ": " + limit.most(), () -> {
                    assertThat(read(limit.file().apply(limit.most())).problems().stream()
                                    .map(FileProblem::text))
                            .isEmpty();
                    Reading<DutyFile> over = read(limit.file().apply(limit.most() + 1));
                    assertThat(over.value()).isNull();
                    assertThat(over.problems()).extracting(FileProblem::code).containsExactly(ProblemCode.PW011);
                }))
                .toList();
    }

    @Test
    void every_limit_in_the_readers_stands_here() throws IOException {
        assertThat(LIMITS.stream().map(Limit::constant))
                .containsExactlyInAnyOrderElementsOf(LimitsInTheCode.of(reader -> reader.startsWith("Duty")));
    }

    private static Reading<DutyFile> read(String text) {
        return DutyFileReader.read("duty.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
    }
}
