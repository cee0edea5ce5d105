package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.Pathways;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Clock rules 11 and 13 without a tick: what is due comes with the next thing that happens, and in its order. */
class OverdueFirstTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final PathwayDefinition DEFINITION = PathwayBuilder.pathway(
                    "result", "A result", 1, "America/Chicago")
            .fact("planned", FactKind.of(FactKind.Type.TIME))
            .complete("within 5 days")
            .safetyNet("30 minutes", "role house-supervisor")
            .step(StepBuilder.step("call-back", "Call back")
                    .owner("role ordering-clinician")
                    .complete("at planned, at most 1 day")
                    .escalate(Rung.tell("0 minutes", "role charge-nurse")))
            .build();

    private final VirtualClock clock = VirtualClock.at(START);
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final DutyRoster roster = new DutyRoster()
            .always("role ordering-clinician", "dr-ito")
            .always("role charge-nurse", "n-okafor")
            .always("role house-supervisor", "s-moreno");
    private final Pathways pathways = Pathways.builder()
            .definition(DEFINITION)
            .store(new InMemoryPathwayStore())
            .directory(roster)
            .notifier(notifier)
            .clock(clock)
            .ids(new SequentialIds())
            .build();
    private final InstanceId instance = pathways.submit(new Command.Start(
                    "result",
                    Subject.of("Encounter/1"),
                    Unit.of("4-west"),
                    Facts.of(Map.of("planned", "2026-11-23T15:00:00Z")),
                    Actor.host("lab")))
            .orThrow()
            .instance();

    private List<Event> events() {
        return pathways.journal(instance).stream().map(JournalEntry::event).toList();
    }

    @Test
    void a_deadline_that_an_act_moves_into_the_past_is_late_with_that_act() {
        notifier.take();
        clock.advance(Duration.ofMinutes(10));
        pathways.submit(new Command.RecordFacts(
                        instance, Actor.host("lab"), Facts.of(Map.of("planned", "2026-11-23T14:05:00Z"))))
                .orThrow();

        assertThat(notifier.take()).extracting(Notice::to).containsExactly("n-okafor");
    }

    @Test
    void the_hosts_word_about_a_list_first_fires_what_was_due_before() {
        clock.advance(Duration.ofMinutes(61));
        roster.always("role ordering-clinician", "dr-abe");
        pathways.dutyChanged(Party.role("ordering-clinician"));

        assertThat(events())
                .filteredOn(event -> event instanceof Event.RungFired || event instanceof Event.DutyRead)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("RungFired", "DutyRead");
    }
}
