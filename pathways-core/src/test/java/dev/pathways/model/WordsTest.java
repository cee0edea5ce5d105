package dev.pathways.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "see-patient", "x9", "a-", "step-1-b"})
    void names_are_lower_case_letters_digits_and_hyphens(String name) {
        assertThat(Words.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "9a", "-a", "a_b", "a b", "ä", "a.b", "a\n"})
    void nothing_else_is_a_name(String text) {
        assertThat(Words.isName(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Encounter/881", "dr-ito", "urn:x:1", "_", ".", "9"})
    void ids_are_what_hosts_write(String id) {
        assertThat(Words.isId(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\u0000", "é", "a;b", "a\u202eb", "a\\b"})
    void nothing_else_is_an_id(String text) {
        assertThat(Words.isId(text)).isFalse();
    }

    @Test
    void names_and_ids_have_a_longest() {
        assertThat(Words.isName("a".repeat(64))).isTrue();
        assertThat(Words.isName("a".repeat(65))).isFalse();
        assertThat(Words.isId("a".repeat(128))).isTrue();
        assertThat(Words.isId("a".repeat(129))).isFalse();
    }

    @Test
    void a_wrong_text_is_never_repeated_in_the_exception() {
        assertThatThrownBy(() -> Subject.of("Jane Doe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Jane");
    }

    @Test
    void plain_text_can_be_kept_anywhere() {
        assertThat(Words.isPlain("line\nbreak\tand ümlaut 😀")).isTrue();
        assertThat(Words.isPlain("nul\u0000")).isFalse();
        assertThat(Words.isPlain("lone \ud800 surrogate")).isFalse();
        assertThat(Words.isPlain("bidi \u2066")).isFalse();
    }
}
