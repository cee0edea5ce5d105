package dev.pathways.check;

import static dev.pathways.check.Pathway.check;
import static dev.pathways.check.Pathway.message;
import static dev.pathways.check.Pathway.ofADay;
import static dev.pathways.check.Pathway.step;
import static dev.pathways.definition.ChooseBuilder.choose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.ChooseBuilder;
import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayDefinition;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ChoiceCheckTest {
    private static final Condition HOME = Condition.of("disposition", "home");
    private static final Condition REHAB = Condition.of("disposition", "rehab");
    private static final Condition RIDE = Condition.of("ride", "yes");

    private static PathwayDefinition of(ChooseBuilder choice) {
        return ofADay().fact("disposition", FactKind.listed("home", "rehab"))
                .fact("ride", FactKind.of(FactKind.Type.YES_NO))
                .fact("pain", FactKind.of(FactKind.Type.NUMBER))
                .choose(choice)
                .build();
    }

    private static ChooseBuilder cases(Condition... conditions) {
        ChooseBuilder choice = choose("which", null);
        for (int i = 0; i < conditions.length; i++) {
            choice.when(conditions[i], step("s" + i));
        }
        return choice;
    }

    @Test
    void a_gap_is_told_with_an_example() {
        assertThat(check(of(cases(HOME, REHAB)))).isEmpty();
        assertThat(check(of(cases(HOME).otherwise()))).isEmpty();
        PathwayDefinition gap = of(cases(HOME, REHAB.and(RIDE)));
        assertThat(check(gap)).containsExactly("PW071 steps/which");
        assertThat(message(gap))
                .isEqualTo(
                        "the choice 'which' may have no answer: if disposition is rehab and ride is no, no case holds");
    }

    @Test
    void two_answers_are_told_with_an_example() {
        PathwayDefinition both = of(cases(HOME, RIDE).otherwise());
        assertThat(check(both)).containsExactly("PW072 steps/which/cases/2/when");
        assertThat(message(both))
                .isEqualTo("the choice 'which' has two answers: if disposition is home and ride is yes, case 1 and case"
                        + " 2 both hold");
    }

    @Test
    void numbers_are_cut_at_their_constants() {
        Condition low = Condition.of("pain", "under 4");
        assertThat(check(of(cases(low, Condition.of("pain", "4 to 6"), Condition.of("pain", "over 6")))))
                .isEmpty();
        PathwayDefinition gap = of(cases(low, Condition.of("pain", "at least 5")));
        assertThat(message(gap)).isEqualTo("the choice 'which' may have no answer: if pain is 4, no case holds");
        assertThat(message(of(cases(Condition.of("pain", "at most 4"), Condition.of("pain", "at least 5")))))
                .contains("if pain is over 4 but under 5, no case holds");
        assertThat(message(of(cases(Condition.of("pain", "at most 4"), Condition.of("pain", "at least 4")))))
                .contains("if pain is 4, case 1 and case 2 both hold");
    }

    @Test
    void texts_are_the_named_values_or_something_else() {
        Condition cardiology = Condition.of("service", "cardiology");
        assertThat(message(of(cases(cardiology)))).contains("if service is something else, no case holds");
        assertThat(check(of(cases(cardiology, Condition.of("service", "not cardiology")))))
                .isEmpty();
    }

    @Test
    void what_can_never_or_must_always_hold_is_warned_of() {
        assertThat(check(of(cases(HOME, REHAB).otherwise(step("z"))))).containsExactly("PW074 steps/which/otherwise");
        assertThat(check(of(cases(HOME, REHAB, Condition.of("pain", "5 to 3")))))
                .containsExactly("PW073 steps/which/cases/3/when");
        assertThat(check(of(cases(HOME.or(Condition.of("pain", "5 to 3")), REHAB))))
                .containsExactly("PW073 steps/which/cases/1/when/2");
        assertThat(check(step("a").onlyIf(Condition.oneOf("reached", "yes", "no"))))
                .containsExactly("PW074 steps/a/only-if");
        assertThat(check(step("a").onlyIf(Condition.of("reached", "yes")))).isEmpty();
    }

    @Test
    void a_condition_asks_about_known_facts_and_possible_values() {
        assertThat(check(step("a").onlyIf(Condition.of("reachd", "yes"))))
                .containsExactly("PW030 steps/a/only-if/reachd");
        assertThat(check(step("a").onlyIf(Condition.of("reached", "maybe"))))
                .containsExactly("PW034 steps/a/only-if/reached");
        assertThat(check(step("a").onlyIf(Condition.of("reached", "over 3"))))
                .containsExactly("PW034 steps/a/only-if/reached");
        assertThat(check(of(cases(Condition.of("pain", "3.0")).otherwise())))
                .containsExactly("PW034 steps/which/cases/1/when/pain");
        assertThat(check(of(cases(HOME.or(Condition.of("disposition", "moon"))).otherwise())))
                .containsExactly("PW034 steps/which/cases/1/when/2/disposition");
    }

    @Test
    void a_choice_that_asks_too_much_at_once_is_refused_instead_of_guessed() {
        var pathway = ofADay();
        ChooseBuilder choice = choose("which", null);
        for (int i = 0; i < 40; i++) {
            pathway.fact("x" + i, FactKind.of(FactKind.Type.NUMBER));
        }
        for (int c = 0; c < 60; c++) {
            Condition condition = null;
            for (int i = 0; i < 40; i++) {
                Condition one = Condition.of("x" + i, "not " + new BigDecimal((c * 7 + i * 3) % 11));
                condition = condition == null ? one : (c + i) % 3 == 0 ? condition.and(one) : condition.or(one);
                if (condition.anyOf().size() > 20) {
                    break;
                }
            }
            if (condition != null) {
                choice.when(condition, step("s" + c));
            }
        }
        long before = System.nanoTime();
        assertThat(check(pathway.choose(choice).build())).isNotEmpty();
        assertThat(System.nanoTime() - before).isLessThan(5_000_000_000L);
    }
}
