package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.ChooseBuilder;
import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.ItemBuilder;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.time.BusinessCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the checker says about definitions that are wrong, word for word: what is wrong, what is known and what to write. */
class ProblemSentencesTest {
    private final Map<String, PathwayDefinition> wrong = new LinkedHashMap<>();

    private static PathwayBuilder day() {
        return Pathway.ofADay()
                .fact("weight", FactKind.of(FactKind.Type.NUMBER))
                .fact("planned", FactKind.of(FactKind.Type.TIME));
    }

    private static StepBuilder step(String name) {
        return Pathway.step(name);
    }

    private void is(String what, PathwayBuilder definition) {
        wrong.put(what, definition.build());
    }

    private void is(String what, ItemBuilder... items) {
        is(what, day().then(items));
    }

    private static TogetherBuilder both(String name) {
        return TogetherBuilder.together(name, null)
                .branch(name + "-one", step(name + "-a"))
                .branch(name + "-two", step(name + "-b"));
    }

    private static ChooseBuilder choice(String name) {
        return ChooseBuilder.choose(name, null)
                .when(Condition.of("reached", "yes"), step(name + "-a"))
                .otherwise(step(name + "-b"));
    }

    private void calendars() {
        is("business time, no calendar", step("a").complete("within 2 business hours"));
        is(
                "business time, two calendars",
                day().calendar("office", "Mon-Fri 08:00-17:00")
                        .calendar("clinic", "Mon-Fri 09:00-17:00")
                        .step(step("a").complete("within 2 business hours")));
        is("a calendar that is not there, none known", step("a").calendar("ofice"));
        is(
                "a calendar that is not there, one known",
                day().calendar("office", "Mon-Fri 08:00-17:00").step(step("a").calendar("ofice")));
        is(
                "a calendar that is never open",
                day().calendar("office", new BusinessCalendar(List.of(), new TreeSet<>(), List.of()))
                        .step(step("a").complete("within 2 business hours").calendar("office")));
    }

    private void times() {
        PathwayBuilder office = day().complete("within 60 days").calendar("office", "Mon-Fri 08:00-17:00");
        is(
                "business time to acknowledge",
                office.step(step("a").acknowledge("within 3 business hours").complete("within 3 hours")));
        is(
                "a time to acknowledge that is too long for one value",
                step("a")
                        .acknowledge(Pathway.byUrgency("within 5 minutes", "within 3 hours"))
                        .complete(Pathway.byUrgency("within 1 hour", "within 2 hours")));
        is(
                "a warning before the opening and one after the deadline",
                step("a").warn("2 hours before due", "role clerk").warn("within 1 hour", "role clerk"));
        is("a warning that tells nobody", step("a").warn("within 30 minutes", List.of(), List.of()));
        is("an anchor without a cap", step("a").acknowledge("at planned").complete("within 1 hour"));
        is("an unknown anchor", step("a").complete("within 1 hour of b"), step("bb"));
        is(
                "a pathway that is too short",
                day().complete("within 90 minutes").step(step("a")).step(step("b")));
        is(
                "a safety net that is called too often",
                day().safetyNet("4 minutes", "role net").step(step("a")));
        is(
                "a safety net that is called too rarely",
                day().safetyNet("2 days", "role net").step(step("a")));
    }

    private void names() {
        is(
                "two steps together of one name",
                both("x"),
                TogetherBuilder.together("x", null).branch("y-one", step("c")).branch("y-two", step("d")));
        is("two steps and two choices of one name", step("a"), step("a"), choice("c"), choice("c"));
        is(
                "two branches of one name",
                both("x"),
                TogetherBuilder.together("y", null).branch("x-one", step("c")).branch("y-two", step("d")));
        is("a step and a choice of one name", step("c"), choice("c"));
        is("a word of the language", step("next"));
        is(
                "a fact that is a word of the language",
                day().fact("start", FactKind.of(FactKind.Type.TEXT)).step(step("a")));
        is("a value twice", day().fact("side", FactKind.listed("left", "left")).step(step("a")));
        is("an outcome twice", step("a").outcome("fine", "next").outcome("fine", "done"));
    }

