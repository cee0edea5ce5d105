package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The canonical form. */
class FormatTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    @TestFactory
    List<DynamicTest> a_canonical_file_stays_as_it_is() throws IOException {
        return files("canonical").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = Files.readString(file);
                    assertThat(PathwayYaml.format(text)).isEqualTo(text);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> formatting_changes_no_definition_and_twice_is_once() throws IOException {
        return files("pathways").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = Files.readString(file);
                    String formatted = PathwayYaml.format(text);
                    assertThat(PathwayYaml.format(formatted)).isEqualTo(formatted);
                    assertThat(Yaml.read(formatted).definitions())
                            .isEqualTo(Yaml.read(text).definitions());
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> a_file_with_mistakes_is_refused_or_keeps_them() throws IOException {
        return files("problems").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = Files.readString(file);
                    try {
                        String formatted = PathwayYaml.format(text);
                        assertThat(PathwayYaml.format(formatted)).isEqualTo(formatted);
                        assertThat(told(formatted)).containsExactlyInAnyOrderElementsOf(told(text));
                    } catch (PathwayYamlException e) {
                        assertThat(e.problems())
                                .anyMatch(problem -> problem.code().name().compareTo("PW010") < 0);
                    }
                }))
                .toList();
    }

    /** Found by a search: formatting wrote these so that they were refused, or lost, when read again. */
    @ParameterizedTest
    @ValueSource(strings = {"[]\n", "{}\n", "a: \"\\u201E\"\n", "a: \"\\u00A0b\"\n"})
    void what_can_only_stand_in_quotes_or_brackets_keeps_them(String text) {
        String formatted = PathwayYaml.format(text);
        assertThat(PathwayYaml.format(formatted)).isEqualTo(formatted);
        assertThat(told(formatted)).isEqualTo(told(text));
    }

    @Test
    void text_that_is_lost_between_a_word_and_its_value_is_refused() {
        assertThatThrownBy(() -> PathwayYaml.format("description: #5 floor\n  Call again.\n"))
                .isInstanceOf(PathwayYamlException.class)
                .hasMessageContaining("PW005");
    }

    @Test
    void a_file_of_a_byte_order_mark_alone_is_refused() {
        assertThatThrownBy(() -> PathwayYaml.format("\uFEFF")).isInstanceOf(PathwayYamlException.class);
    }

    @Test
    void words_come_in_the_order_of_the_language_and_others_after_them() {
        assertThat(PathwayYaml.format("steps:\n- own: x\n  title: b\n  step: a\ntitle: t\nzzz: 1\npathway: p\n"))
                .isEqualTo("""
                        pathway: p
                        title: t

                        steps:
                          - step: a
                            title: b
                            own: x

                        zzz: 1
                        """);
    }

    @Test
    void lengths_of_time_are_words_and_keep_their_units() {
        assertThat(PathwayYaml.format("""
                facts: {due: time, start-of-it: private time}
                complete: [within PT90M of due, "PT1H30M before due, at most P2D", by 19:00]
                safety-net: {every: PT15M, tell: role a}
                defaults:
                    acknowledge: {depends-on: x, a: within 90 minutes, b: within 1 hours of start, c: not needed}
                    complete: within 1 hour of start-of-it, at most 1 days
                """)).isEqualTo("""
                facts:
                  due: time
                  start-of-it: private time

                complete:
                  - 1 hour 30 minutes after due
                  - 1 hour 30 minutes before due, at most 2 days
                  - by 19:00

                safety-net:
                  tell: role a
                  every: 15 minutes

                defaults:
                  acknowledge:
                    depends-on: x
                    a: within 90 minutes
                    b: within 1 hour of start
                    c: not needed
                  complete: 1 hour after start-of-it, at most 1 day
                """);
    }

    @Test
    void quotes_stand_only_where_they_are_needed() {
        assertThat(PathwayYaml.format("""
                pathway: "p"
                title: 'Call: the patient''s "ward"'
                description: "22:30"
                facts: {'a': ["x, y", 'no', "1"]}
                visible-to: ["role a", ""]
                """)).isEqualTo("""
                pathway: p
                title: 'Call: the patient''s "ward"'
                description: "22:30"

                facts:
                  a:
                    - x, y
                    - no
                    - 1

                visible-to: [role a, ""]
                """);
    }

    @Test
    void long_descriptions_are_folded_and_lines_that_count_are_kept() {
        String words = "so many words that they do not fit ".repeat(5).strip();
        String formatted = PathwayYaml.format("pathway: p\ndescription: " + words + "\n");
        assertThat(formatted.lines()).allMatch(line -> line.length() <= 100).hasSizeGreaterThan(2);
        assertThat(PathwayYaml.format(formatted)).isEqualTo(formatted);
        assertThat(PathwayYaml.format("description: \"one\\n\\n  two\\n\"\n"))
                .isEqualTo("description: |\n  one\n\n    two\n");
    }

    @Test
    void comments_stay_with_what_they_are_about() {
        String text = """
                # yaml-language-server: $schema=pathway.json
                # example

                steps:  # the work
                # first
                - # of all
                  title: b # what
                  step: a  # who
                  owner:   # line
                    role x
                  outcomes:
                    done: done
                    # later: done
                  record: [a, # one
                    b] # two
                  # end of a
                # in between
                - step: c
                title: t   # name
                visible-to: [role a] # all
                # the last word
                """;
        String formatted = PathwayYaml.format(text);
        assertThat(formatted).isEqualTo("""
                # yaml-language-server: $schema=pathway.json
                # example

                title: t  # name

                visible-to: [role a]  # all

                steps:  # the work
                  # first
                  # of all
                  - step: a  # who
                    title: b  # what
                    owner: role x  # line
                    record:  # two
                      - a  # one
                      - b
                    # end of a
                    outcomes:
                      done: done
                      # later: done

                  # in between
                  - step: c

                # the last word
                """);
        assertThat(PathwayYaml.format(formatted)).isEqualTo(formatted);
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_problems() {
        for (String text : new String[] {"", "# nothing\n", "a: [", "a: b #c\n", "a: &x 1\n", "? [a]\n: b\n"}) {
            assertThatThrownBy(() -> PathwayYaml.format(text)).as(text).isInstanceOf(PathwayYamlException.class);
        }
    }

    private static List<String> told(String text) {
        return Yaml.read(text).problems().stream()
                .map(problem -> problem.code() + " " + problem.message())
                .toList();
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.list(RESOURCES.resolve(folder))) {
            return new ArrayList<>(all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList());
        }
    }
}
