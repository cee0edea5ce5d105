package dev.pathways.check;

import static dev.pathways.definition.Rung.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.time.GrammarException;
import dev.pathways.time.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of a definition that is built rather than read: at the limit it is sound, one more is not. */
class DefinitionLimitsTest {
    @Test
    void a_pathway_has_at_most_200_steps() {
        assertThat(Pathway.check(ofSteps(200))).noneMatch(each -> each.endsWith(" steps"));
        assertThat(Pathway.check(ofSteps(201))).contains("PW011 steps");
    }

    @Test
    void steps_run_together_in_2_to_20_branches() {
        assertThat(ofBranches(1)).contains("PW063 steps/t/branches");
        assertThat(ofBranches(2)).noneMatch(each -> each.endsWith("/branches"));
        assertThat(ofBranches(20)).noneMatch(each -> each.endsWith("/branches"));
        assertThat(ofBranches(21)).contains("PW011 steps/t/branches");
    }

    @ParameterizedTest
    @CsvSource({
        "4 minutes 59 seconds, true",
        "5 minutes, false",
        "1 day, false",
        "24 hours, false",
        "24 hours 1 second, true"
    })
    void the_safety_net_is_called_every_5_minutes_to_1_day(String every, boolean refused) {
        PathwayDefinition definition = Pathway.ofADay()
                .safetyNet(every, "role house-supervisor")
                .step(Pathway.step("a"))
                .build();
        assertThat(Pathway.check(definition).contains("PW056 safety-net/every")).isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({"Mon 08:00-08:59, true", "Mon 08:00-09:00, false"})
    void a_calendar_is_open_for_an_hour_a_week(String open, boolean refused) {
        PathwayDefinition definition = Pathway.ofADay()
                .calendar("office", open)
                .step(Pathway.step("a"))
                .build();
        assertThat(Pathway.check(definition).contains("PW011 calendars/office/open"))
                .isEqualTo(refused);
    }

    @ParameterizedTest
    @CsvSource({
        "3660 days, 3661 days",
        "522 weeks, 523 weeks",
        "87840 hours, 87841 hours",
        "3660 business days, 3661 business days",
        "29280 business hours, 29281 business hours"
    })
    void a_length_of_time_is_at_most_ten_years(String longest, String longer) {
        assertThat(Span.parse(longest)).isNotNull();
        assertThatThrownBy(() -> Span.parse(longer))
                .isInstanceOf(GrammarException.class)
                .hasMessageContaining("longer than ten years");
    }

    /** A warning, from the first notice beyond 60. */
    @ParameterizedTest
    @CsvSource({"12 minutes 13 seconds, false", "12 minutes 12 seconds, true"})
    void one_party_is_told_at_most_60_times_in_12_hours(String every, boolean warned) {
        PathwayDefinition definition = Pathway.ofADay()
                .safetyNet(every, "role house-supervisor")
                .step(Pathway.step("a"))
                .build();
        assertThat(Pathway.check(definition).contains("PW076 steps/a")).isEqualTo(warned);
    }

    /** A warning, from the first second beyond a day. */
    @ParameterizedTest
    @CsvSource({"24 hours, false", "24 hours 1 second, true"})
    void only_the_owner_knows_for_at_most_a_day(String after, boolean warned) {
        StepBuilder step = StepBuilder.step("a", "Do a")
                .owner("role nurse")
                .complete("within 1 hour")
                .escalate(tell("0 minutes", "owner"), tell(after, "role charge-nurse"));
        assertThat(Pathway.check(Pathway.ofSteps(step)).stream().anyMatch(each -> each.startsWith("PW077 ")))
                .isEqualTo(warned);
    }

    private static PathwayDefinition ofSteps(int count) {
        PathwayBuilder builder = Pathway.ofADay().complete("within 300 days");
        for (int i = 0; i < count; i++) {
            builder.step(Pathway.step("s" + i));
        }
        return builder.build();
    }

    private static List<String> ofBranches(int count) {
        TogetherBuilder together = TogetherBuilder.together("t", null);
        for (int i = 0; i < count; i++) {
            together.branch("b" + i, Pathway.step("s" + i));
        }
        return Pathway.check(together);
    }
}
