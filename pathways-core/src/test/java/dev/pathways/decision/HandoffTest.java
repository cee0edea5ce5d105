package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.NotYetRun;
import dev.pathways.check.SharedPathways;
import dev.pathways.testing.Scenario;
import org.junit.jupiter.api.Test;

/** The nurse shift handoff: every time of it hangs on when the shift changes. */
class HandoffTest {
    private static Scenario story() {
        return Scenario.of(SharedPathways.handoff())
                .facts("off-going", "nia")
                .facts("incoming", "ian")
                .facts("shift-change", "2026-11-23T15:00:00Z")
                .duty("role charge-nurse", "n-okafor")
                .duty("role nurse-manager", "m-diaz")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("nia asked prepare")
                .is("prepare", "due +50 minutes")
                .is("report", "waiting", "due +75 minutes");
    }

    @Test
    void the_engine_runs_all_of_it() {
        assertThat(NotYetRun.check(SharedPathways.handoff())).isEmpty();
    }

    @Test
    void a_shift_that_changes_later_moves_what_is_open_and_what_is_not_open_yet() {
        Coverage.play(story().at("+20 minutes")
                .does("n-okafor record shift-change=2026-11-23T15:30:00Z")
                .is("prepare", "due +80 minutes")
                .is("report", "waiting", "due +105 minutes")
                .at("+80 minutes")
                .told("nia late prepare rung 1", "n-okafor late prepare rung 1")
                .at("+85 minutes")
                .does("nia complete prepare with severity=watcher")
                .told("n-okafor stand-down prepare", "nia asked report")
                .is("report", "due +105 minutes")
                .at("+95 minutes")
                .does("nia complete report")
                .told("ian confirm report", "n-okafor informed report completed")
                .at("+97 minutes")
                .does("ian confirm report")
                .told("ian asked accept-open-work", "ian asked see-now")
                .at("+98 minutes")
                .does("ian complete see-now")
                .does("ian complete accept-open-work")
                .told("n-okafor informed see-now completed", "n-okafor informed accept-open-work completed")
                .is("pathway", "completed"));
    }

    @Test
    void a_shift_that_changes_while_nobody_is_ready_is_late_before_the_report_can_open() {
        Coverage.play(story().at("+20 minutes")
                .does("host record shift-change=2026-11-23T14:25:00Z")
                .told("nia late prepare rung 1", "n-okafor late prepare rung 1")
                .is("prepare", "due +15 minutes", "late uncompleted")
                .is("report", "waiting", "due +40 minutes")
                .at("+25 minutes")
                .told("m-diaz late prepare rung 2")
                .at("+40 minutes")
                .told("s-moreno net prepare", "nia late report rung 1", "n-okafor late report rung 1")
                .at("+50 minutes")
                .told("m-diaz late report rung 2")
                .at("+55 minutes")
                .told("s-moreno net prepare"));
    }
}
