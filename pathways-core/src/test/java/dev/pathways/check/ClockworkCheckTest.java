package dev.pathways.check;

import static dev.pathways.check.Pathway.byUrgency;
import static dev.pathways.check.Pathway.check;
import static dev.pathways.check.Pathway.message;
import static dev.pathways.check.Pathway.ofADay;
import static dev.pathways.check.Pathway.step;
import static dev.pathways.definition.ChooseBuilder.choose;
import static dev.pathways.definition.Rung.tell;
import static dev.pathways.definition.TogetherBuilder.together;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.ItemBuilder;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.StepBuilder;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockworkCheckTest {
    private static PathwayBuilder office() {
        return ofADay().complete("within 20 days").calendar("office", "Mon-Fri 08:00-17:00");
    }

    private static List<String> inOffice(StepBuilder step) {
        return check(office().step(step).build());
    }

    @Test
    void business_time_has_a_calendar() {
        assertThat(inOffice(step("a").complete("within 4 business hours"))).isEmpty();
        assertThat(check(step("a").complete("within 4 business hours"))).containsExactly("PW023 steps/a/complete");
        assertThat(check(step("a").escalate(tell("1 business hour", "role x"))))
                .containsExactly("PW023 steps/a/escalate/1/after");
        assertThat(inOffice(step("a").complete("within 4 business hours").calendar("offise")))
                .containsExactly("PW023 steps/a/calendar", "PW057 calendars/office");
    }

    @Test
    void the_pathways_own_business_time_follows_the_only_calendar() {
        StepBuilder step = step("a").complete("within 1 hour");
        assertThat(check(office().complete("within 9 business days").step(step).build()))
                .isEmpty();
        assertThat(check(ofADay().complete("within 9 business days").step(step).build()))
                .containsExactly("PW023 complete");
        assertThat(check(office().calendar("night", "Mon-Fri 22:00-06:00")
                        .complete("within 9 business days")
                        .step(step("a").complete("within 1 business hour").calendar("office"))
                        .step(step("b").complete("within 1 business hour").calendar("night"))
                        .build()))
                .containsExactly("PW023 complete");
    }

    @Test
    void open_hours_do_not_overlap() {
        StepBuilder step = step("a").complete("within 1 business hour");
        assertThat(check(ofADay().complete("within 20 days")
                        .calendar("night", "Mon-Fri 22:00-06:00", "Mon-Sun 06:00-08:00")
                        .step(step)
                        .build()))
                .isEmpty();
        assertThat(check(ofADay().complete("within 20 days")
                        .calendar("night", "Sun 22:00-06:00", "Mon 05:00-08:00")
                        .step(step)
                        .build()))
                .containsExactly("PW011 calendars/night/open/2");
        assertThat(check(ofADay().complete("within 20 days")
                        .calendar("never")
                        .step(step)
                        .build()))
                .containsExactly("PW013 calendars/never/open");
        assertThat(check(ofADay().complete("within 300 days")
                        .calendar("short", "Mon 08:00-08:30")
                        .step(step)
                        .build()))
                .containsExactly("PW011 calendars/short/open");
    }

    @Test
    void business_time_cannot_be_counted_back() {
        assertThat(check(office().fact("at", FactKind.of(FactKind.Type.TIME))
                        .step(step("a").complete("2 business hours before at, at most 1 day"))
                        .build()))
                .containsExactly("PW011 steps/a/complete");
    }

    @Test
    void every_pause_ends_and_is_known_and_used() {
        assertThat(check(ofADay().pause("change", "1 hour", "role x")
                        .step(step("a").mayPause("change"))
                        .build()))
                .isEmpty();
        assertThat(check(ofADay().pause("change", "0 minutes", "role x")
                        .step(step("a").mayPause("change"))
                        .build()))
                .containsExactly("PW058 pauses/change/at-most");
        assertThat(check(ofADay().pause("change", "1 hour", "role x")
                        .step(step("a").mayPause("chance"))
                        .build()))
                .containsExactly("PW010 steps/a/may-pause/1", "PW057 pauses/change");
        assertThat(check(ofADay().pause("change", "1 hour", "role <x>")
                        .step(step("a").mayPause("change"))
                        .build()))
                .containsExactly("PW030 pauses/change/by/1");
    }

    @Test
    void warnings_come_before_the_deadline_and_tell_somebody() {
        assertThat(check(step("a").warn("within 30 minutes", "owner"))).isEmpty();
        assertThat(check(step("a").warnInforming("10 minutes before due", "role x")))
                .isEmpty();
        assertThat(check(step("a").warn("within 1 hour", "role x"))).containsExactly("PW011 steps/a/warn/1");
        assertThat(check(step("a").warn("1 hour before due", "role x"))).containsExactly("PW011 steps/a/warn/1");
        assertThat(check(step("a").warn("within 30 minutes"))).containsExactly("PW052 steps/a/warn/1");
    }

    @Test
    void an_answer_is_due_before_the_next_question() {
        assertThat(check(step("a").stillOnIt("30 minutes", "30 minutes"))).isEmpty();
        assertThat(check(step("a").stillOnIt("30 minutes", "31 minutes")))
                .containsExactly("PW011 steps/a/still-on-it/answer-within");
        assertThat(check(step("a").stillOnIt("0 minutes", "1 minute"))).containsExactly("PW011 steps/a/still-on-it");
    }

    @Test
    void a_grace_lasts() {
        Ladder none = new Ladder("chain", List.of(tell("0 minutes", "role x")), Span.ZERO);
        assertThat(check(step("a").escalate(none))).containsExactly("PW011 ladders/chain/grace");
        Ladder some = new Ladder("chain", List.of(tell("0 minutes", "role x")), Span.minutes(5));
        assertThat(check(step("a").escalate(some))).isEmpty();
    }

    @Test
    void a_safety_net_that_sleeps_at_night_is_none() {
        assertThat(check(ofADay().safetyNet("1 business hour", "role x")
                        .step(step("a"))
                        .build()))
                .containsExactly("PW056 safety-net/every");
    }

    @Test
    void only_the_owner_knows_for_a_day_at_most() {
        assertThat(check(step("a").escalate(tell("0 minutes", "owner"), tell("24 hours", "role x"))))
                .isEmpty();
        assertThat(check(step("a").escalate(tell("0 minutes", "owner"), tell("25 hours", "role x"))))
                .containsExactly("PW077 steps/a/escalate");
        assertThat(check(step("a").escalate(tell("0 minutes", "owner"), tell("25 hours", "role nurse"))))
                .containsExactly("PW077 steps/a/escalate");
        Ladder graced =
                new Ladder("chain", List.of(tell("0 minutes", "owner"), tell("23 hours", "role x")), Span.minutes(90));
        assertThat(check(step("a").escalate(graced))).containsExactly("PW077 ladders/chain");
    }

    @Test
    void a_time_of_day_alone_may_mean_tomorrow() {
        PathwayBuilder days = ofADay().complete("within 3 days");
        assertThat(check(days.step(step("a").complete("by 19:00")).build())).containsExactly("PW078 steps/a/complete");
        assertThat(check(
                        step("a").complete(Deadline.of(List.of(When.parse("by 19:00"), When.parse("within 4 hours"))))))
                .isEmpty();
    }

    @Test
    void acknowledging_in_business_time_is_compared_at_its_longest() {
        assertThat(inOffice(step("a").acknowledge("within 2 business hours").complete("within 4 business hours")))
                .isEmpty();
        assertThat(inOffice(step("a").acknowledge("within 2 business hours").complete("within 2 days")))
                .containsExactly("PW070 steps/a/acknowledge");
    }

    private static boolean fits(String whole, ItemBuilder... items) {
        return check(ofADay().complete("within " + whole).then(items).build()).stream()
                .noneMatch(problem -> problem.startsWith("PW075"));
    }

    @Test
    void branches_count_with_the_longest_that_the_join_waits_for() {
        assertThat(fits("4 hours", branches("all"), step("c"))).isTrue();
        assertThat(fits("239 minutes", branches("all"), step("c"))).isFalse();
        assertThat(fits("3 hours", branches("at least 2"), step("c"))).isTrue();
        assertThat(fits("179 minutes", branches("at least 2"), step("c"))).isFalse();
        assertThat(fits("2 hours", branches("any"), step("c"))).isTrue();
    }

    private static ItemBuilder branches(String join) {
        return together("both", null)
                .join(join)
                .branch("left", step("a"))
                .branch("middle", step("b").complete("within 2 hours"))
                .branch("right", step("d").complete("within 3 hours"));
    }

    @Test
    void a_choice_counts_with_its_longest_case_that_can_be_chosen() {
        ItemBuilder choice = choose("which", null)
                .when(Condition.of("reached", "yes"), step("a").complete("within 3 hours"))
                .otherwise(step("b"));
        assertThat(fits("3 hours", choice)).isTrue();
        assertThat(fits("179 minutes", choice)).isFalse();
        ItemBuilder byCase = choose("which", null)
                .when(Condition.of("urgency", "urgent"), step("a"))
                .when(Condition.of("urgency", "routine"), step("b").complete("within 20 hours"));
        assertThat(check(ofADay().complete(byUrgency("within 1 hour", "within 20 hours"))
                        .then(byCase)
                        .build()))
                .isEmpty();
    }

    @Test
    void a_skipped_step_may_lead_to_a_longer_way() {
        StepBuilder skipped = step("a").onlyIf(Condition.of("reached", "yes")).outcome("short", "c");
        assertThat(fits("6 hours", skipped, step("b").complete("within 5 hours"), step("c")))
                .isTrue();
        assertThat(fits("5 hours", skipped, step("b").complete("within 5 hours"), step("c")))
                .isFalse();
    }

    @Test
    void waiting_for_the_opening_counts_and_business_time_counts_at_its_longest() {
        assertThat(fits("3 hours", step("a").opensWhen("arrived", "2 hours"))).isTrue();
        assertThat(fits("179 minutes", step("a").opensWhen("arrived", "2 hours")))
                .isFalse();
        assertThat(check(office().complete("within 66 hours")
                        .step(step("a").complete("within 1 business hour"))
                        .build()))
                .isEmpty();
        assertThat(message(ofADay().complete("within 60 hours")
                        .calendar("office", "Mon-Fri 08:00-17:00")
                        .step(step("a").complete("within 1 business hour"))
                        .build()))
                .startsWith("the steps can take");
    }
}
