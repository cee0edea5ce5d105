package dev.pathways.examples.bench;

import dev.pathways.decision.Decider;
import dev.pathways.decision.Decision;
import dev.pathways.decision.Evolver;
import dev.pathways.decision.InstanceState;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many decisions one core makes in a second on the consult pathway: what follows from a command or from the passing
 * of time is worked out, with the directory's answers given, the events and notices are made and the state is evolved.
 * Nothing is stored or delivered.
 *
 * <p>Run it with
 *
 * <pre>{@code
 * mvn -q -Pbench -DskipTests package
 * java -cp 'pathways-examples/target/classes:pathways-examples/target/lib/*' org.openjdk.jmh.Main DecisionBenchmark
 * java -cp 'pathways-examples/target/classes:pathways-examples/target/lib/*' dev.pathways.examples.bench.HeapSize
 * }</pre>
 *
 * <p>Add {@code -prof gc} to see the bytes that one decision allocates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Threads(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {
    private final Consult consult = new Consult();
    private final InstanceState asked = consult.asked();
    private final InstanceState acknowledged = consult.acknowledged();

    /** The person on call has it: one event about the step, one about the notices. */
    @Benchmark
    public Decision.Decided acknowledge() {
        return Consult.decided(Decider.decide(
                consult.definition(), asked, consult.acknowledge(), consult.acknowledgedAt(), consult.answers()));
    }

    /** The person who has it reports it done: the next step opens and its owner is asked. */
    @Benchmark
    public Decision.Decided complete() {
        return Consult.decided(Decider.decide(
                consult.definition(), acknowledged, consult.complete(), consult.completedAt(), consult.answers()));
    }

    /** Nobody has it in time: the lateness is recorded, the first rung fires, and its people are told. */
    @Benchmark
    public Decision.Decided tick() {
        return Consult.decided(Decider.tick(consult.definition(), asked, consult.acknowledgeDue(), consult.answers()));
    }

    /** Nothing is due: the cheapest tick there is. */
    @Benchmark
    public Decision.Decided tickWithNothingDue() {
        return Consult.decided(Decider.tick(consult.definition(), asked, consult.acknowledgedAt(), consult.answers()));
    }

    /** The state of a finished instance is built anew from its journal. */
    @Benchmark
    public InstanceState replay() {
        return Evolver.replay(consult.journal());
    }
}
