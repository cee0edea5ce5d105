package dev.pathways.examples.bench;

import dev.pathways.decision.Answers;
import dev.pathways.decision.Decider;
import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.yaml.PathwayYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One consult, step by step, with every answer that its decisions need. */
final class Consult {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final InstanceId ID = InstanceId.of("0193596e-2d00-7000-8000-000000000001");
    private static final Actor CARDIOLOGIST = Actor.person("u-100");
    private static final Actor WARD_DOCTOR = Actor.person("u-200");

    private final PathwayDefinition definition = definitionFromFile();
    private final Answers answers = Answers.of(Map.of(
            Party.onCall("cardiology"), PartyAnswer.of("u-100"),
            Party.user("u-100"), PartyAnswer.of("u-100"),
            Party.user("u-200"), PartyAnswer.of("u-200"),
            Party.role("charge-nurse"), PartyAnswer.of("u-300", "u-301"),
            Party.role("service-attending"), PartyAnswer.of("u-400"),
            Party.role("department-chief"), PartyAnswer.of("u-500"),
            Party.role("house-supervisor"), PartyAnswer.of("u-600")));
    private final Command.Start start = new Command.Start(
            "consult-response",
            Subject.of("Encounter/881"),
            Unit.of("ward-7"),
            Facts.of("urgency", "emergent", "service", "cardiology").with("requested-by", "u-200"),
            Actor.host("cpoe"));
    private final Command.Acknowledge acknowledge = new Command.Acknowledge(StepRef.of(ID, "answer"), CARDIOLOGIST);
    private final Command.Complete complete = new Command.Complete(StepRef.of(ID, "answer"), CARDIOLOGIST, "accepted");
    private final List<JournalEntry> journal = new ArrayList<>();
    private final InstanceState asked;
    private final InstanceState acknowledged;
    private final InstanceState finished;

    Consult() {
        asked = keep(Decider.start(definition, ID, start, START, answers));
        InstanceState late = keep(Decider.tick(definition, asked, acknowledgeDue(), answers));
        acknowledged = keep(Decider.decide(definition, late, acknowledge, at(6), answers));
        InstanceState accepted = keep(Decider.decide(definition, acknowledged, complete, at(10), answers));
        Command.Complete seen = new Command.Complete(StepRef.of(ID, "see-patient"), CARDIOLOGIST);
        InstanceState reported = keep(Decider.decide(definition, accepted, seen, at(50), answers));
        Command.Confirm confirm = new Command.Confirm(StepRef.of(ID, "see-patient"), WARD_DOCTOR);
        finished = keep(Decider.decide(definition, reported, confirm, at(60), answers));
    }

    private static PathwayDefinition definitionFromFile() {
        String file = "/pathways/consult-response.yaml";
        try (InputStream content = Consult.class.getResourceAsStream(file)) {
            if (content == null) {
                throw new IllegalStateException("Expected " + file + " on the class path, but it is missing");
            }
            return PathwayYaml.read("consult-response.yaml", content.readAllBytes())
                    .definitions()
                    .get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InstanceState keep(Decision decision) {
        Decision.Decided decided = decided(decision);
        decided.reply().orThrow();
        journal.addAll(decided.entries());
        InstanceState state = decided.state();
        if (state == null) {
            throw new IllegalStateException("Expected a state after an accepted command, but there is none");
        }
        return state;
    }

    /** The decision, which must not lack an answer. */
    static Decision.Decided decided(Decision decision) {
        if (decision instanceof Decision.Decided decided) {
            return decided;
        }
        throw new IllegalStateException("Expected every answer to be given, but got " + decision);
    }

    private static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }

    PathwayDefinition definition() {
        return definition;
    }

    Answers answers() {
        return answers;
    }

    Command.Acknowledge acknowledge() {
        return acknowledge;
    }

    Command.Complete complete() {
        return complete;
    }

    Instant acknowledgedAt() {
        return at(2);
    }

    Instant acknowledgeDue() {
        return at(5);
    }

    Instant completedAt() {
        return at(10);
    }

    /** Just started: the person on call has been asked. */
    InstanceState asked() {
        return asked;
    }

    /** Late, and then acknowledged by the person on call. */
    InstanceState acknowledged() {
        return acknowledged;
    }

    /** Confirmed: nothing is left to do. */
    InstanceState finished() {
        return finished;
    }

    /** From the start to the confirmation. */
    List<JournalEntry> journal() {
        return journal;
    }
}