    private void flow() {
        is("no steps", day());
        is(
                "no and one branch",
                TogetherBuilder.together("none", null),
                TogetherBuilder.together("one", null).branch("only", step("a")));
        is(
                "a branch without steps",
                TogetherBuilder.together("x", null).branch("x-one").branch("x-two", step("a")));
        is("a join for too many", both("x").join("at least 3"));
        is("items that are never reached", step("a").then("done"), both("x"), choice("c"), step("b"));
        is("steps that cannot end", step("a").outcomeAtMost("again", "a", 2));
        is(
                "a list inside that cannot end and one that goes round",
                TogetherBuilder.together("x", null)
                        .branch("x-one", step("a").outcomeAtMost("again", "a", 2))
                        .branch("x-two", step("b").outcome("again", "b").outcome("on", "next")));
        is(
                "a step to go to that is not there",
                step("first").outcome("back", "fist").outcome("on", "next"));
        is(
                "a jump out of a branch",
                step("first"),
                TogetherBuilder.together("x", null)
                        .branch("x-one", step("a").outcome("back", "first").outcome("on", "next"))
                        .branch("x-two", step("b")));
        is(
                "an outcome that may be taken never",
                step("a").outcomeAtMost("again", "a", 0).outcome("on", "next"));
        is(
                "an event with an outcome that is not there",
                step("a").completesWhen("signed", "fin").outcome("fine", "next").outcome("bad", "done"));
    }

    private void facts() {
        is("facts that are not declared", step("a").outcome("fine", "next", "reached", "wight"));
        is(
                "no facts at all",
                PathwayBuilder.pathway("p", "P", 1, "UTC")
                        .complete("within 1 day")
                        .safetyNet("30 minutes", "role net")
                        .step(step("a").record("weight")));
        is(
                "parties from facts of the wrong kind",
                step("a").owner("user <service>"),
                step("b").owner("role <nurse>"));
        is("a pause that is not there, none known", step("a").mayPause("lab-dwn"));
        is(
                "a pause that is not there, one known",
                day().pause("lab-down", "1 hour").step(step("a").mayPause("lab-dwn", "lab-down")));
    }

    private void conditions() {
        is(
                "values that are not of the kind",
                step("a").onlyIf(Condition.of("urgency", "urgnt")),
                step("b").onlyIf(Condition.of("weight", "heavy")),
                step("c").onlyIf(Condition.of("weight", "5.0")));
        is(
                "a choice that holds nothing new",
                ChooseBuilder.choose("c", null)
                        .when(Condition.of("reached", "yes"), step("a"))
                        .when(Condition.of("reached", "yes"), step("b")));
        is(
                "an otherwise that is never chosen",
                ChooseBuilder.choose("c", null)
                        .when(Condition.of("reached", "yes"), step("a"))
                        .when(Condition.of("reached", "no"), step("b"))
                        .otherwise(step("d")));
    }

    @Test
    void every_problem_says_what_is_wrong_what_is_known_and_what_to_write() throws IOException {
        calendars();
        times();
        names();
        flow();
        facts();
        conditions();
        StringBuilder said = new StringBuilder();
        wrong.forEach((what, definition) -> {
            said.append(said.isEmpty() ? "" : "\n").append(what).append('\n');
            for (Problem problem : Checker.check(definition)) {
                said.append("  ")
                        .append(problem.code())
                        .append(' ')
                        .append(problem.path())
                        .append(": ");
                said.append(problem.message()).append('\n');
                problem.hints().forEach(hint -> said.append("    ").append(hint).append('\n'));
            }
        });
        try (InputStream expected = ProblemSentencesTest.class.getResourceAsStream("/check/sentences.txt")) {
            assertThat(said).hasToString(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
