package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.testing.Played;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Clock rule 11. */
class OnTimeTest {
    @Test
    void an_act_exactly_at_the_due_instant_is_on_time() {
        Coverage.play(Results.opened()
                .at("+15 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .is("call-back", "not late unacknowledged")
                .at("+60 minutes")
                .does("dr-ito complete call-back")
                .is("call-back", "completed", "not late uncompleted")
                .at("+3 hours"));
    }

    @Test
    void an_act_after_the_due_instant_is_late() {
        Coverage.play(Results.opened()
                .at("+15 minutes")
                .told("n-okafor late call-back")
                .at("+15 minutes 1 second")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back", "n-okafor taken call-back")
                .is("call-back", "late unacknowledged"));
    }

    @Test
    void an_act_that_happened_in_time_and_is_reported_later_withdraws_the_lateness_but_not_the_rungs() {
        Played played = Coverage.play(Results.opened()
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1")
                .at("+20 minutes")
                .does("dr-ito acknowledge call-back happened +14 minutes")
                .told("dr-lee taken call-back", "n-okafor taken call-back")
                .is("call-back", "not late unacknowledged")
                .at("+60 minutes")
                .told("n-okafor late call-back rung 1 uncompleted")
                .at("+65 minutes")
                .does("dr-ito complete call-back happened +60 minutes")
                .told("n-okafor stand-down call-back")
                .is("call-back", "not late uncompleted"));
        assertThat(played.journal().stream().map(entry -> entry.event()))
                .filteredOn(Event.LatenessWithdrawn.class::isInstance)
                .map(event -> ((Event.LatenessWithdrawn) event).clock())
                .containsExactly(ClockKind.ACKNOWLEDGE, ClockKind.COMPLETE);
    }

    @Test
    void an_act_cannot_have_happened_before_the_opening_or_in_the_future() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .refused("dr-ito acknowledge call-back happened 2026-11-23T13:59:59Z", "BEFORE_OPENING")
                .refused("dr-ito acknowledge call-back happened +6 minutes", "IN_FUTURE")
                .refused("dr-ito complete call-back happened +6 minutes", "IN_FUTURE")
                .does("dr-ito acknowledge call-back happened +0 minutes")
                .told("dr-lee taken call-back"));
    }

    @Test
    void a_confirmation_in_time_that_is_reported_later_withdraws_its_lateness() {
        Coverage.play(Results.opened(Definitions.confirmed(
                        "role nurse-manager", "within 10 minutes", Rung.tell("0 minutes", "role charge-nurse")))
                .at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "m-diaz confirm call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back unconfirmed")
                .at("+16 minutes")
                .does("m-diaz confirm call-back happened +15 minutes")
                .told("n-okafor stand-down call-back")
                .is("call-back", "not late unconfirmed"));
    }

    @Test
    void a_deadline_that_is_past_when_its_clock_starts_is_due_at_once() {
        Coverage.play(Results.story(Definitions.pathway(
                        "anchored",
                        StepBuilder.step("first", "First")
                                .owner("role ordering-clinician")
                                .complete("within 1 hour of start")
                                .escalate(Rung.tell("0 minutes", "role charge-nurse")),
                        StepBuilder.step("second", "Second")
                                .owner("role attending")
                                .complete("within 2 hours")
                                .escalate(Rung.tell("0 minutes", "role nurse-manager"))
                                .outcomeAtMost("again", "first", 1)
                                .outcome("done", "done")))
                .at("+0 minutes")
                .told("dr-ito asked first", "dr-lee asked first")
                .at("+10 minutes")
                .does("dr-ito complete first")
                .told("dr-lee stand-down first", "dr-chen asked second")
                .at("+85 minutes")
                .does("dr-chen complete second again")
                .told("dr-ito asked first", "dr-lee asked first", "n-okafor late first uncompleted")
                .is("first", "due +60 minutes", "late uncompleted"));
    }

    @Test
    void an_act_that_is_reported_later_is_recorded_with_both_instants() {
        Played played = Coverage.play(Results.opened()
                .at("+10 minutes")
                .does("dr-ito acknowledge call-back happened +4 minutes")
                .told("dr-lee taken call-back")
                .at("+20 minutes")
                .does("dr-ito complete call-back happened +12 minutes"));
        Instant start = Instant.parse("2026-11-23T14:00:00Z");
        assertThat(played.journal())
                .filteredOn(entry -> entry.event() instanceof Event.Acknowledged)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo(start.plusSeconds(600));
                    assertThat(((Event.Acknowledged) entry.event()).happened()).isEqualTo(start.plusSeconds(240));
                });
        assertThat(played.journal())
                .filteredOn(entry -> entry.event() instanceof Event.Completed)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.at()).isEqualTo(start.plusSeconds(1200));
                    assertThat(((Event.Completed) entry.event()).happened()).isEqualTo(start.plusSeconds(720));
                });
    }
}
