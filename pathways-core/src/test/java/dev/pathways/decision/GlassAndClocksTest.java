package dev.pathways.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.Pathways;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.model.Actor;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.Authorizer;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clock rules 5, 10, 13 and 19: what a broken glass may do to clocks, and what was due before it. */
class GlassAndClocksTest {
    private static final Actor ZOE = Actor.person("zoe");
    private static final PathwayDefinition DEFINITION = PathwayBuilder.pathway(
                    "critical-result", "A critical result", 1, "America/Chicago")
            .pause("lab-down", "30 minutes", "role attending")
            .complete("within 6 hours")
            .managedBy("role nurse-manager")
            .safetyNet("30 minutes", "role house-supervisor")
            .step(Definitions.callBack().mayPause("lab-down").escalate(Rung.tell("0 minutes", "role charge-nurse")))
            .build();

    private final VirtualClock clock = VirtualClock.at("2026-11-23T14:00:00Z");
    private final Pathways pathways = Pathways.builder()
            .definition(DEFINITION)
            .store(new InMemoryPathwayStore())
            .directory(new DutyRoster()
                    .always("role ordering-clinician", "dr-ito")
                    .always("role charge-nurse", "n-okafor")
                    .always("role nurse-manager", "m-adeyemi")
                    .always("role house-supervisor", "s-moreno"))
            .authorizer(request -> Authorizer.Verdict.PERMIT)
            .notifier(new RecordingNotifier())
            .clock(clock)
            .ids(new SequentialIds())
            .build();
    private final StepRef step = pathways.submit(new Command.Start(
                    "critical-result",
                    Subject.of("Encounter/1"),
                    Unit.of("4-west"),
                    Facts.none(),
                    Actor.host("lab-feed")))
            .orThrow()
            .step("call-back");

    private void breaks(Command.OnInstance act) {
        pathways.submit(new BreakGlass(act, "she is alone")).orThrow();
    }

    private List<String> events() {
        return pathways.journal(step.instance()).stream()
                .map(JournalEntry::event)
                .filter(event -> !(event instanceof Event.Told))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void what_was_due_before_fires_before_it() {
        clock.advance(Duration.ofMinutes(16));
        breaks(new Command.Acknowledge(step, ZOE));
        assertThat(events())
                .containsExactly("Started", "StepOpened", "BecameLate", "RungFired", "GlassBroken", "Acknowledged");
    }

    @Test
    void it_may_pause_a_step_for_its_owner() {
        breaks(new Command.Pause(step, ZOE, "lab-down", "analyser broken"));
        assertThat(events()).containsExactly("Started", "StepOpened", "GlassBroken", "Paused");
    }

    @Test
    void it_may_quiet_the_safety_net() {
        clock.advance(Duration.ofMinutes(46));
        breaks(new Command.Quiet(step, ZOE));
        assertThat(events()).endsWith("SafetyNetCalled", "GlassBroken", "SafetyNetQuieted");
    }
}
