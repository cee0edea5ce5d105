package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.Pathways;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
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

/** Clock rule 13. */
class LatePassTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

    private final VirtualClock clock = VirtualClock.at(START);
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final Pathways pathways = Pathways.builder()
            .definition(Definitions.result())
            .store(new InMemoryPathwayStore())
            .directory(new DutyRoster()
                    .always("role ordering-clinician", "dr-ito")
                    .always("role charge-nurse", "n-okafor")
                    .always("role attending", "dr-chen")
                    .always("role house-supervisor", "s-moreno"))
            .notifier(notifier)
            .clock(clock)
            .ids(new SequentialIds())
            .build();
    private final InstanceId instance = pathways.submit(new Command.Start(
                    "critical-result", Subject.of("Encounter/1"), Unit.of("4-west"), Facts.none(), Actor.host("lab")))
            .orThrow()
            .instance();

    private List<Event> events() {
        return pathways.journal(instance).stream().map(JournalEntry::event).toList();
    }

    @Test
    void after_an_outage_every_overdue_rung_fires_with_both_instants_and_everybody_is_told_once() {
        notifier.take();
        clock.advance(Duration.ofHours(2));
        pathways.tick();
        List<Notice> told = notifier.take();

        assertThat(told).extracting(Notice::to).containsExactlyInAnyOrder("n-okafor", "dr-chen", "s-moreno");
        assertThat(events())
                .filteredOn(Event.RungFired.class::isInstance)
                .extracting(event -> ((Event.RungFired) event).planned())
                .containsExactly(
                        START.plusSeconds(15 * 60),
                        START.plusSeconds(25 * 60),
                        START.plusSeconds(60 * 60),
                        START.plusSeconds(70 * 60));
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice.reason().at()).isEqualTo(START.plusSeconds(7200));
            assertThat(notice.reason().planned()).isBefore(START.plusSeconds(7200));
        });
    }

    @Test
    void missed_calls_of_the_safety_net_collapse_into_one_and_the_next_stays_on_the_beat() {
        clock.advance(Duration.ofHours(2));
        pathways.tick();
        List<Event.SafetyNetCalled> calls = events().stream()
                .filter(Event.SafetyNetCalled.class::isInstance)
                .map(Event.SafetyNetCalled.class::cast)
                .toList();

        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).planned()).isEqualTo(START.plusSeconds(55 * 60));
        assertThat(calls.get(0).calls()).isEqualTo(3);
        assertThat(calls.get(0).next()).isEqualTo(START.plusSeconds(145 * 60));
    }

    @Test
    void a_command_first_fires_what_was_planned_strictly_before_its_instant() {
        notifier.take();
        clock.advance(Duration.ofMinutes(16));
        pathways.submit(new Command.Acknowledge(
                        dev.pathways.model.StepRef.of(instance, "call-back"), Actor.person("n-okafor")))
                .orThrow();

        assertThat(notifier.take())
                .extracting(Notice::to, Notice::kind)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("n-okafor", NoticeKind.LATE),
                        org.assertj.core.groups.Tuple.tuple("dr-ito", NoticeKind.TAKEN));
    }

    @Test
    void a_refused_command_fires_nothing() {
        clock.advance(Duration.ofMinutes(16));
        int before = events().size();
        pathways.submit(
                new Command.Acknowledge(dev.pathways.model.StepRef.of(instance, "call-back"), Actor.person("nobody")));

        assertThat(events()).hasSize(before);
    }

    @Test
    void a_tick_looks_at_a_bounded_number_of_instances_and_says_when_to_come_back() {
        for (int i = 0; i < 149; i++) {
            pathways.submit(new Command.Start(
                    "critical-result", Subject.of("Encounter/1"), Unit.of("4-west"), Facts.none(), Actor.host("lab")));
        }
        clock.advance(Duration.ofMinutes(15));
        var first = pathways.tick();
        var second = pathways.tick();

        assertThat(first.instances()).isEqualTo(100);
        assertThat(first.nextDueAt()).isEqualTo(START.plusSeconds(900));
        assertThat(second.instances()).isEqualTo(50);
        assertThat(second.nextDueAt()).isEqualTo(START.plusSeconds(1500));
    }
}
