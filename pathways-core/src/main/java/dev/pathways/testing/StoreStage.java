package dev.pathways.testing;

import dev.pathways.decision.Answers;
import dev.pathways.decision.Decider;
import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.Commit;
import dev.pathways.spi.PathwayStore;
import dev.pathways.spi.RecordedReply;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes commits for a store: of a pathway with two steps, {@code call-back} and {@code write-up}, and a few people. */
final class StoreStage {
    static final Instant START = Instant.parse("2026-11-23T14:00:00.000001Z");
    static final Duration LEASE = Duration.ofMinutes(1);
    static final Unit WARD = Unit.of("4-west");
    static final Party NURSES = Party.role("nurse");

    private final PathwayDefinition definition;
    private final Map<Party, PartyAnswer> people = new LinkedHashMap<>();

    StoreStage() {
        this(1);
    }

    StoreStage(int version) {
        definition = PathwayBuilder.pathway("result", "A critical result", version, "America/Chicago")
                .fact("value", FactKind.of(FactKind.Type.TEXT))
                .complete("within 1 day")
                .safetyNet("30 minutes", "role supervisor")
                .step(StepBuilder.step("call-back", "Call the ward")
                        .owner("role nurse")
                        .acknowledge("within 10 minutes")
                        .complete("within 30 minutes")
                        .escalate(Rung.tell("0 minutes", "role chief"))
                        .then("write-up"))
                .step(StepBuilder.step("write-up", "Write it up")
                        .owner("role nurse")
                        .acknowledge("within 1 hour")
                        .complete("within 4 hours")
                        .escalate(Rung.tell("0 minutes", "role chief"))
                        .then("done"))
                .build();
        people.put(NURSES, PartyAnswer.of("ana", "ben"));
        people.put(Party.role("chief"), PartyAnswer.of("eva"));
        people.put(Party.role("supervisor"), PartyAnswer.of("sam"));
    }

    /** From now on a party is nobody. */
    StoreStage without(Party party) {
        people.put(party, PartyAnswer.nobody());
        return this;
    }

    DefinitionRef ref() {
        return definition.ref();
    }

    Set<DefinitionRef> known() {
        return Set.of(ref());
    }

    /** Starts an instance in a store, and stores it. */
    InstanceState started(PathwayStore store, String id) {
        return stored(store, start(id, null));
    }

    Commit start(String id, @Nullable CommandId command) {
        return start(id, WARD, command);
    }

    Commit start(String id, Unit unit, @Nullable CommandId command) {
        Command.Start start = new Command.Start(
                "result", Subject.of("Patient/7"), unit, Facts.of("value", "äöü \u2603"), Actor.host("lab"));
        return commit(
                null, answers -> Decider.start(definition, InstanceId.of(id), start, START, answers), START, command);
    }

    Commit acknowledge(InstanceState state, String person, Instant at, @Nullable CommandId command) {
        return act(state, new Command.Acknowledge(step(state, "call-back"), Actor.person(person)), at, command);
    }

    Commit complete(InstanceState state, String step, String person, Instant at) {
        return act(state, new Command.Complete(step(state, step), Actor.person(person)), at, null);
    }

    Commit breakGlass(InstanceState state, String person, Instant at) {
        BreakGlass glass =
                new BreakGlass(new Command.Acknowledge(step(state, "call-back"), Actor.person(person)), "no one else");
        return commit(state, answers -> Decider.breakGlass(definition, state, glass, at, answers), at, null);
    }

    Commit act(InstanceState state, Command.OnInstance act, Instant at, @Nullable CommandId command) {
        return commit(state, answers -> Decider.decide(definition, state, act, at, answers), at, command);
    }

    Commit tick(InstanceState state, Instant at) {
        return commit(state, answers -> Decider.tick(definition, state, at, answers), at, null);
    }

    private Commit commit(
            @Nullable InstanceState before,
            Function<Answers, Decision> decider,
            Instant at,
            @Nullable CommandId command) {
        Decision decision = decider.apply(Answers.of(people));
        if (decision instanceof Decision.Needs needs) {
            needs.parties().forEach(party -> people.put(party, PartyAnswer.of(party.name())));
            return commit(before, decider, at, command);
        }
        Decision.Decided decided = (Decision.Decided) decision;
        InstanceState state = decided.state();
        if (state == null || decided.entries().isEmpty()) {
            throw new IllegalStateException("Expected a decision that changes something, but got " + decided.reply());
        }
        return new Commit(
                before,
                state,
                decided.entries(),
                decided.notices(),
                Schedule.nextDue(state),
                at.plus(LEASE),
                command == null ? null : new RecordedReply(command, "print-of-" + command, decided.reply()));
    }

    static InstanceState stored(PathwayStore store, Commit commit) {
        Check.equal("the commit", PathwayStore.Outcome.COMMITTED, store.commit(commit));
        return commit.state();
    }

    static StepRef step(InstanceState state, String step) {
        return StepRef.of(state.id(), step);
    }

    static Instant at(int minutes) {
        return START.plus(Duration.ofMinutes(minutes));
    }
}
