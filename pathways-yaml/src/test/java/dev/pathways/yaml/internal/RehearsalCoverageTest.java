package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.model.NoticeKind;
import dev.pathways.model.RefusalCode;
import dev.pathways.testing.Act;
import dev.pathways.testing.Fault;
import dev.pathways.yaml.rehearsal.Rehearsals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people can do, whatever can fail and whatever they can be told is met in some rehearsal. */
class RehearsalCoverageTest {
    private static final Path FOLDER = Path.of("src/test/resources/rehearsals");
    private static final Pattern LINK = Pattern.compile("rehearsals/([a-z0-9-]+\\.yaml)");

    /** What no author can bring about, and why. */
    private static final Map<RefusalCode, String> OUT_OF_REACH = Map.of(
            RefusalCode.UNKNOWN_PATHWAY,
            "a rehearsal that starts a pathway which it does not name is not read",
            RefusalCode.VERSION_MISSING,
            "one engine knows all that it runs; another node would have to bring the version",
            RefusalCode.TEXT_INVALID,
            "a file that holds such a character is not read");

    private static List<Rehearsed> all;
    private static String page;

    @BeforeAll
    static void play() throws IOException {
        all = Rehearsed.all(Rehearsals.in(FOLDER));
        page = Files.readString(Path.of("../docs/rehearsal.md"));
    }

    @Test
    void every_verb_is_used() {
        assertThat(missing(Act.VERBS, Rehearsed::verbs)).isEmpty();
    }

    @Test
    void every_fault_happens() {
        assertThat(missing(Fault.KINDS, Rehearsed::faults)).isEmpty();
    }

    @Test
    void every_kind_of_notice_is_told() {
        List<String> kinds =
                Arrays.stream(NoticeKind.values()).map(NoticeKind::word).toList();
        assertThat(missing(kinds, Rehearsed::kinds)).isEmpty();
    }

    @Test
    void every_refusal_is_answered_but_those_that_no_author_can_bring_about() {
        List<String> codes =
                Arrays.stream(RefusalCode.values()).map(RefusalCode::name).toList();
        Set<String> outOfReach =
                OUT_OF_REACH.keySet().stream().map(RefusalCode::name).collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing(codes, Rehearsed::answers)).isEqualTo(outOfReach);
    }

    @Test
    void an_act_also_fails_and_is_also_accepted() {
        assertThat(missing(List.of("accepted", "failed"), Rehearsed::answers)).isEmpty();
    }

    static List<ClockRule> rules() {
        return ClockRule.ALL;
    }

    @Test
    void there_are_twenty_clock_rules() {
        assertThat(ClockRule.ALL)
                .extracting(ClockRule::number)
                .containsExactlyElementsOf(IntStream.range(0, 20).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_clock_rule_is_shown_by_the_rehearsals_that_the_page_names(ClockRule rule) {
        Set<String> named = named(rule.number());
        Set<String> shown = all.stream()
                .filter(rule::isShownBy)
                .map(Rehearsed::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).as("the rehearsals of rule %s", rule).isNotEmpty();
        assertThat(shown).as("the rehearsals in which rule %s is met", rule).containsAll(named);
    }

    @Test
    void there_are_sixty_and_each_says_something_else() {
        assertThat(Rehearsals.in(FOLDER)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all.stream().map(Rehearsed::title)).doesNotHaveDuplicates();
    }

    /** The files that the row of a clock rule links. */
    private static Set<String> named(int rule) {
        Set<String> files = new TreeSet<>();
        page.lines().filter(line -> line.startsWith("| " + rule + " | ")).forEach(line -> {
            Matcher link = LINK.matcher(line);
            while (link.find()) {
                files.add(link.group(1));
            }
        });
        return files;
    }

    private static Set<String> missing(Collection<String> wanted, Function<Rehearsed, Set<String>> of) {
        Set<String> missing = new TreeSet<>(wanted);
        all.forEach(each -> missing.removeAll(of.apply(each)));
        return missing;
    }
}
