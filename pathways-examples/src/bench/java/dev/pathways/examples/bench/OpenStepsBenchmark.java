package dev.pathways.examples.bench;

import dev.pathways.decision.Answers;
import dev.pathways.decision.Decider;
import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How the cost of a decision grows with the steps that are open at once: each branch of one {@code together} holds two
 * steps, of which the first is open. Run it like {@link DecisionBenchmark}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class OpenStepsBenchmark {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final InstanceId ID = InstanceId.of("0193596e-2d00-7000-8000-000000000002");
    private static final Actor NURSE = Actor.person("u-100");

    private final Answers answers = Answers.of(Map.of(
            Party.role("nurse"), PartyAnswer.of("u-100"),
            Party.user("u-100"), PartyAnswer.of("u-100"),
            Party.role("charge-nurse"), PartyAnswer.of("u-300"),
            Party.role("house-supervisor"), PartyAnswer.of("u-600")));
    private final Command.Acknowledge acknowledge = new Command.Acknowledge(StepRef.of(ID, "first-1"), NURSE);
    private final Command.Complete complete = new Command.Complete(StepRef.of(ID, "first-1"), NURSE);

    @Param({"2", "5", "10", "20"})
    int open;

    private PathwayDefinition definition;
    private InstanceState asked;
    private InstanceState acknowledged;

    /** Starts an instance. */
    @Setup
    public void start() {
        definition = definition(open);
        Command.Start start = new Command.Start(
                "branches", Subject.of("Encounter/881"), Unit.of("ward-7"), Facts.none(), Actor.host("cpoe"));
        asked = Consult.decided(Decider.start(definition, ID, start, START, answers))
                .state();
        acknowledged = acknowledge().state();
    }

    private static PathwayDefinition definition(int branches) {
        TogetherBuilder together = TogetherBuilder.together("all", null);
        for (int i = 1; i <= branches; i++) {
            together.branch("b" + i, step("first-" + i), step("second-" + i));
        }
        return PathwayBuilder.pathway("branches", "Branches", 1, "America/Chicago")
                .complete("within 1 day")
                .safetyNet("30 minutes", "role house-supervisor")
                .together(together)
                .build();
    }

    private static StepBuilder step(String name) {
        return StepBuilder.step(name, name)
                .owner("role nurse")
                .acknowledge("within 15 minutes")
                .complete("within 1 hour")
                .escalate(Rung.tell("0 minutes", "role charge-nurse"));
    }

    /** One person takes one of the open steps. */
    @Benchmark
    public Decision.Decided acknowledge() {
        return Consult.decided(Decider.decide(definition, asked, acknowledge, START.plusSeconds(60), answers));
    }

    /** One of the open steps is done, and the next of its branch opens. */
    @Benchmark
    public Decision.Decided complete() {
        return Consult.decided(Decider.decide(definition, acknowledged, complete, START.plusSeconds(120), answers));
    }

    /** All open steps become late at one instant, and a rung fires for each. */
    @Benchmark
    public Decision.Decided tickAllLate() {
        return Consult.decided(Decider.tick(definition, asked, START.plus(Duration.ofMinutes(15)), answers));
    }

    /** Nothing is due. */
    @Benchmark
    public Decision.Decided tickWithNothingDue() {
        return Consult.decided(Decider.tick(definition, asked, START.plusSeconds(60), answers));
    }
}
