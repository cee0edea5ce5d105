package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.Event;
import dev.pathways.model.Nobody;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rule 6. */
class NobodyThereTest {
    private static PathwayDefinition withOrElse() {
        return Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .orElse("role nurse-manager")
                        .escalate(
                                Rung.tell("0 minutes", "role charge-nurse"),
                                Rung.tell("10 minutes", "role attending")));
    }

    private static Scenario nobodyOnDuty(PathwayDefinition definition) {
        return Scenario.of(definition).duty("role house-supervisor", "s-moreno");
    }

    @Test
    void an_empty_owner_falls_to_or_else() {
        Coverage.play(nobodyOnDuty(withOrElse())
                .duty("role nurse-manager", "m-diaz")
                .at("+0 minutes")
                .told("m-diaz asked call-back")
                .is("call-back", "owner role nurse-manager")
                .at("+5 minutes")
                .does("m-diaz acknowledge call-back"));
    }

    @Test
    void an_empty_owner_without_or_else_fires_the_first_rung_at_once() {
        Coverage.play(nobodyOnDuty(Definitions.result())
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .at("+0 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+10 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged")
                .at("+40 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void an_empty_rung_fires_the_next_one_at_once() {
        Coverage.play(nobodyOnDuty(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role attending", "dr-chen")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+15 minutes")
                .told("dr-chen late call-back rung 2")
                .at("+45 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void when_nobody_at_all_is_there_the_safety_net_is_told_at_once() {
        Played played = Coverage.play(nobodyOnDuty(withOrElse())
                .at("+0 minutes")
                .told("s-moreno net call-back")
                .at("+30 minutes")
                .told("s-moreno net call-back"));
        List<Event.RungFired> rungs = played.journal().stream()
                .map(entry -> entry.event())
                .filter(Event.RungFired.class::isInstance)
                .map(Event.RungFired.class::cast)
                .toList();
        assertThat(rungs).hasSize(2);
        assertThat(rungs)
                .allSatisfy(rung -> assertThat(rung.tells().get(0).nobody()).isEqualTo(Nobody.EMPTY));
    }

    @Test
    void somebody_without_a_contact_route_counts_as_nobody() {
        Played played = Coverage.play(nobodyOnDuty(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .unreachable("dr-ito")
                .at("+0 minutes")
                .told("n-okafor late call-back")
                .at("+10 minutes")
                .told("dr-chen late call-back"));
        assertThat(played.journal().stream().map(entry -> entry.event()))
                .filteredOn(Event.StepOpened.class::isInstance)
                .map(event -> ((Event.StepOpened) event).askings().get(0).nobody())
                .containsExactly(Nobody.UNREACHABLE);
    }

    @Test
    void when_even_the_safety_net_is_empty_the_host_is_alarmed_once_until_it_is_reached_again() {
        Coverage.play(Scenario.of(Definitions.result())
                .shift("role house-supervisor", "s-moreno", "+50 minutes", "+80 minutes")
                .at("+0 minutes")
                .told("host alarm call-back")
                .at("+50 minutes")
                .told("s-moreno net call-back")
                .at("+60 minutes")
                .told("s-moreno net call-back")
                .at("+90 minutes")
                .told("host alarm call-back")
                .at("+2 hours"));
    }

    @Test
    void whoever_comes_onto_a_skipped_list_later_is_asked_then() {
        Coverage.play(nobodyOnDuty(Definitions.result())
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .shift("role ordering-clinician", "dr-kim", "+5 minutes", "+8 hours")
                .at("+0 minutes")
                .told("n-okafor late call-back")
                .at("+5 minutes")
                .told("dr-kim asked call-back")
                .at("+6 minutes")
                .does("dr-kim acknowledge call-back")
                .told("n-okafor taken call-back"));
    }

    @Test
    void whoever_comes_onto_a_skipped_list_of_the_complete_ladder_is_asked_also_while_somebody_has_the_step() {
        Coverage.play(nobodyOnDuty(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role attending", "dr-chen")
                .shift("role charge-nurse", "n-okafor", "+65 minutes", "+8 hours")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+60 minutes")
                .told("dr-chen late call-back rung 2 uncompleted")
                .at("+65 minutes")
                .told("n-okafor late call-back rung 1 uncompleted"));
    }

    @Test
    void a_directory_that_fails_is_passed_over_at_once_and_asked_again_after_thirty_seconds_and_then_every_minute() {
        Coverage.play(Scenario.of(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+15 minutes")
                .directoryDown(true)
                .told("host alarm call-back")
                .at("+15 minutes 30 seconds")
                .at("+16 minutes 30 seconds")
                .at("+17 minutes")
                .directoryDown(false)
                .at("+17 minutes 30 seconds")
                .told("n-okafor late call-back", "dr-chen late call-back", "s-moreno net call-back")
                .at("+30 minutes")
                .at("+45 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void a_notice_that_can_never_be_delivered_climbs_the_ladder_at_once() {
        Coverage.play(nobodyOnDuty(Definitions.result())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-chen")
                .undeliverable("dr-ito")
                .at("+0 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+10 minutes")
                .told("dr-chen late call-back rung 2 unacknowledged"));
    }

    @Test
    void a_person_who_has_a_step_and_cannot_be_reached_when_it_is_late_is_passed_over() {
        Coverage.play(nobodyOnDuty(
                        Definitions.result(Rung.tell("0 minutes", "owner"), Rung.tell("10 minutes", "role attending")))
                .duty("role ordering-clinician", "dr-ito")
                .duty("role attending", "dr-chen")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .at("+60 minutes")
                .reach("dr-ito", false)
                .told("dr-chen late call-back rung 2 uncompleted"));
    }

    @Test
    void an_undeliverable_call_of_the_safety_net_alarms_the_host_and_does_not_spin() {
        Coverage.play(nobodyOnDuty(Definitions.result())
                .undeliverable("s-moreno")
                .at("+0 minutes")
                .told("host alarm call-back")
                .at("+30 minutes")
                .told("host alarm call-back"));
    }

    @Test
    void owners_whom_no_notice_can_reach_fall_to_or_else_before_the_ladder_climbs() {
        Coverage.play(nobodyOnDuty(withOrElse())
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role nurse-manager", "m-diaz")
                .undeliverable("dr-ito")
                .at("+0 minutes")
                .told("m-diaz asked call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged"));
    }
}
