package dev.pathways.examples.bench.store;

import dev.pathways.Pathways;
import dev.pathways.TickReport;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.jdbc.JdbcPathwayStore;
import dev.pathways.jdbc.PathwaysSchema;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.Notifier;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine;

/**
 * Commands of a consult's life, and a storm of escalations, on a PostgreSQL that writes every commit to its disk; and beside
 * them in the same run the least that any durable design must do.
 */
@CommandLine.Command(name = "StoreBenchmark", mixinStandardHelpOptions = true)
public final class StoreBenchmark implements Callable<Integer> {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final PathwayDefinition CONSULT = PathwayBuilder.pathway(
                    "consult", "A consult", 1, "America/Chicago")
            .complete("within 1 day")
            .safetyNet("30 minutes", "role supervisor")
            .step(StepBuilder.step("see-patient", "See the patient")
                    .owner("on-call cardiology")
                    .acknowledge("within 15 minutes")
                    .complete("within 1 hour")
                    .escalate(Rung.tell("0 minutes", "role charge-nurse"), Rung.tell("10 minutes", "role attending"))
                    .confirm("role clerk", "within 1 hour")
                    .then("done"))
            .build();

    @CommandLine.Option(names = "--seconds", defaultValue = "10", description = "How long each measurement takes.")
    private int seconds;

    @CommandLine.Option(names = "--rounds", defaultValue = "3", description = "How often all of them are repeated.")
    private int rounds;

    @CommandLine.Option(names = "--overdue", defaultValue = "20000", description = "How many are overdue in the storm.")
    private int overdue;

    @CommandLine.Option(names = "--only", defaultValue = "", description = "Only this: lifecycle or storm.")
    private String only = "";

    @CommandLine.Option(
            names = "--threads",
            split = ",",
            defaultValue = "1,4,16",
            description = "With how many threads the life is lived.")
    private int[] threads = {};

    private StoreBenchmark() {}

    /** Measures; see the options. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new StoreBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        for (int round = 1; round <= rounds; round++) {
            System.out.println("round " + round);
            if (!"storm".equals(only)) {
                for (int each : threads) {
                    lifecycle(each);
                }
            }
            if (!"lifecycle".equals(only)) {
                storm();
            }
        }
        return 0;
    }

    private static Pathways pathways(Server server, VirtualClock clock) {
        return Pathways.builder()
                .definition(CONSULT)
                .store(JdbcPathwayStore.on(server.database()))
                .directory(new DutyRoster()
                        .always("on-call cardiology", "dr-ito")
                        .always("role charge-nurse", "okafor")
                        .always("role attending", "dr-chen")
                        .always("role clerk", "lee")
                        .always("role supervisor", "sam"))
                .notifier(notice -> Notifier.Delivery.DELIVERED)
                .clock(clock)
                .build();
    }

    private static Command.Start start() {
        return new Command.Start(
                "consult", Subject.of("Encounter/881"), Unit.of("4-west"), Facts.none(), Actor.host("orders"));
    }

    /** What is done again and again by one thread; returns how many commands it was. */
    private interface Life {
        int live() throws Exception;
    }

    private void lifecycle(int threads) throws Exception {
        try (Server server = new Server(threads + 2)) {
            PathwaysSchema.of(server.database()).update();
            server.run(Yardstick.SCHEMA);
            Pathways pathways = pathways(server, VirtualClock.at(START));
            int bytes = stateBytes(server, pathways);
            Yardstick yardstick = new Yardstick(server.database(), bytes);
            String suffix = ", " + threads + (threads == 1 ? " thread" : " threads");
            measure(server, "yardstick, statement by statement" + suffix, threads, () -> {
                Yardstick.Instance instance = yardstick.start(START);
                for (int i = 1; i <= 3; i++) {
                    yardstick.oneByOne(instance, START.plusSeconds(i));
                }
                return 4;
            });
            measure(server, "yardstick, one statement" + suffix, threads, () -> {
                Yardstick.Instance instance = yardstick.start(START);
                for (int i = 1; i <= 3; i++) {
                    yardstick.together(instance, START.plusSeconds(i));
                }
                return 4;
            });
            measure(server, "pathways" + suffix, threads, () -> {
                live(pathways);
                return 4;
            });
        }
    }

