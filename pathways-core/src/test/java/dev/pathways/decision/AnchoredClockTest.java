package dev.pathways.decision;

import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.testing.Scenario;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Deadline;
import dev.pathways.time.OpenHours;
import dev.pathways.time.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clock rule 1: clocks that count from a fact or from another step, also before their step opens. */
class AnchoredClockTest {
    private static PathwayBuilder pathway() {
        return PathwayBuilder.pathway("anchored", "Anchored", 1, "America/Chicago")
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .complete("within 5 days")
                .safetyNet("30 minutes", "role house-supervisor");
    }

    private static Scenario story(PathwayDefinition definition) {
        return Nested.story(definition);
    }

    private static PathwayDefinition afterStep() {
        return pathway()
                .step(Nested.nurse("draw"))
                .step(Nested.clerk("send").complete("within 3 hours"))
                .step(StepBuilder.step("read", "Read")
                        .owner("role pharmacist")
                        .complete("within 2 hours of draw, at most 1 day")
                        .escalate(Rung.tell("0 minutes", "owner", "role charge-nurse")))
                .build();
    }

    @Test
    void a_clock_from_an_earlier_step_runs_from_its_completion_even_before_its_step_opens() {
        Coverage.play(story(afterStep())
                .at("+0 minutes")
                .told("nina asked draw")
                .at("+10 minutes")
                .does("nina complete draw")
                .told("cleo asked send")
                .is("read", "waiting", "due +130 minutes")
                .at("+11 minutes")
                .does("cleo acknowledge send")
                .at("+130 minutes")
                .told("cleo late read", "n-okafor late read")
                .at("+135 minutes")
                .does("cleo complete send")
                .told("phil asked read")
                .is("read", "due +130 minutes", "late uncompleted"));
    }

    @Test
    void it_counts_from_when_the_step_was_really_done() {
        Coverage.play(story(afterStep())
                .at("+0 minutes")
                .told("nina asked draw")
                .at("+12 minutes")
                .does("nina complete draw happened +10 minutes")
                .told("cleo asked send")
                .is("read", "due +130 minutes"));
    }

