package dev.pathways.examples;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pathways.Pathways;
import dev.pathways.TickReport;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.examples.quickstart.Hospital;
import dev.pathways.examples.quickstart.Narrator;
import dev.pathways.examples.quickstart.Page;
import dev.pathways.examples.quickstart.Summary;
import dev.pathways.examples.quickstart.WallClock;
import dev.pathways.jdbc.JdbcPathwayStore;
import dev.pathways.jdbc.PathwaysSchema;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.VirtualClock;
import dev.pathways.yaml.LoadResult;
import dev.pathways.yaml.PathwayYaml;
import dev.pathways.yaml.PathwayYamlException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/**
 * A consult that nobody answers at first, told as it happens: asked, ignored, escalated twice, acknowledged, completed,
 * the patient seen, confirmed.
 *
 * <p>Only what people do is written here. Whom the engine tells, when and why follows from the pathway file. All of it is
 * kept in a database: H2 in memory, or the one that {@code --database} names.
 */
@CommandLine.Command(
        name = "Quickstart",
        mixinStandardHelpOptions = true,
        description = "Plays a consult that nobody answers at first.")
public final class Quickstart implements Callable<Integer> {
    private static final String FILE = "consult-response.yaml";
    private static final String IN_MEMORY = "jdbc:h2:mem:quickstart";
    private static final Instant START = Instant.parse("2026-11-23T20:00:00Z");

    private final PathwayDefinition consult = load();
    private final WallClock wall = WallClock.on(consult.zone(), START);
    private final Hospital hospital = new Hospital();
    private final VirtualClock clock = VirtualClock.at(START);
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final Page page;

    @CommandLine.Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = IN_MEMORY,
            description = "The JDBC URL of PostgreSQL or H2; the tables are made if they are not there.")
    private String url = IN_MEMORY;

    private Quickstart(PrintStream out) {
        page = new Page(out);
    }

    /** Prints the story. */
    public static void main(String[] args) {
        System.exit(run(System.out, args));
    }

    static int run(PrintStream out, String... args) {
        return new CommandLine(new Quickstart(out)).execute(args);
    }

    @Override
    public Integer call() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        try (HikariDataSource database = new HikariDataSource(config)) {
            PathwaysSchema.of(database).update();
            play(Pathways.builder()
                    .definition(consult)
                    .store(JdbcPathwayStore.on(database))
                    .directory(hospital.roster())
                    .notifier(notifier)
                    .clock(clock)
                    .build());
        }
        return 0;
    }

    private void play(Pathways pathways) {
        Narrator narrator = new Narrator(page, pathways, consult, hospital, wall);
        page.line("A consult that nobody answers at first");
        page.line(wall.day() + ".");
        page.line("What people do is scripted. Whom the engine tells, when and why follows from " + FILE + ".");

        Facts facts =
                Facts.of("urgency", "urgent").with("service", "cardiology").with("requested-by", "dr-lee");
        Command.Start start = new Command.Start(
                "consult-response", Subject.of("Encounter/881"), Unit.of("4-west"), facts, Actor.person("dr-lee"));
        InstanceId instance = pathways.submit(start).orThrow().instance();
        narrator.tell(instance, notifier.take());

        StepRef answer = StepRef.of(instance, "answer");
        StepRef seePatient = StepRef.of(instance, "see-patient");
        at(pathways, narrator, "14:28", new Command.Acknowledge(answer, Actor.person("dr-silva")));
        at(pathways, narrator, "14:31", new Command.Acknowledge(answer, Actor.person("dr-chen")));
        at(pathways, narrator, "14:40", new Command.Complete(answer, Actor.person("dr-chen"), "accepted"));
        at(pathways, narrator, "14:50", new Command.Acknowledge(seePatient, Actor.person("dr-ito")));
        at(pathways, narrator, "16:10", new Command.Complete(seePatient, Actor.person("dr-ito")));
        at(pathways, narrator, "16:30", new Command.Confirm(seePatient, Actor.person("dr-lee")));

        Summary.print(page, consult, hospital, pathways.journal(instance));
    }

    /** Lets time pass until then, and then somebody does something. */
    private void at(Pathways pathways, Narrator narrator, String time, Command.OnStep command) {
        Instant moment = wall.at(time);
        Instant due = pathways.tick().nextDueAt();
        while (due != null && !due.isAfter(moment)) {
            clock.set(due);
            TickReport report = pathways.tick();
            narrator.tell(command.instance(), notifier.take());
            due = report.nextDueAt();
        }
        clock.set(moment);
        if (pathways.submit(command) instanceof Reply.Refused refused) {
            narrator.refused(moment, command, refused.refusal());
        } else {
            narrator.tell(command.instance(), notifier.take());
        }
    }

    private static PathwayDefinition load() {
        try (InputStream file = Quickstart.class.getResourceAsStream("/pathways/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException("Expected " + FILE + " on the class path, but it is missing");
            }
            LoadResult result = PathwayYaml.read(FILE, file.readAllBytes());
            if (!result.isSound()) {
                throw new PathwayYamlException(result);
            }
            return result.definitions().get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
