package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Choose;
import dev.pathways.definition.Gate;
import dev.pathways.definition.Join;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Together;
import dev.pathways.definition.Warn;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each word that the smaller files do not use, and what it becomes. */
class WordsTest {
    private static final String CALENDAR = """
            calendars:
              office:
                open: [Mon-Fri 08:00-17:00, Sat 22:00-06:00]
                closed-on: [2026-12-24, us-federal-holidays]
            """;
    private static final String PAUSE = "pauses: { away: { by: role nurse, at-most: 1 hour, description: Out. } }";

    @Test
    void a_calendar_has_hours_dates_and_names_of_dates() {
        PathwayDefinition pathway = only(Yaml.withTopWords(CALENDAR));
        assertThat(pathway.clockwork().calendars()).containsOnlyKeys("office");
        var office = pathway.clockwork().calendars().get("office");
        assertThat(office.open()).hasToString("[Mon-Fri 08:00-17:00, Sat 22:00-06:00]");
        assertThat(office.closedOn()).containsExactly(LocalDate.of(2026, 12, 24));
        assertThat(office.holidays()).containsExactly("us-federal-holidays");
    }

    @Test
    void business_time_follows_the_only_calendar() {
        String step = Yaml.SOUND.replace("within 1 hour", "within 1 business hour");
        PathwayDefinition pathway = only(Yaml.read(CALENDAR + step.replace("within 8 hours", "within 9 days")));
        assertThat(pathway.step("call").timing().calendar()).isEqualTo("office");
        assertThat(only(Yaml.withTopWords(CALENDAR)).step("call").timing().calendar())
                .isNull();
        assertThat(only(Yaml.read(CALENDAR + Yaml.SOUND + "    calendar: office\n"))
                        .step("call")
                        .timing()
                        .calendar())
                .isEqualTo("office");
    }

    @Test
    void a_pause_says_who_and_how_long() {
        PathwayDefinition pathway = only(Yaml.read(PAUSE + "\n" + Yaml.SOUND + "    may-pause: [away]\n"));
        var pause = pathway.clockwork().pauses().get("away");
        assertThat(pause.by()).hasToString("[role nurse]");
        assertThat(pause.atMost()).isEqualTo(Span.hours(1));
        assertThat(pause.description()).isEqualTo("Out.");
        assertThat(pathway.step("call").timing().mayPause()).containsExactly("away");
    }

    @Test
    void a_ladder_may_have_a_grace() {
        PathwayDefinition pathway = only(Yaml.with(
                "      - tell: role charge-nurse",
                "      grace: 5 minutes\n      rungs: [{ tell: role charge-nurse, inform: owner }]"));
        var ladder = pathway.step("call").ladders().uncompleted();
        assertThat(ladder.grace()).isEqualTo(Span.minutes(5));
        assertThat(ladder.rungs()).hasSize(1);
    }

    @Test
    void an_acknowledgement_may_have_to_be_renewed() {
        assertThat(step("still-on-it: { every: 30 minutes, answer-within: 5 minutes }")
                        .timing()
                        .stillOnIt())
                .isEqualTo(new StillOnIt(Span.minutes(30), Span.minutes(5)));
    }

    @Test
    void a_warning_comes_at_a_time_or_before_it_is_due() {
        var warnings = step("warn: [{ if-not: within 30 minutes, tell: owner }, "
                        + "{ if-not: 10 minutes before due, inform: role charge-nurse }]")
                .timing()
                .warnings();
        assertThat(warnings.get(0).at()).isEqualTo(new Warn.Point.IfNot(When.parse("within 30 minutes")));
        assertThat(warnings.get(1).at()).isEqualTo(new Warn.Point.BeforeDue(Span.minutes(10)));
    }

    @Test
    void a_step_opens_closes_and_completes_with_events() {
        Gate gate = step("opens: { when: phone-free, not-needed-after: 20 minutes }\n"
                        + "closes-when: patient-left\ncompletes-when: call-ended")
                .gate();
        assertThat(gate.opens()).isEqualTo(new Gate.Opens.On("phone-free", Span.minutes(20)));
        assertThat(gate.closesWhen()).isEqualTo("patient-left");
        assertThat(gate.completesWhen()).isEqualTo(Map.of("call-ended", "completed"));
        assertThat(step("opens: within 5 minutes").gate().opens())
                .isEqualTo(new Gate.Opens.At(When.parse("within 5 minutes")));
    }

    @Test
    void events_bring_the_outcomes_they_name() {
        assertThat(step("outcomes: { spoken: done, missed: next }\ncompletes-when: { ended: spoken, lost: missed }")
                        .gate()
                        .completesWhen())
                .containsExactly(Map.entry("ended", "spoken"), Map.entry("lost", "missed"));
    }

    @Test
    void an_event_may_confirm() {
        var confirmation =
                step("confirm: { when: heard, within: 5 minutes }").timing().confirmation();
        assertThat(confirmation).isNotNull();
        assertThat(confirmation.event()).isEqualTo("heard");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ urgency: urgent }",
                "{ urgency: [urgent, routine] }",
                "{ urgency: not urgent, tries: at least 3 }",
                "[{ tries: 3 to 5 }, { tries: over 7.5 }, { tries: not 3 }]",
                "{ tries: at most 3 }",
                "{ tries: under -3 }",
            })
    void a_condition_is_read(String condition) {
        LoadResult result =
                Yaml.read(Yaml.SOUND.replace("facts:", "facts:\n  tries: number") + "    only-if: " + condition + "\n");
        assertThat(only(result).step("call").gate().onlyIf()).isNotNull();
    }

    @Test
    void steps_stand_inside_branches_and_cases() {
        PathwayDefinition pathway = only(Yaml.read(NESTED));
        assertThat(pathway.steps()).extracting(StepDefinition::name).containsExactly("a", "b", "c");
        Together both = (Together) pathway.items().get(0);
        assertThat(both.join()).isEqualTo(new Join.AtLeast(1));
        assertThat(both.title()).isEqualTo("Both");
        assertThat(both.onlyIf()).hasToString("urgency is urgent");
        Choose choose = (Choose) both.branches().get("two").get(0);
        assertThat(choose.cases().get(0).when()).hasToString("urgency is urgent");
        assertThat(choose.otherwise()).isEmpty();
    }

    @Test
    void the_place_of_a_mistake_inside_a_case_is_found() {
        LoadResult result = Yaml.read(NESTED.replace("owner: role c", "owner: rol c"));
        assertThat(result.problems()).hasSize(1);
        assertThat(result.problems().get(0).at()).hasToString("test.yaml:28:51");
    }

    private static final String NESTED = Yaml.SOUND.substring(0, Yaml.SOUND.indexOf("steps:")) + """
            defaults:
              acknowledge: not needed
              complete: within 1 hour
              escalate: [{ tell: role charge-nurse }]
            steps:
              - together: both
                title: Both
                only-if: { urgency: urgent }
                join: at least 1
                branches:
                  one:
                    - { step: a, title: A, owner: role a }
                    - { step: b, title: B, owner: role b, not-by: [a] }
                  two:
                    - choose: which
                      cases:
                        - when: { urgency: urgent }
                          steps: [{ step: c, title: C, owner: role c }]
                      otherwise: []
            """;

    private static StepDefinition step(String words) {
        return only(Yaml.withStepWords(words)).step("call");
    }

    private static PathwayDefinition only(LoadResult result) {
        assertThat(result.errors().stream().map(FileProblem::text)).isEmpty();
        return result.definitions().get(0);
    }
}
