package dev.pathways.jdbc;

import dev.pathways.Pathways;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.Authorizer;
import dev.pathways.spi.PathwayStore;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;

/** A clinic that returns calls: ana is asked, eva hears when it is late. Its instances are i-1, i-2 and so on. */
final class Clinic {
    static final Instant START = Instant.parse("2015-03-02T14:00:00Z");

    private static final PathwayDefinition CALL = PathwayBuilder.pathway("call", "A call", 1, "America/Chicago")
            .complete("within 1 day")
            .safetyNet("30 minutes", "role supervisor")
            .step(StepBuilder.step("call-back", "Call back")
                    .owner("role nurse")
                    .acknowledge("within 10 minutes")
                    .complete("within 30 minutes")
                    .escalate(Rung.tell("0 minutes", "role chief"))
                    .then("done"))
            .build();

    final VirtualClock clock = VirtualClock.at(START);
    final RecordingNotifier notifier = new RecordingNotifier();
    final PathwayStore store;
    final Pathways pathways;

    Clinic(PathwayStore store) {
        this.store = store;
        pathways = Pathways.builder()
                .definition(CALL)
                .store(store)
                .directory(new DutyRoster()
                        .always("role nurse", "ana")
                        .always("role chief", "eva")
                        .always("role supervisor", "sam"))
                .authorizer(request -> Authorizer.Verdict.PERMIT)
                .notifier(notifier)
                .clock(clock)
                .ids(new SequentialIds())
                .build();
    }

    static Clinic on(DataSource source) {
        return new Clinic(JdbcPathwayStore.on(source));
    }

    static InstanceId id(String id) {
        return InstanceId.of(id);
    }

    static StepRef step(String instance) {
        return StepRef.of(id(instance), "call-back");
    }

    static Command.Start start() {
        return new Command.Start("call", Subject.of("Patient/7"), Unit.of("4-west"), Facts.none(), Actor.host("desk"));
    }

    static Command acknowledge(String instance) {
        return new Command.Acknowledge(step(instance), Actor.person("ana"));
    }

    static Command complete(String instance) {
        return new Command.Complete(step(instance), Actor.person("ana"));
    }

    /** Starts one; its id. */
    String started() {
        return pathways.submit(start()).orThrow().instance().value();
    }

    /** Starts one and ends it at once; its id. */
    String ended() {
        String id = started();
        pathways.submit(CommandId.of("end-" + id), complete(id)).orThrow();
        return id;
    }

    Reply submit(Command command) {
        return pathways.submit(command);
    }

    void pass(Duration time) {
        clock.advance(time);
    }
}
