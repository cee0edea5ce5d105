package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Automatic fixes: applied, they take their problem away. */
class FixTest {
    private static final Path FOLDER = Path.of("src/test/resources/problems");
    /** The codes of which at least one wrong file must have an automatic fix. */
    private static final Set<ProblemCode> MECHANICAL = EnumSet.of(
            ProblemCode.PW002,
            ProblemCode.PW003,
            ProblemCode.PW004,
            ProblemCode.PW011,
            ProblemCode.PW020,
            ProblemCode.PW021,
            ProblemCode.PW024,
            ProblemCode.PW030,
            ProblemCode.PW040,
            ProblemCode.PW042,
            ProblemCode.PW054,
            ProblemCode.PW060,
            ProblemCode.PW062);

    @TestFactory
    List<DynamicTest> every_automatic_fix_takes_its_problem_away() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = Files.readString(file);
                    List<FileProblem> problems =
                            PathwayYaml.read("a.yaml", text).problems();
                    for (FileProblem problem : problems) {
                        if (problem.fix() != null) {
                            List<FileProblem> left = PathwayYaml.read(
                                            "a.yaml", problem.fix().apply(text))
                                    .problems();
                            assertThat(like(left, problem)).as(problem.text()).isLessThan(like(problems, problem));
                        }
                    }
                }))
                .toList();
    }

    @Test
    void every_mechanical_code_has_an_automatic_fix() throws IOException {
        Set<ProblemCode> fixed = EnumSet.noneOf(ProblemCode.class);
        for (Path file : files()) {
            PathwayYaml.check(file).problems().stream()
                    .filter(problem -> problem.fix() != null)
                    .forEach(problem -> fixed.add(problem.code()));
        }
        assertThat(fixed).containsAll(MECHANICAL);
    }

    @Test
    void applying_one_fix_after_the_other_ends() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file);
            int applied = 0;
            for (Fix fix = first(text); fix != null; fix = first(text)) {
                text = fix.apply(text);
                applied++;
                assertThat(applied).as(file.toString()).isLessThan(100);
            }
        }
    }

    @Test
    void a_deadline_keeps_the_words_of_its_author() {
        assertThat(mended("complete: within 8 hours", "complete: 480 minutes"))
                .contains("complete: within 480 minutes\n");
        assertThat(mended("complete: within 8 hours", "complete: \"480 minutes\""))
                .contains("complete: \"within 480 minutes\"\n");
    }

    @Test
    void curly_quotes_become_straight_ones_on_both_sides() {
        assertThat(mended("title: Call the patient back", "title: “Call: the patient”  # soon"))
                .contains("title: \"Call: the patient\"  # soon\n");
        assertThat(mended("[urgent, routine]", "[„urgent“, routine]")).contains("[\"urgent\", routine]");
    }

    @Test
    void a_mistyped_word_is_replaced_by_the_only_near_one() {
        assertThat(mended("    owner: role nurse", "    ownr: role nurse")).isEqualTo(Yaml.SOUND);
    }

    @Test
    void a_short_form_is_written_out() {
        assertThat(mended("every: 30 minutes", "every: 30m")).contains("every: 30 minutes\n");
    }

    @Test
    void a_word_that_was_mistyped_is_not_mended_into_one_that_stands_there_already() {
        FileProblem problem = Yaml.with("    owner: role nurse", "    owner: role nurse\n    ownr: role clerk")
                .problems()
                .get(0);
        assertThat(problem.code()).isEqualTo(ProblemCode.PW010);
        assertThat(problem.hints()).contains("did you mean 'owner'?");
        assertThat(problem.fix()).isNull();
    }

    @Test
    void two_words_that_are_as_near_are_both_named_and_none_is_written() {
        FileProblem problem = Yaml.with("escalate:\n      - tell: role charge-nurse", "escalate: chain-x")
                .problems()
                .get(0);
        assertThat(problem.fix()).isNull();
        LoadResult result =
                Yaml.read("""
                ladders:
                  chain-a:
                    - tell: role a
                  chain-b:
                    - tell: role b
                """ + Yaml.SOUND.replace("escalate:\n      - tell: role charge-nurse", "escalate: chain-x"));
        FileProblem unknown = result.errors().get(0);
        assertThat(unknown.hints()).contains("did you mean 'chain-a' or 'chain-b'?");
        assertThat(unknown.fix()).isNull();
    }

    @Test
    void places_count_characters_also_after_a_mark_and_beyond_the_first_plane() {
        String text = "\uFEFF" + Yaml.SOUND.replace("owner: role nurse", "owner: role nurse  # \uD83D\uDE80\u00A0x");
        Fix fix = PathwayYaml.read("a.yaml", text).problems().get(0).fix();
        assertThat(fix).isNotNull();
        assertThat(fix.apply(text)).isEqualTo(text.replace('\u00A0', ' '));
    }

    private static String mended(String old, String replacement) {
        String text = Yaml.SOUND.replace(old, replacement);
        Fix fix = first(text);
        assertThat(fix).isNotNull();
        String mended = fix.apply(text);
        assertThat(Yaml.read(mended).problems()).isEmpty();
        return mended;
    }

    private static Fix first(String text) {
        return Yaml.read(text).problems().stream()
                .map(FileProblem::fix)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    private static long like(List<FileProblem> problems, FileProblem problem) {
        return problems.stream()
                .filter(each -> each.code() == problem.code() && each.message().equals(problem.message()))
                .count();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
