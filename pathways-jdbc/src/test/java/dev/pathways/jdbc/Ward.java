package dev.pathways.jdbc;

import dev.pathways.Pathways;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.PathwayStore;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;

/** A ward with a critical result: ana and ben are asked, eva hears when it is late, bob confirms. */
final class Ward {
    static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

    static final PathwayDefinition RESULT = PathwayBuilder.pathway("result", "A critical result", 1, "America/Chicago")
            .complete("within 1 day")
            .safetyNet("30 minutes", "role supervisor")
            .step(StepBuilder.step("call-back", "Call the ward")
                    .owner("role nurse")
                    .acknowledge("within 10 minutes")
                    .complete("within 30 minutes")
                    .escalate(Rung.tell("0 minutes", "role chief"))
                    .confirm("role clerk", "within 1 hour")
                    .then("done"))
            .build();

    final VirtualClock clock = VirtualClock.at(START);
    final RecordingNotifier notifier = new RecordingNotifier();
    final Pathways pathways;

    Ward(PathwayStore store) {
        pathways = Pathways.builder()
                .definition(RESULT)
                .store(store)
                .directory(new DutyRoster()
                        .always("role nurse", "ana", "ben")
                        .always("role chief", "eva")
                        .always("role clerk", "bob")
                        .always("role supervisor", "sam"))
                .notifier(notifier)
                .clock(clock)
                .build();
    }

    static Command.Start start() {
        return new Command.Start("result", Subject.of("Patient/7"), Unit.of("4-west"), Facts.none(), Actor.host("lab"));
    }

    StepRef started() {
        return pathways.submit(start()).orThrow().step("call-back");
    }

    static Command.Acknowledge acknowledge(StepRef step) {
        return new Command.Acknowledge(step, Actor.person("ana"));
    }

    void pass(Duration time) {
        clock.set(clock.instant().plus(time));
    }
}
