package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ProblemCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotYetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calendar | calendar: office",
                "may-pause | may-pause: [away]",
                "not-by | not-by: call",
                "opens | opens: within 1 hour",
                "closes-when | closes-when: patient-left",
                "completes-when | completes-when: called",
                "still-on-it | still-on-it: { every: 1 hour, answer-within: 5 minutes }",
                "warn | warn: [{ if-not: within 10 minutes, tell: owner }]",
                "only-if | only-if: { urgency: urgent }",
                "when | confirm: { when: confirmed, within: 1 hour }",
            })
    void a_word_of_a_step_that_comes_later_is_refused_by_its_name(String word, String line) {
        refused(Yaml.withStepWords(line), word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "calendars | calendars: { office: { open: [Mon-Fri 08:00-17:00] } }",
                "pauses | pauses: { away: { by: role nurse, at-most: 1 hour } }",
            })
    void a_word_of_the_pathway_that_comes_later_is_refused_by_its_name(String word, String line) {
        refused(Yaml.withTopWords(line), word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"open", "closed-on", "branches", "join", "cases", "otherwise", "grace", "rungs", "if-not"})
    void a_word_of_a_part_that_comes_later_is_refused_by_its_name(String word) {
        refused(Yaml.withStepWords(word + ": x"), word);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "together | together: both",
                "choose | choose: one",
            })
    void a_kind_of_step_that_comes_later_is_refused_by_its_name(String word, String line) {
        refused(Yaml.read(Yaml.SOUND + "  - " + line + "\n"), word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "by 19:00",
                "at planned-discharge",
                "2 hours before planned-discharge, at most 1 day",
                "1 hour after planned-discharge, at most 1 day",
                "within 1 hour of answer",
                "within 4 business hours",
                "[within 1 hour, by 19:00]",
                "{ when: called, not-needed-after: 1 hour }",
            })
    void a_deadline_that_comes_later_is_refused_as_not_yet_available(String deadline) {
        LoadResult result = Yaml.with("complete: within 1 hour", "complete: " + deadline);
        assertThat(Yaml.codes(result)).containsExactly(ProblemCode.PW011);
        assertThat(result.problems().get(0).message()).contains("not yet available");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grace", "rungs"})
    void a_ladder_in_map_form_is_refused_as_not_yet_available(String word) {
        LoadResult result = Yaml.with("      - tell: role charge-nurse", "      " + word + ": 10 minutes");
        refused(Yaml.withTopWords("ladders: { chain: { " + word + ": x } }"), word);
        assertThat(result.isSound()).isFalse();
    }

    private static void refused(LoadResult result, String word) {
        assertThat(result.definitions()).isEmpty();
        assertThat(result.errors()).extracting(FileProblem::code).containsExactly(ProblemCode.PW011);
        assertThat(result.errors().get(0).message()).isEqualTo("'" + word + "' is not yet available in this version");
    }
}
