package dev.pathways.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.examples.replay.ReplayOptions.AtEnd;
import dev.pathways.examples.replay.ReplayOptions.Earlier;
import dev.pathways.model.ClockKind;
import dev.pathways.model.RefusalCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures of the sample, worked out by hand from its lines. */
final class SampleLogTest {
    private static final ReplayOptions LEAVE_OPEN = ReplayOptions.DEFAULT.atEnd(AtEnd.LEAVE_OPEN);

    private final ReplayReport cancelled = replay(ReplayOptions.DEFAULT);
    private final ReplayReport leftOpen = replay(LEAVE_OPEN);

    private static ReplayReport replay(ReplayOptions options) {
        return Replay.run(EventLog.sample(), Study.sepsis(), options);
    }

    private static ReplayReport.StepFigures antibiotics(ReplayReport report) {
        return report.steps().get(0);
    }

    private static ReplayReport.StepFigures lactate(ReplayReport report) {
        return report.steps().get(1);
    }

    private static List<Integer> rungs(ReplayReport.StepFigures step) {
        return List.of(step.rung(1), step.rung(2), step.rung(3), step.rung(4));
    }

    @Test
    void every_case_with_the_trigger_is_started() {
        assertThat(cancelled.scope().events()).isEqualTo(67);
        assertThat(cancelled.scope().cases()).isEqualTo(13);
        assertThat(cancelled.scope().triggered()).isEqualTo(12);
    }

    @Test
    void an_act_exactly_at_the_due_instant_is_on_time() {
        // all-well, just-in-time, triage-first, lactate-before, same-minute; late by a millisecond is late
        assertThat(antibiotics(cancelled).ends()).isEqualTo(new ReplayReport.Ends(5, 4, 3, 2));
    }

    @Test
    void what_was_done_before_the_trigger_is_counted_on_its_own() {
        // lactate-before, and same-minute, where the line before the trigger has its timestamp
        assertThat(lactate(cancelled).earlier()).isEqualTo(2);
        assertThat(lactate(cancelled).ends()).isEqualTo(new ReplayReport.Ends(6, 2, 2, 1));
    }

    @Test
    void what_was_done_before_the_trigger_can_be_ignored() {
        ReplayReport report = replay(ReplayOptions.DEFAULT.earlier(Earlier.IGNORE));
        // lactate-before is done again, late; same-minute never, and ends after it was late
        assertThat(lactate(report).earlier()).isZero();
        assertThat(lactate(report).ends()).isEqualTo(new ReplayReport.Ends(6, 3, 3, 1));
        assertThat(antibiotics(report)).isEqualTo(antibiotics(cancelled));
    }

    @Test
    void a_rung_does_not_fire_when_the_act_comes_at_its_instant() {
        // late and at-the-last-rung are done in the very instant of the next rung
        assertThat(rungs(antibiotics(cancelled))).containsExactly(5, 3, 1, 0);
        assertThat(rungs(lactate(cancelled))).containsExactly(3, 2, 0, 0);
    }

    @Test
    void a_case_that_ends_when_something_is_due_is_not_late() {
        // gone-early and gone-when-due
        assertThat(antibiotics(cancelled).ends().neverDue()).isEqualTo(2);
    }

    @Test
    void what_is_left_open_climbs_on_to_the_end_of_the_log() {
        assertThat(antibiotics(leftOpen).ends()).isEqualTo(new ReplayReport.Ends(5, 4, 3, 0));
        assertThat(rungs(antibiotics(leftOpen))).containsExactly(7, 5, 3, 0);
        assertThat(lactate(leftOpen).ends()).isEqualTo(new ReplayReport.Ends(6, 2, 2, 0));
        assertThat(rungs(lactate(leftOpen))).containsExactly(4, 3, 0, 0);
    }

    @Test
    void the_safety_net_is_called_a_day_after_the_last_rung_and_every_day() {
        // never: from the afternoon of 6 May to its end on the morning of 9 May
        assertThat(antibiotics(cancelled).netCalls()).isEqualTo(2);
        assertThat(lactate(cancelled).netCalls()).isEqualTo(2);
        // never at 14:00, gone-early at 14:25, gone-when-due at 17:30, up to 10 May 15:15: four, four and three days
        assertThat(antibiotics(leftOpen).netCalls()).isEqualTo(11);
        // never at 15:00 and gone-early at 15:25: four and three days
        assertThat(lactate(leftOpen).netCalls()).isEqualTo(7);
    }

    @Test
    void the_largest_number_open_at_once_is_found() {
        // at 15:15 all cases but gone-early; two steps each of all-well, never and at-the-last-rung, one each of the
        // others
        assertThat(cancelled.peak()).isEqualTo(new ReplayReport.Peak(11, 14));
    }

    @Test
    void an_act_that_comes_again_or_too_early_changes_nothing() {
        // closed: the lactate of all-well and of lactate-before is not measured anew, and all-well needs no third test
        // not open: eight first lactates, one that was known, CRP and Leucocytes of never are no repeated tests
        assertThat(cancelled.refusals()).isEqualTo(Map.of(RefusalCode.STEP_CLOSED, 3, RefusalCode.NOT_OPEN, 11));
    }

    @Test
    void only_what_an_admission_confirms_goes_on() {
        // all-well; the eight others who had antibiotics are still there six hours later
        assertThat(antibiotics(cancelled).rungs()).containsEntry(new ReplayReport.RungKey(ClockKind.CONFIRM, 1), 8);
        assertThat(cancelled.steps().subList(2, 5))
                .extracting(step -> step.ends().opened())
                .containsExactly(1, 1, 1);
    }

    @Test
    void two_of_three_repeated_tests_are_enough() {
        assertThat(cancelled.steps().subList(2, 5))
                .extracting(ReplayReport.StepFigures::ends)
                .containsExactly(
                        new ReplayReport.Ends(1, 0, 0, 0),
                        new ReplayReport.Ends(1, 0, 0, 0),
                        new ReplayReport.Ends(0, 0, 1, 1));
    }
}
