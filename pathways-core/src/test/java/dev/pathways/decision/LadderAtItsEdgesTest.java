package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.Pathways;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rules 4, 5 and 13, where ladders end. */
class LadderAtItsEdgesTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

    @Test
    void on_the_confirm_ladder_a_rung_that_hands_on_asks_somebody_else_to_confirm() {
        PathwayDefinition definition = Definitions.confirmed(
                "role charge-nurse", "within 20 minutes", Rung.handTo("0 minutes", "role attending"));
        Coverage.play(Results.opened(definition)
                .at("+5 minutes")
                .does("dr-ito complete call-back")
                .told("dr-lee stand-down call-back", "n-okafor confirm call-back")
                .at("+25 minutes")
                .told("dr-chen late call-back rung 1 unconfirmed")
                .is("call-back", "awaiting-confirmation", "owner role ordering-clinician")
                .at("+26 minutes")
                .does("dr-chen confirm call-back")
                .told("n-okafor stand-down call-back")
                .is("pathway", "completed"));
    }

    /** A safety net that is called once a day. */
    private static Pathways daily(VirtualClock clock) {
        PathwayDefinition definition = PathwayBuilder.pathway("result", "A result", 1, "America/Chicago")
                .complete("within 30 days")
                .safetyNet("1 day", "role house-supervisor")
                .step(Definitions.callBack().escalate(Rung.tell("0 minutes", "role charge-nurse")))
                .build();
        return Pathways.builder()
                .definition(definition)
                .store(new InMemoryPathwayStore())
                .directory(new DutyRoster()
                        .always("role ordering-clinician", "dr-ito")
                        .always("role charge-nurse", "n-okafor")
                        .always("role house-supervisor", "s-moreno"))
                .notifier(new RecordingNotifier())
                .clock(clock)
                .ids(new SequentialIds())
                .build();
    }

    @Test
    void missed_daily_calls_of_the_safety_net_collapse_into_one_and_the_next_stays_on_the_beat() {
        VirtualClock clock = VirtualClock.at(START);
        Pathways pathways = daily(clock);
        InstanceId instance = pathways.submit(new Command.Start(
                        "result", Subject.of("Encounter/1"), Unit.of("4-west"), Facts.none(), Actor.host("lab")))
                .orThrow()
                .instance();
        clock.advance(Duration.ofDays(3).plusHours(1));
        pathways.tick();

        List<Event.SafetyNetCalled> calls = pathways.journal(instance).stream()
                .map(JournalEntry::event)
                .filter(Event.SafetyNetCalled.class::isInstance)
                .map(Event.SafetyNetCalled.class::cast)
                .toList();
        Instant firstRung = START.plus(Duration.ofMinutes(15));
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).planned()).isEqualTo(firstRung.plus(Duration.ofDays(1)));
        assertThat(calls.get(0).calls()).isEqualTo(3);
        assertThat(calls.get(0).next()).isEqualTo(firstRung.plus(Duration.ofDays(4)));
    }

    @Test
    void an_offer_is_read_again_after_the_directory_failed_and_comes_back_if_whoever_was_asked_is_gone() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+10 minutes")
                .does("dr-ito offer call-back to dr-kim within 10 minutes")
                .told("dr-kim offered call-back")
                .at("+12 minutes")
                .directoryFails("user dr-kim", true)
                .dutyChanged("user dr-kim")
                .told()
                .at("+12 minutes 10 seconds")
                .directoryFails("user dr-kim", false)
                .deactivated("dr-kim")
                .at("+12 minutes 30 seconds")
                .told("dr-ito returned call-back")
                .is("call-back", "acknowledged by dr-ito", "offered to nobody"));
    }

    @Test
    void returned_work_calls_the_safety_net_at_once_where_its_call_was_planned_meanwhile() {
        PathwayDefinition definition =
                Definitions.confirmed("role charge-nurse", "within 2 hours", Rung.tell("0 minutes", "role attending"));
        Coverage.play(Results.opened(definition)
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .at("+60 minutes")
                .told("dr-chen late call-back rung 1 uncompleted")
                .at("+70 minutes")
                .does("dr-ito complete call-back")
                .told("dr-chen stand-down call-back", "n-okafor confirm call-back")
                .at("+90 minutes")
                .told()
                .at("+100 minutes")
                .does("n-okafor return call-back \"wrong patient\"")
                .told("dr-ito returned call-back", "s-moreno net call-back")
                .at("+115 minutes")
                .told("dr-chen late call-back rung 1 unacknowledged")
                .at("+120 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void calls_that_an_acknowledgement_ended_do_not_come_back_while_the_work_is_with_the_confirmer() {
        PathwayDefinition definition = Definitions.pathway(
                "critical-result",
                Definitions.callBack()
                        .complete("within 3 hours")
                        .confirm("role charge-nurse", "within 2 hours")
                        .escalate(Rung.tell("0 minutes", "role attending")));
        Coverage.play(Results.opened(definition)
                .at("+15 minutes")
                .told("dr-chen late call-back rung 1 unacknowledged")
                .at("+45 minutes")
                .told("s-moreno net call-back")
                .at("+50 minutes")
                .does("dr-ito complete call-back")
                .told(
                        "dr-lee stand-down call-back",
                        "dr-chen stand-down call-back",
                        "s-moreno stand-down call-back",
                        "n-okafor confirm call-back")
                .at("+55 minutes")
                .does("n-okafor return call-back \"wrong patient\"")
                .told("dr-ito returned call-back")
                .at("+70 minutes")
                .told("dr-chen late call-back rung 1 unacknowledged")
                .at("+100 minutes")
                .told("s-moreno net call-back"));
    }

    @Test
    void an_offer_may_last_a_whole_day() {
        Coverage.play(Results.opened()
                .at("+5 minutes")
                .does("dr-ito acknowledge call-back")
                .told("dr-lee taken call-back")
                .does("dr-ito offer call-back to dr-kim within 1 day")
                .told("dr-kim offered call-back"));
    }
}
