package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ProblemCode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
    private static final int MOST_BYTES = 256 * 1024;

    @Test
    void a_file_of_256_kib_is_read() {
        String comment = "#" + "x".repeat(MOST_BYTES - Yaml.SOUND.length() - 2) + "\n";
        assertThat((comment + Yaml.SOUND).length()).isEqualTo(MOST_BYTES);
        assertThat(Yaml.read(comment + Yaml.SOUND).isSound()).isTrue();
    }

    @Test
    void a_larger_file_is_refused_before_it_is_decoded() {
        byte[] content = new byte[MOST_BYTES + 1];
        content[0] = (byte) 0xFF;
        only(PathwayYaml.read("test.yaml", content), "larger than 256 KiB");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_at_their_place() {
        byte[] content = "pathway: a\ntitle: \u00e9".getBytes(StandardCharsets.ISO_8859_1);
        LoadResult result = PathwayYaml.read("test.yaml", content);
        only(result, "not UTF-8");
        assertThat(result.problems().get(0).at()).hasToString("test.yaml:2:8");
    }

    @Test
    void nesting_deeper_than_32_is_refused() {
        only(Yaml.withTopWords("x: " + "[".repeat(40) + "]".repeat(40)), "nested more than 32 deep");
    }

    @Test
    void more_than_20_000_events_are_refused() {
        only(Yaml.withTopWords("x: [" + "a,".repeat(20_001) + "a]"), "more than 20000 parts");
    }

    @Test
    void a_tower_of_brackets_is_refused() {
        only(Yaml.read("[".repeat(200_000)), "nested more than 32 deep");
    }

    @Test
    void an_expansion_of_aliases_is_refused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a")
                    .append(i)
                    .append(": &a")
                    .append(i)
                    .append(" [*a")
                    .append(i - 1)
                    .append(", *a")
                    .append(i - 1);
            bomb.append("]\n");
        }
        assertThat(Yaml.codes(Yaml.read(bomb.toString()))).contains(ProblemCode.PW007);
    }

    @Test
    void more_than_200_steps_are_refused() {
        StringBuilder steps = new StringBuilder(Yaml.SOUND);
        for (int i = 0; i < 200; i++) {
            steps.append("  - step: s").append(i).append('\n');
        }
        LoadResult result = Yaml.read(steps.toString());
        assertThat(Yaml.codes(result)).containsExactly(ProblemCode.PW011);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\u202E", "\u2066", "\uD800", "\u2028", "\uFEFF"})
    void a_character_that_cannot_be_seen_is_refused(String character) {
        assertThat(Yaml.with("Call the", "Call" + character + "the").isSound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\0", "\\a", "\\u202E", "\\uD800", "\\L", "\\uFEFF"})
    void an_escaped_character_that_cannot_be_seen_is_refused(String escape) {
        LoadResult result = Yaml.with("title: Call the patient\n", "title: \"Call" + escape + "\"\n");
        assertThat(Yaml.codes(result)).containsExactly(ProblemCode.PW001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%YAML 1.1\n---\n", "%TAG ! tag:example.com,2000:\n---\n"})
    void a_directive_is_refused(String directive) {
        assertThat(Yaml.codes(Yaml.read(directive + Yaml.SOUND))).containsExactly(ProblemCode.PW007);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<: { version: 2 }", "? [a]\n: b", "? { a: b }\n: c"})
    void a_merge_key_and_a_complex_key_are_refused(String words) {
        assertThat(Yaml.withTopWords(words).isSound()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n", "# only a comment\n", "---\n", "- a\n", "just text", "a: b: c", "\"open"})
    void a_file_without_a_pathway_is_refused(String text) {
        assertThat(Yaml.read(text).isSound()).isFalse();
        assertThat(Yaml.read(text).definitions()).isEmpty();
    }

    @Test
    void a_byte_order_mark_at_the_beginning_does_no_harm() {
        assertThat(Yaml.read("\uFEFF" + Yaml.SOUND).isSound()).isTrue();
    }

    private static void only(LoadResult result, String part) {
        assertThat(result.definitions()).isEmpty();
        assertThat(Yaml.codes(result)).containsExactly(ProblemCode.PW001);
        assertThat(result.problems().get(0).message()).contains(part);
    }
}
