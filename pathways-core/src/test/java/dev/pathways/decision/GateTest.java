package dev.pathways.decision;

import dev.pathways.definition.Condition;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.TogetherBuilder;
import org.junit.jupiter.api.Test;

/** {@code only-if}, {@code opens}, {@code closes-when}: whether and when a step opens, and when it is superfluous. */
class GateTest {
    @Test
    void only_if_is_read_when_the_turn_comes() {
        PathwayDefinition definition = Nested.pathway(
                Nested.nurse("ask").outcome("asked", "next", "wanted"),
                Nested.clerk("book").onlyIf(Condition.of("wanted", "yes")),
                Nested.nurse("leave").outcomeAtMost("again", "ask", 2).outcome("gone", "done"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked ask")
                .at("+1 minutes")
                .does("nina complete ask with wanted=no")
                .told("nina asked leave")
                .is("book", "skipped")
                .at("+2 minutes")
                .does("nina complete leave again")
                .told("nina asked ask")
                .at("+3 minutes")
                .does("nina complete ask with wanted=yes")
                .told("cleo asked book")
                .at("+4 minutes")
                .does("cleo complete book")
                .told("nina asked leave")
                .at("+5 minutes")
                .does("nina complete leave again")
                .told("nina asked ask")
                .at("+6 minutes")
                .does("nina complete ask with wanted=no")
                .told("nina asked leave")
                .is("book", "skipped"));
    }

    @Test
    void a_step_skipped_twice_stays_skipped() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("book").onlyIf(Condition.of("wanted", "yes")),
                Nested.nurse("leave").outcomeAtMost("again", "book", 2).outcome("gone", "done"));
        Coverage.play(Nested.story(definition)
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked leave")
                .at("+1 minutes")
                .does("nina complete leave again")
                .told("nina asked leave")
                .is("book", "skipped"));
    }

    private static PathwayDefinition later() {
        return Nested.pathway(
                Nested.nurse("first"),
                Nested.clerk("call").opens("within 2 hours"),
                Nested.nurse("last").outcomeAtMost("again", "call", 1).outcome("gone", "done"));
    }

    @Test
    void a_step_that_opens_later_waits_and_its_clocks_count_from_when_it_opens() {
        Coverage.play(Nested.story(later())
                .at("+0 minutes")
                .told("nina asked first")
                .at("+5 minutes")
                .does("nina complete first")
                .told()
                .is("call", "waiting")
                .refused("cleo acknowledge call", "NOT_OPEN")
                .at("+125 minutes")
                .told("cleo asked call")
                .is("call", "open", "acknowledge-due +140 minutes", "due +185 minutes")
                .at("+130 minutes")
                .does("cleo complete call")
                .told("nina asked last")
                .at("+131 minutes")
                .does("nina complete last again")
                .is("call", "waiting")
                .at("+251 minutes")
                .told("cleo asked call"));
    }

    @Test
    void what_opens_in_a_late_pass_counts_from_when_it_should_have_opened() {
        Coverage.play(Nested.story(later())
                .at("+0 minutes")
                .told("nina asked first")
                .at("+5 minutes")
                .does("nina complete first")
                .at("+125 minutes")
                .told("cleo asked call")
                .at("+140 minutes")
                .told("n-okafor late call rung 1 unacknowledged")
                .at("+141 minutes")
                .is("call", "acknowledge-due +140 minutes"));
    }

    private static PathwayDefinition onArrival() {
        return Nested.pathway(
                Nested.nurse("first"),
                Nested.clerk("greet").opensWhen("patient-arrived", "1 hour"),
                Nested.nurse("last").outcomeAtMost("again", "greet", 3).outcome("gone", "done"));
    }

    @Test
    void a_step_opens_with_its_event() {
        Coverage.play(Nested.story(onArrival())
                .at("+0 minutes")
                .told("nina asked first")
                .at("+5 minutes")
                .does("nina complete first")
                .is("greet", "waiting")
                .at("+20 minutes")
                .does("host event patient-arrived")
                .told("cleo asked greet")
                .is("greet", "due +80 minutes"));
    }

    @Test
    void a_step_whose_event_does_not_come_in_time_is_passed_by() {
        Coverage.play(Nested.story(onArrival())
                .at("+0 minutes")
                .told("nina asked first")
                .at("+5 minutes")
                .does("nina complete first")
                .at("+65 minutes")
                .told("nina asked last")
                .is("greet", "skipped")
                .is("last", "due +125 minutes")
                .at("+66 minutes")
                .does("host event patient-arrived")
                .is("greet", "skipped")
                .at("+67 minutes")
                .does("nina complete last again")
                .told("cleo asked greet"));
    }

    @Test
    void an_event_at_the_very_instant_is_in_time() {
        Coverage.play(Nested.story(onArrival())
                .at("+0 minutes")
                .told("nina asked first")
                .at("+5 minutes")
                .does("nina complete first")
                .at("+65 minutes")
                .does("host event patient-arrived")
                .told("cleo asked greet"));
    }

    @Test
    void an_event_that_comes_before_the_turn_is_kept_for_it_once() {
        Coverage.play(Nested.story(onArrival())
                .at("+0 minutes")
                .told("nina asked first")
                .at("+1 minutes")
                .does("host event patient-arrived")
                .is("greet", "waiting")
                .at("+5 minutes")
                .does("nina complete first")
                .told("cleo asked greet")
                .at("+6 minutes")
                .does("cleo complete greet")
                .told("nina asked last")
                .at("+7 minutes")
                .does("nina complete last again")
                .is("greet", "waiting")
                .at("+67 minutes")
                .told("nina asked last")
                .at("+68 minutes")
                .does("nina complete last again")
                .is("greet", "waiting"));
    }

    private static PathwayDefinition superseded() {
        return Nested.pathway(
                Nested.nurse("first"),
                Nested.clerk("remind").closesWhen("report-filed").opens("within 10 minutes"),
                Nested.nurse("last").outcomeAtMost("again", "remind", 5).outcome("gone", "done"));
    }

    @Test
    void an_event_closes_a_step_that_is_not_needed_any_more_and_the_pathway_goes_on() {
        Coverage.play(Nested.story(superseded())
                .at("+0 minutes")
                .told("nina asked first")
                .at("+1 minutes")
                .does("nina complete first")
                .at("+11 minutes")
                .told("cleo asked remind")
                .at("+12 minutes")
                .does("host event report-filed")
                .told("cleo stand-down remind", "nina asked last")
                .is("remind", "closed")
                .at("+13 minutes")
                .does("nina complete last again")
                .is("remind", "waiting")
                .at("+23 minutes")
                .told("cleo asked remind")
                .at("+24 minutes")
                .does("cleo acknowledge remind")
                .at("+25 minutes")
                .does("host event report-filed")
                .told("cleo stand-down remind", "nina asked last"));
    }

    @Test
    void a_step_that_waits_is_closed_silently() {
        Coverage.play(Nested.story(superseded())
                .at("+0 minutes")
                .told("nina asked first")
                .at("+1 minutes")
                .does("nina complete first")
                .at("+2 minutes")
                .does("host event report-filed")
                .told("nina asked last")
                .is("remind", "closed")
                .at("+17 minutes")
                .told("n-okafor late last rung 1 unacknowledged")
                .at("+18 minutes")
                .told());
    }

    @Test
    void a_closed_step_can_open_again_at_once_and_can_be_skipped_on_a_later_visit() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("remind").closesWhen("report-filed").onlyIf(Condition.of("wanted", "yes")),
                Nested.nurse("last")
                        .outcomeAtMost("again", "remind", 5, "wanted")
                        .outcome("gone", "done"));
        Coverage.play(Nested.story(definition)
                .facts("wanted", "yes")
                .at("+0 minutes")
                .told("cleo asked remind")
                .at("+1 minutes")
                .does("host event report-filed")
                .told("cleo stand-down remind", "nina asked last")
                .at("+2 minutes")
                .does("nina complete last again with wanted=yes")
                .told("cleo asked remind")
                .at("+3 minutes")
                .does("host event report-filed")
                .told("cleo stand-down remind", "nina asked last")
                .at("+4 minutes")
                .does("nina complete last again with wanted=no")
                .told("nina asked last")
                .is("remind", "skipped"));
    }

    @Test
    void a_skipped_step_can_wait_on_a_later_visit() {
        PathwayDefinition definition = Nested.pathway(
                Nested.clerk("remind").opens("within 10 minutes").onlyIf(Condition.of("wanted", "yes")),
                Nested.nurse("last")
                        .outcomeAtMost("again", "remind", 5, "wanted")
                        .outcome("gone", "done"));
        Coverage.play(Nested.story(definition)
                .facts("wanted", "no")
                .at("+0 minutes")
                .told("nina asked last")
                .at("+1 minutes")
                .does("nina complete last again with wanted=yes")
                .is("remind", "waiting")
                .at("+11 minutes")
                .told("cleo asked remind"));
    }

    @Test
    void an_event_acts_on_every_branch_that_waits_for_it_and_never_on_what_it_opened_itself() {
        PathwayDefinition definition = Nested.pathway(
                TogetherBuilder.together("both", "Both")
                        .branch(
                                "one",
                                Nested.nurse("teach").completesWhen("signed"),
                                Nested.nurse("teach-more").completesWhen("signed"))
                        .branch("two", Nested.clerk("book").closesWhen("signed"))
                        .branch("three", Nested.pharmacist("deliver").opensWhen("signed", "1 hour")),
                Nested.nurse("leave"));
        Coverage.play(Nested.story(definition)
                .at("+0 minutes")
                .told("nina asked teach", "cleo asked book")
                .at("+1 minutes")
                .does("host event signed")
                .told("nina asked teach-more", "nina stand-down teach", "cleo stand-down book", "phil asked deliver")
                .is("teach-more", "open")
                .at("+2 minutes")
                .does("host event signed")
                .told("nina stand-down teach-more")
                .is("teach-more", "completed"));
    }
}
