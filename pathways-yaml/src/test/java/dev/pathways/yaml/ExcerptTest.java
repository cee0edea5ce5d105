package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void the_caret_stands_under_the_words_in_question() {
        LoadResult result = Yaml.with("owner: role nurse", "owner: rol nurse");
        assertThat(result.text()).isEqualTo("""
                        test.yaml:14:12  PW040  'rol nurse' does not say who
                           14 |     owner: rol nurse
                                           ^^^^^^^^^
                           write 'role', 'team', 'on-call' or 'user' and a name of lower-case letters, digits and \
                        hyphens; did you mean 'role nurse'?""");
    }

    @Test
    void the_caret_is_right_behind_characters_outside_the_basic_plane() {
        LoadResult result = Yaml.with("title: Call the patient\n", "title: \uD83D\uDE00 #lost\n");
        assertThat(result.problems().get(0).at()).hasToString("test.yaml:13:14");
    }

    @Test
    void a_very_long_line_is_shown_in_part() {
        LoadResult result = Yaml.with("title: Call the patient\n", "title: " + "x".repeat(5_000) + "\n");
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).at().excerpt().text()).hasSizeLessThanOrEqualTo(160);
    }

    @Test
    void the_value_of_a_key_that_looks_secret_is_not_shown() {
        LoadResult result = Yaml.withTopWords("db_password: hunter2");
        assertThat(result.text()).contains("db_password: …").doesNotContain("hunter2");
    }

    @Test
    void a_comment_after_a_blank_loses_nothing() {
        assertThat(Yaml.with("version: 1", "version: 1 # the first").isSound()).isTrue();
        assertThat(Yaml.with("title: Call the patient\n", "title: \"Call #1\" # quoted\n")
                        .isSound())
                .isTrue();
    }

    @Test
    void problems_that_only_follow_from_another_are_not_told() {
        assertThat(Yaml.with("complete: within 1 hour", "complete: within 1h").problems())
                .hasSize(1);
        assertThat(Yaml.with("- step: call", "- step: Call").problems()).hasSize(1);
        assertThat(Yaml.with("[urgent, routine]", "many").problems()).hasSize(1);
    }
}
