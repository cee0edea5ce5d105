package dev.pathways.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.BusinessTime;
import dev.pathways.definition.PartyUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.PointUse;
import dev.pathways.definition.SpanUse;
import dev.pathways.definition.StepDefinition;
import dev.pathways.render.Alterations.Alteration;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever signs the text has heard everything, and of each step at that step. */
class EverythingIsSaidTest {
    private static final Pattern ITEM = Pattern.compile("(?m)^ *(\\d+)\\. ");

    static List<PathwayDefinition> definitions() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void every_time_of_a_step_is_said_at_the_step(PathwayDefinition definition) {
        for (PointUse use : PointUse.of(definition)) {
            Span cap = use.when().atMost();
            assertThat(said(definition, use.step()))
                    .as(use.path())
                    .contains(core(use.when()))
                    .contains(cap == null ? "" : cap.toString());
        }
        for (SpanUse use : SpanUse.of(definition)) {
            String words = use.span().isPositive() ? use.span().toString() : "at once";
            assertThat(said(definition, use.step())).as(use.path()).containsAnyOf(words, English.every(use.span()));
        }
    }

    /** The part of a point that must be heard as it is written: the length, or the time of day. */
    private static String core(When when) {
        String words = when.toString().replaceFirst("^(within|by|at) ", "");
        return words.replaceFirst("( of | before | after | on |, at most ).*$", "")
                .replaceAll("[<>]", "");
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everybody_whom_a_step_names_is_said_at_the_step(PathwayDefinition definition) {
        PartyWords words = new PartyWords(new Places(definition));
        for (PartyUse use : PartyUse.of(definition)) {
            assertThat(said(definition, use.step())).as(use.path()).containsIgnoringCase(words.of(use.party()));
        }
        for (int i = 0; i < definition.steps().size(); i++) {
            assertThat(said(definition, i)).containsIgnoringCase(words.net(definition.safetyNet()));
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void whatever_is_altered_or_left_out_is_heard(PathwayDefinition definition) {
        String text = ReadAloud.text(definition);
        Alterations.of(definition).forEach(alteration -> isHeard(definition, text, alteration));
    }

    /** Definitions that nobody wrote: some things of a known one are altered, one after the other, and then one more. */
    @Property(seed = "20261124", tries = 60)
    void whatever_is_altered_in_any_definition_is_heard(
            @ForAll @IntRange(max = 4) int sample,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 1_000_000) Integer> picks) {
        PathwayDefinition definition = Samples.all().get(sample);
        for (int pick : picks) {
            List<Alteration> ways = Alterations.of(definition);
            Alteration way = ways.get(pick % ways.size());
            isHeard(definition, ReadAloud.text(definition), way);
            definition = way.altered();
        }
    }

    private static void isHeard(PathwayDefinition before, String text, Alteration alteration) {
        if (isNothing(before, alteration)) {
            return;
        }
        String altered = ReadAloud.text(alteration.altered());
        assertThat(altered).as(alteration.path()).isNotEqualTo(text);
        for (StepDefinition step : concerned(before, alteration)) {
            String number = number(before, step);
            assertThat(part(altered, number)).as(alteration.path()).isNotEqualTo(part(text, number));
        }
    }

    /** The steps that an alteration is about. */
    private static List<StepDefinition> concerned(PathwayDefinition definition, Alteration alteration) {
        return definition.steps().stream()
                .filter(step -> step.equals(alteration.step())
                        || step.timing().mayPause().stream().anyMatch(name -> isOfPause(alteration, name)))
                .toList();
    }

    private static boolean isOfPause(Alteration alteration, String name) {
        return alteration.path().startsWith("clockwork/pauses/without " + name)
                || (alteration.path().startsWith("clockwork/pauses/" + name + "/")
                        && !alteration.path().contains("/description/"));
    }

    /** What has no consequence is not said: it would only sound as if it had one. */
    private static boolean isNothing(PathwayDefinition before, Alteration alteration) {
        StepDefinition step = alteration.step();
        if (step == null) {
            return alteration.path().startsWith("clockwork/pauses/")
                    && concerned(before, alteration).isEmpty()
                    && !alteration.path().contains("/description/");
        }
        boolean confirmed = step.timing().confirmation() != null;
        boolean business = BusinessTime.isCountedBy(step, before.clockwork().pauses());
        return (!confirmed && alteration.path().contains("/ladders/unconfirmed/"))
                || (!business && alteration.path().contains("/timing/calendar/"));
    }

    /** What is said about the step of a number, from 0; about all of it where the number is negative. */
    private static String said(PathwayDefinition definition, int step) {
        String text = ReadAloud.text(definition);
        return step < 0
                ? spoken(text)
                : part(text, number(definition, definition.steps().get(step)));
    }

    private static String number(PathwayDefinition definition, StepDefinition step) {
        return new Places(definition).of(step.name()).replace("step ", "");
    }

    /** What is said from one number to the next, or to the heading after the steps. */
    private static String part(String text, String number) {
        List<MatchResult> items = ITEM.matcher(text).results().toList();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).group(1).equals(number)) {
                int from = items.get(i).end();
                int end =
                        i + 1 < items.size() ? items.get(i + 1).start() : text.indexOf("When something is late", from);
                return spoken(text.substring(from, end));
            }
        }
        throw new AssertionError("Expected step " + number + " in the text, but it is not there");
    }

    private static String spoken(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
