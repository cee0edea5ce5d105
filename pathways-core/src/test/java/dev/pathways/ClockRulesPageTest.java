package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The page of the clock rules names a test for each sentence, and each of these tests exists. */
class ClockRulesPageTest {
    private static final Path PAGE = Path.of("../docs/clock-rules.md");
    private static final Pattern RULE = Pattern.compile("^## (\\d+)\\. \\S.*");
    private static final Pattern NAMED = Pattern.compile("`(?:([\\w.]+Test)\\.)?([a-z0-9]+(?:_[a-z0-9]+)+)`");
    private static final int RULES = 20;

    /** A row of a rule's table: its sentence, and the cell that names its tests. */
    private record Row(String sentence, String tests) {}

    private static List<String> lines() throws IOException {
        return Files.readAllLines(PAGE);
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : lines()) {
            String[] cells = line.split("\\|", -1);
            if (cells.length == 4
                    && !cells[1].contains("---")
                    && !cells[1].isBlank()
                    && !cells[1].contains("Sentence")) {
                rows.add(new Row(cells[1].strip(), cells[2].strip()));
            }
        }
        return rows;
    }

    @Test
    void every_rule_from_0_to_19_has_its_place_in_order() throws IOException {
        List<Integer> numbers = lines().stream()
                .map(RULE::matcher)
                .filter(Matcher::matches)
                .map(rule -> Integer.valueOf(rule.group(1)))
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(IntStream.range(0, RULES).boxed().toList());
    }

    @TestFactory
    Stream<DynamicTest> every_sentence_names_tests_that_exist() throws IOException {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThan(5 * RULES);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.sentence(), () -> check(row)));
    }

    private static void check(Row row) throws ClassNotFoundException {
        Matcher named = NAMED.matcher(row.tests());
        String type = null;
        int found = 0;
        while (named.find()) {
            type = named.group(1) == null ? type : named.group(1);
            assertThat(type).as("the class of " + named.group(2)).isNotNull();
            assertThat(methods(Class.forName("dev.pathways." + type))).as(type).contains(named.group(2));
            found++;
        }
        assertThat(found).as("tests of: " + row.sentence()).isPositive();
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getAnnotations().length > 0)
                .map(Method::getName)
                .toList();
    }
}