    private static PathwayDefinition beforeFact() {
        return pathway()
                .step(Nested.nurse("first").complete("within 3 hours"))
                .step(StepBuilder.step("last", "Last")
                        .owner("role clerk")
                        .complete("30 minutes before planned, at most 1 day")
                        .escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .build();
    }

    @Test
    void a_clock_from_a_fact_runs_from_when_the_fact_is_known() {
        Coverage.play(story(beforeFact())
                .facts("planned", "2026-11-23T16:00:00Z")
                .at("+0 minutes")
                .told("nina asked first")
                .is("last", "waiting", "due +90 minutes")
                .at("+1 minutes")
                .does("nina acknowledge first")
                .at("+5 minutes")
                .does("nina record planned=2026-11-23T16:30:00Z")
                .is("last", "due +120 minutes")
                .at("+10 minutes")
                .does("nina record planned=2026-11-23T14:30:00Z")
                .told("n-okafor late last")
                .at("+12 minutes")
                .does("nina record planned=2026-11-23T17:00:00Z")
                .is("last", "due +150 minutes", "not late uncompleted")
                .at("+20 minutes")
                .does("nina complete first")
                .told("cleo asked last")
                .is("last", "due +150 minutes"));
    }

    @Test
    void branches_beside_each_other_may_wait_for_each_others_steps() {
        PathwayDefinition definition = pathway()
                .step(Nested.nurse("order"))
                .together(TogetherBuilder.together("both", null)
                        .branch("one", Nested.nurse("teach"))
                        .branch("two", Nested.clerk("book").complete("by 12:00 on the day of order, at most 1 day")))
                .build();
        Coverage.play(story(definition)
                .at("+0 minutes")
                .told("nina asked order")
                .at("+5 minutes")
                .does("nina complete order")
                .told("nina asked teach", "cleo asked book")
                .is("book", "due +4 hours"));
    }

    private static StepBuilder read(String complete) {
        return StepBuilder.step("read", "Read")
                .owner("role pharmacist")
                .complete(complete)
                .escalate(Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("20 minutes", "role nurse-manager"));
    }

    private static Scenario told(PathwayDefinition definition) {
        return story(definition).duty("role nurse-manager", "m-diaz");
    }

    /** Starts on Friday, 8:00 in Chicago; the order is done at 8:10, the read step opens at 8:20. Monday is closed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "within 2 hours of order, at most 1 day               | 2026-11-27T16:10:00Z",
                "within 2 hours of order                              | 2026-11-27T16:10:00Z",
                "within 2 days of order, at most 1 day                | 2026-11-28T14:20:00Z",
                "within 1 business day of order                       | 2026-12-01T14:10:00Z",
                "within 10 business hours of order                    | 2026-12-01T15:10:00Z",
                "by 12:00 on the day of order                         | 2026-11-27T18:00:00Z",
                "by 09:00 on day 1 after order                        | 2026-11-28T15:00:00Z",
                "by 09:00 on business day 1 after order               | 2026-12-01T15:00:00Z",
                "by 09:00 on business day 2 after start               | 2026-12-02T15:00:00Z",
                "2 hours before planned, at most 2 days               | 2026-11-28T18:00:00Z",
                "1 hour after planned, at most 2 days                 | 2026-11-28T21:00:00Z",
                "at planned, at most 2 days                           | 2026-11-28T20:00:00Z",
                "at planned, at most 1 day                            | 2026-11-28T14:20:00Z",
                "by 12:00 on the day of planned, at most 2 days       | 2026-11-28T18:00:00Z",
                "by 12:00 on business day 1 after planned, at most 8 days | 2026-12-01T18:00:00Z",
                "1 business hour after planned, at most 8 days        | 2026-12-01T15:00:00Z",
                "within 3 hours of planned, at most 2 days            | 2026-11-28T23:00:00Z",
                "at missing, at most 3 hours                          | 2026-11-27T17:20:00Z",
                "at missing, at most 1 business day                   | 2026-12-01T14:20:00Z"
            })
    void each_form_falls_where_the_author_means(String complete, String due) {
        BusinessCalendar office = new BusinessCalendar(
                List.of(OpenHours.parse("Mon-Fri 08:00-17:00")),
                new TreeSet<>(Set.of(LocalDate.parse("2026-11-30"))),
                List.of());
        StepBuilder read = read(complete);
        PathwayDefinition definition = pathway()
                .complete("within 20 days")
                .fact("missing", FactKind.of(FactKind.Type.TIME))
                .calendar("office", office)
                .step(Nested.nurse("order"))
                .step(Nested.clerk("send"))
                .step(read.calendar("office"))
                .build();
        Coverage.play(told(definition)
                .starts("2026-11-27T14:00:00Z")
                .facts("planned", "2026-11-28T20:00:00Z")
                .at("+0 minutes")
                .told("nina asked order")
                .at("+10 minutes")
                .does("nina complete order")
                .told("cleo asked send")
                .at("+20 minutes")
                .does("cleo complete send")
                .told("phil asked read")
                .is("read", "due " + due));
    }

    @Test
    void a_day_after_a_step_is_the_same_time_of_day_also_when_the_clocks_change() {
        PathwayDefinition definition = pathway()
                .step(Nested.nurse("order"))
                .step(read("within 1 day of order, at most 2 days"))
                .build();
        Coverage.play(told(definition)
                .starts("2026-10-31T14:00:00Z")
                .at("+0 minutes")
                .told("nina asked order")
                .at("+10 minutes")
                .does("nina complete order")
                .told("phil asked read")
                .is("read", "due 2026-11-01T15:10:00Z"));
    }

    @Test
    void of_several_points_the_first_counts_and_before_the_opening_only_those_that_are_known() {
        PathwayDefinition definition = pathway()
                .step(Nested.nurse("order"))
                .step(read("within 1 hour")
                        .complete(Deadline.of(List.of(
                                When.parse("within 1 hour"),
                                When.parse("at planned, at most 1 day"),
                                When.parse("within 3 hours of start")))))
                .build();
        Coverage.play(told(definition)
                .at("+0 minutes")
                .told("nina asked order")
                .is("read", "waiting", "due +180 minutes")
                .at("+5 minutes")
                .does("nina acknowledge order")
                .does("host record planned=2026-11-23T16:00:00Z")
                .is("read", "waiting", "due +120 minutes")
                .at("+20 minutes")
                .does("nina complete order")
                .told("phil asked read")
                .is("read", "due +80 minutes")
                .at("+30 minutes")
                .does("host record planned=2026-11-23T15:15:00Z")
                .is("read", "due +75 minutes"));
    }

    private static PathwayDefinition confirmed() {
        return pathway()
                .step(Nested.nurse("draw").complete("within 5 hours").confirm("role clerk", "within 4 hours"))
                .step(read("within 2 hours of draw"))
                .build();
    }

    @Test
    void it_counts_from_the_report_also_while_that_waits_to_be_confirmed() {
        Coverage.play(told(confirmed())
                .at("+0 minutes")
                .told("nina asked draw")
                .at("+10 minutes")
                .does("nina complete draw")
                .told("cleo confirm draw")
                .is("read", "waiting", "due +130 minutes")
                .at("+130 minutes")
                .told("n-okafor late read rung 1")
                .at("+140 minutes")
                .does("cleo confirm draw")
                .told("phil asked read")
                .is("read", "due +130 minutes", "late uncompleted", "rung 0")
                .at("+150 minutes")
                .told("m-diaz late read rung 2"));
    }

    @Test
    void work_that_is_returned_is_not_done_and_nothing_counts_from_it() {
        Coverage.play(told(confirmed())
                .at("+0 minutes")
                .told("nina asked draw")
                .at("+10 minutes")
                .does("nina complete draw")
                .told("cleo confirm draw")
                .at("+20 minutes")
                .does("cleo return draw \"wrong tube\"")
                .told("nina returned draw")
                .at("+21 minutes")
                .does("nina acknowledge draw")
                .at("+200 minutes")
                .told()
                .does("nina complete draw")
                .told("cleo confirm draw")
                .is("read", "waiting", "due +320 minutes"));
    }

    @Test
    void a_step_that_is_open_counts_to_its_cap_again_when_the_work_before_it_is_returned() {
        PathwayDefinition definition = pathway()
                .together(TogetherBuilder.together("both", null)
                        .branch(
                                "one",
                                Nested.nurse("draw").complete("within 5 hours").confirm("role clerk", "within 4 hours"))
                        .branch("two", read("within 1 hour of draw, at most 3 hours")))
                .build();
        Coverage.play(told(definition)
                .at("+0 minutes")
                .told("nina asked draw", "phil asked read")
                .is("read", "due +180 minutes")
                .at("+1 minutes")
                .does("phil acknowledge read")
                .at("+10 minutes")
                .does("nina complete draw")
                .told("cleo confirm draw")
                .is("read", "due +70 minutes")
                .at("+70 minutes")
                .told("n-okafor late read rung 1")
                .at("+75 minutes")
                .does("cleo return draw \"wrong tube\"")
                .told("nina returned draw")
                .is("read", "due +180 minutes", "not late uncompleted", "rung 1")
                .at("+76 minutes")
                .does("nina acknowledge draw")
                .at("+80 minutes")
                .does("nina complete draw happened +77 minutes")
                .told("cleo confirm draw")
                .is("read", "due +137 minutes")
                .at("+157 minutes")
                .told("m-diaz late read rung 2"));
    }

    @Test
    void a_step_that_is_opened_again_is_not_done_until_it_is_done_anew() {
        PathwayDefinition definition = pathway()
                .step(Nested.nurse("draw").complete("within 5 hours"))
                .step(Nested.clerk("send")
                        .complete("within 5 hours")
                        .outcomeAtMost("again", "draw", 1)
                        .outcome("sent", "next"))
                .step(read("within 2 hours of draw"))
                .build();
        Coverage.play(told(definition)
                .at("+0 minutes")
                .told("nina asked draw")
                .at("+10 minutes")
                .does("nina complete draw")
                .told("cleo asked send")
                .is("read", "due +130 minutes")
                .at("+20 minutes")
                .does("cleo complete send again")
                .told("nina asked draw")
                .at("+21 minutes")
                .does("nina acknowledge draw")
                .at("+140 minutes")
                .told()
                .does("nina complete draw")
                .told("cleo asked send")
                .is("read", "due +260 minutes"));
    }

    @Test
    void a_clock_that_ran_before_keeps_its_place_on_its_ladder_when_its_step_opens_with_a_cap() {
        PathwayDefinition definition = pathway()
                .step(Nested.nurse("draw").complete("within 5 hours"))
                .step(read("at planned, at most 1 hour"))
                .build();
        Coverage.play(told(definition)
                .facts("planned", "2026-11-23T14:30:00Z")
                .at("+0 minutes")
                .told("nina asked draw")
                .at("+1 minutes")
                .does("nina acknowledge draw")
                .at("+30 minutes")
                .told("n-okafor late read rung 1")
                .at("+35 minutes")
                .does("host record planned=2026-11-23T20:00:00Z")
                .is("read", "waiting", "due +360 minutes", "not late uncompleted")
                .at("+40 minutes")
                .does("nina complete draw")
                .told("phil asked read")
                .is("read", "open", "due +100 minutes")
                .at("+41 minutes")
                .does("phil acknowledge read")
                .at("+100 minutes")
                .told()
                .is("read", "late uncompleted", "rung 1")
                .at("+120 minutes")
                .told("m-diaz late read rung 2"));
    }

    @Test
    void an_instant_to_which_another_value_bound_it_before_the_opening_still_bounds_it_then() {
        PathwayDefinition definition = pathway()
                .fact("urgency", FactKind.listed("emergent", "routine"))
                .step(Nested.nurse("draw"))
                .step(read("within 1 hour")
                        .complete(Deadline.byValueOf(
                                "urgency", "emergent", "within 2 hours of start", "routine", "within 1 day")))
                .build();
        Coverage.play(told(definition)
                .facts("urgency", "emergent")
                .at("+0 minutes")
                .told("nina asked draw")
                .is("read", "due +120 minutes")
                .at("+10 minutes")
                .does("host record urgency=routine")
                .is("read", "due +120 minutes")
                .at("+14 minutes")
                .does("nina complete draw")
                .told("phil asked read")
                .is("read", "due +120 minutes")
                .at("+30 minutes")
                .does("phil acknowledge read")
                .does("host record urgency=emergent")
                .is("read", "due +120 minutes"));
    }

    @Test
    void the_completion_of_an_earlier_visit_counts_where_the_next_one_is_not_needed() {
        PathwayDefinition definition = pathway()
                .fact("wanted", FactKind.of(FactKind.Type.YES_NO))
                .step(Nested.nurse("draw").complete("within 5 hours").onlyIf(Condition.of("wanted", "yes")))
                .step(Nested.clerk("send")
                        .complete("within 5 hours")
                        .outcomeAtMost("again", "draw", 1)
                        .outcome("sent", "next"))
                .step(read("within 2 hours of draw, at most 1 hour"))
                .build();
        Coverage.play(told(definition)
                .facts("wanted", "yes")
                .at("+0 minutes")
                .told("nina asked draw")
                .at("+10 minutes")
                .does("nina complete draw")
                .told("cleo asked send")
                .at("+20 minutes")
                .does("host record wanted=no")
                .does("cleo complete send again")
                .told("cleo asked send")
                .is("draw", "skipped")
                .is("read", "waiting", "due +130 minutes"));
    }
}