    private static void live(Pathways pathways) {
        StepRef step = pathways.submit(start()).orThrow().step("see-patient");
        pathways.submit(new Command.Acknowledge(step, Actor.person("dr-ito"))).orThrow();
        pathways.submit(new Command.Complete(step, Actor.person("dr-ito"))).orThrow();
        pathways.submit(new Command.Confirm(step, Actor.person("lee"))).orThrow();
    }

    private static int stateBytes(Server server, Pathways pathways) throws Exception {
        live(pathways);
        return (int) server.one("SELECT max(length(state)) FROM pw_instance");
    }

    private void measure(Server server, String what, int threads, Life life) throws Exception {
        run(threads, Duration.ofSeconds(Math.max(2, seconds / 3)), life);
        server.run("VACUUM ANALYZE"); // which the server does by itself once a minute
        Server.Spent before = server.spent();
        long commands = run(threads, Duration.ofSeconds(seconds), life);
        Thread.sleep(1_500); // the server reports what it has counted once a second
        Server.Spent spent = server.spent().since(before);
        print(what, commands, Duration.ofSeconds(seconds), spent);
    }

    private static void print(String what, long commands, Duration time, Server.Spent spent) {
        System.out.printf(
                Locale.ROOT,
                "%-52s %9.0f a second; each: %5.2f commits, %5.1f rows, %6d bytes of WAL, %5.0f us client%n",
                what,
                commands / (time.toNanos() / 1e9),
                spent.commits() / (double) commands,
                spent.rows() / (double) commands,
                spent.wal() / commands,
                spent.client().toNanos() / 1e3 / commands);
    }

    private static long run(int threads, Duration time, Life life) throws Exception {
        AtomicLong commands = new AtomicLong();
        long end = System.nanoTime() + time.toNanos();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> {
                    while (System.nanoTime() < end) {
                        commands.addAndGet(life.live());
                    }
                    return null;
                });
            }
            for (Future<Void> each : pool.invokeAll(work)) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return commands.get();
    }

    private void storm() throws Exception {
        try (Server server = new Server(6)) {
            PathwaysSchema.of(server.database()).update();
            server.run(Yardstick.SCHEMA);
            VirtualClock clock = VirtualClock.at(START);
            Pathways pathways = pathways(server, clock);
            for (int nodes : new int[] {1, 2}) {
                prepare(server, pathways);
                clock.set(clock.instant().plus(Duration.ofMinutes(15)));
                List<Pathways> all = new ArrayList<>();
                for (int i = 0; i < nodes; i++) {
                    all.add(pathways(server, clock));
                }
                Server.Spent before = server.spent();
                long rungs = drain(all);
                Server.Spent spent = server.spent().since(before);
                print("pathways, storm, " + nodes + (nodes == 1 ? " node" : " nodes"), rungs, spent.wall(), spent);
                server.run("TRUNCATE pw_instance, pw_event, pw_timer, pw_outbox, pw_task, pw_party");
            }
            yardstickStorm(server);
        }
    }

    private void prepare(Server server, Pathways pathways) throws Exception {
        run(4, overdue / 4, pathways);
        server.run("VACUUM ANALYZE");
        server.run("CHECKPOINT");
    }

    private static void run(int threads, int each, Pathways pathways) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> {
                    for (int n = 0; n < each; n++) {
                        pathways.submit(start()).orThrow();
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static long drain(List<Pathways> nodes) throws Exception {
        AtomicLong rungs = new AtomicLong();
        ExecutorService pool = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (Pathways node : nodes) {
                work.add(() -> {
                    TickReport report = node.tick();
                    while (report.instances() > 0) {
                        rungs.addAndGet(report.instances());
                        report = node.tick();
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
        return rungs.get();
    }

    private void yardstickStorm(Server server) throws Exception {
        Yardstick yardstick = new Yardstick(server.database(), 1_500);
        for (int i = 0; i < overdue; i++) {
            yardstick.start(START);
        }
        server.run("VACUUM ANALYZE");
        server.run("CHECKPOINT");
        Server.Spent before = server.spent();
        long rungs = 0;
        int n = yardstick.drain(START, START.plusSeconds(600));
        while (n > 0) {
            rungs += n;
            n = yardstick.drain(START, START.plusSeconds(600));
        }
        Server.Spent spent = server.spent().since(before);
        print("yardstick, storm, batched", rungs, spent.wall(), spent);
    }
}
