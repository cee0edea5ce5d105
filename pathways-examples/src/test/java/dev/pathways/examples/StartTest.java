package dev.pathways.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.pathways.Health;
import dev.pathways.Pathways;
import dev.pathways.TickReport;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.jdbc.JdbcPathwayStore;
import dev.pathways.jdbc.PathwaysSchema;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.Facts;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.Refusal;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.Directory;
import dev.pathways.spi.Notifier;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.Scenario;
import dev.pathways.testing.VirtualClock;
import dev.pathways.view.InstanceView;
import dev.pathways.yaml.PathwayYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every Java snippet of the README and of docs/start.md stands here, so that it compiles and runs. */
class StartTest {
    private static final Path FOLDER = Path.of("src/main/resources/pathways");

    static final class StaffingSystem implements Directory {
        private final Map<String, String> onDuty;

        StaffingSystem(Map<String, String> onDuty) {
            this.onDuty = onDuty;
        }

        @Override
        public PartyAnswer resolve(Party party, Subject subject, Unit unit, Instant at) {
            String person = onDuty.get(party.toString());
            return person == null ? PartyAnswer.nobody() : PartyAnswer.of(person);
        }
    }

    static final class Pager implements Notifier {
        private final Map<String, String> numbers;
        private final BiPredicate<String, String> gateway;

        Pager(Map<String, String> numbers, BiPredicate<String, String> gateway) {
            this.numbers = numbers;
            this.gateway = gateway;
        }

        @Override
        public Delivery deliver(Notice notice) {
            String number = numbers.get(notice.to());
            if (number == null) {
                return Delivery.NEVER;
            }
            String text = notice.kind().word() + ": " + notice.step() + " (" + notice.id() + ")";
            return gateway.test(number, text) ? Delivery.DELIVERED : Delivery.TRY_LATER;
        }
    }

    static final class Clockwork {
        private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
        private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        ScheduledFuture<?> start(Pathways pathways) {
            return thread.scheduleWithFixedDelay(() -> cycle(pathways), 0, 1, TimeUnit.SECONDS);
        }

        private void cycle(Pathways pathways) {
            try {
                TickReport report = pathways.tick();
                Health health = pathways.health();
                if (report.failed() > 0 || !health.up()) {
                    LOG.error("pathways need a look: {} {}", report, health);
                }
            } catch (RuntimeException e) {
                LOG.error("this cycle failed, the next one comes", e);
            }
        }

        void stop() {
            thread.shutdown();
        }
    }

    private static Pathways engine(Path folder, Directory directory, Notifier notifier, InstantSource clock) {
        return Pathways.builder()
                .definitions(PathwayYaml.load(folder))
                .store(new InMemoryPathwayStore())
                .directory(directory)
                .notifier(notifier)
                .clock(clock)
                .build();
    }

    private static Reply.Accepted start(Pathways pathways) {
        Reply.Accepted started = pathways.submit(new Command.Start(
                        "critical-result",
                        Subject.of("Encounter/881"),
                        Unit.of("4-west"),
                        Facts.none(),
                        Actor.host("lab-feed")))
                .orThrow();
        return started;
    }

    @Test
    void the_first_screen_of_the_readme_runs() {
        DutyRoster directory = roster();
        RecordingNotifier pager = new RecordingNotifier();
        Path folder = FOLDER;
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:start");
        HikariDataSource dataSource = new HikariDataSource(config);
        PathwaysSchema.of(dataSource).update();

        Pathways pathways = Pathways.builder()
                .definitions(PathwayYaml.load(folder))
                .store(JdbcPathwayStore.on(dataSource))
                .directory(directory)
                .notifier(pager)
                .build();

        var start = new Command.Start(
                "critical-result",
                Subject.of("Encounter/881"),
                Unit.of("4-west"),
                Facts.none(),
                Actor.host("lab-feed"));
        StepRef step = pathways.submit(start).orThrow().step("call-back");
        pathways.submit(new Command.Acknowledge(step, Actor.person("dr-ito"))).orThrow();
        TickReport report = pathways.tick();

        assertThat(report.failed()).isZero();
        assertThat(report.nextDueAt()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
        assertThat(pager.delivered()).extracting(Notice::to).containsExactly("dr-ito");
        dataSource.close();
    }

    @Test
    void a_result_is_taken_and_a_second_taker_is_told_who_has_it() {
        VirtualClock clock = VirtualClock.at("2026-11-23T14:00:00Z");
        Directory directory =
                new StaffingSystem(Map.of("role ordering-clinician", "dr-ito", "role charge-nurse", "n-okafor"));
        List<String> pages = new ArrayList<>();
        Map<String, String> numbers = Map.of("dr-ito", "555-0101", "n-okafor", "555-0102");
        Notifier notifier = new Pager(numbers, (number, text) -> pages.add(number + " " + text));
        Pathways pathways = engine(FOLDER, directory, notifier, clock);
        Reply.Accepted started = start(pathways);
        clock.advance(Duration.ofMinutes(15));
        assertThat(pathways.tick().instances()).isEqualTo(1);

        StepRef step = started.step("call-back");
        CommandId id = CommandId.of("phone-7/4711");
        Reply reply = pathways.submit(id, new Command.Acknowledge(step, Actor.person("dr-ito")));

        assertThat(reply.isAccepted()).isTrue();
        Reply late = pathways.submit(new Command.Acknowledge(step, Actor.person("n-okafor")));
        assertThat(answer(late)).isEqualTo("dr-ito has it since 2026-11-23T14:15:00Z");
        assertThat(answer(pathways.submit(new Command.Confirm(step, Actor.person("n-okafor")))))
                .isEqualTo("Expected to confirm step 'call-back', but it is acknowledged");
        assertThat(pages)
                .hasSize(3)
                .anyMatch(page -> page.startsWith("555-0101 asked: call-back"))
                .anyMatch(page -> page.startsWith("555-0102 late: call-back"))
                .anyMatch(page -> page.startsWith("555-0102 taken: call-back"));

        InstanceView view = pathways.look(started.instance()).orElseThrow();
        String owner = view.step("call-back").owner();
        String next = view.upcoming().get(0).words();

        assertThat(owner).isEqualTo("dr-ito");
        assertThat(next).isEqualTo("it is late: uncompleted");
    }

    private static String answer(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            if (refused.refusal() instanceof Refusal.AlreadyAcknowledged taken) {
                return taken.by() + " has it since " + taken.at();
            }
            return refused.refusal().message();
        }
        return "done";
    }

    @Test
    void the_clock_ticks_until_it_is_stopped() throws InterruptedException {
        Clockwork clockwork = new Clockwork();
        Pathways pathways = engine(FOLDER, roster(), new RecordingNotifier(), InstantSource.system());

        ScheduledFuture<?> loop = clockwork.start(pathways);

        assertThat(loop.isDone()).isFalse();
        clockwork.stop();
        assertThat(clockwork.thread.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_result_that_nobody_takes_climbs_to_the_attending() {
        PathwayDefinition result =
                PathwayYaml.load(FOLDER.resolve("critical-result.yaml")).get(0);

        Scenario.of(result)
                .duty("role ordering-clinician", "dr-ito")
                .duty("role charge-nurse", "n-okafor")
                .duty("role attending", "dr-silva")
                .duty("role house-supervisor", "s-moreno")
                .at("+0 minutes")
                .told("dr-ito asked call-back")
                .at("+15 minutes")
                .told("n-okafor late call-back rung 1 unacknowledged")
                .at("+20 minutes")
                .refused("dr-silva acknowledge call-back", "NOT_PERMITTED")
                .at("+25 minutes")
                .told("dr-silva late call-back rung 2")
                .at("+27 minutes")
                .does("n-okafor acknowledge call-back")
                .told("dr-ito taken call-back", "dr-silva taken call-back")
                .is("call-back", "acknowledged by n-okafor")
                .at("+50 minutes")
                .does("n-okafor complete call-back")
                .is("pathway", "completed")
                .play();
    }

    private static DutyRoster roster() {
        return new DutyRoster()
                .always("role ordering-clinician", "dr-ito")
                .always("role charge-nurse", "n-okafor")
                .always("role attending", "dr-silva")
                .always("role house-supervisor", "s-moreno");
    }

    @Test
    void the_pages_quote_this_class_and_the_pathway_file() throws IOException {
        String here = plain(Files.readString(Path.of("src/test/java/dev/pathways/examples/StartTest.java")));
        String pathway = plain(Files.readString(FOLDER.resolve("critical-result.yaml")));
        for (String page : List.of("../README.md", "../docs/start.md")) {
            String text = Files.readString(Path.of(page));
            assertThat(blocks(text, "java"))
                    .isNotEmpty()
                    .allSatisfy(block -> assertThat(here).contains(plain(block)));
            assertThat(blocks(text, "yaml"))
                    .isNotEmpty()
                    .allSatisfy(block -> assertThat(pathway).contains(plain(block)));
        }
    }

    @Test
    void the_readme_quotes_the_story() throws IOException {
        String story = Files.readString(Path.of("src/test/resources/quickstart.txt"));
        assertThat(blocks(Files.readString(Path.of("../README.md")), "text"))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(story).contains(block));
    }

    @Test
    void the_start_page_quotes_the_problem_that_a_mistake_gives() throws IOException {
        String file = Files.readString(FOLDER.resolve("critical-result.yaml"));
        String mistake = file.replace("[patient-died]", "patient-died");

        String problems = PathwayYaml.read("critical-result.yaml", mistake).text();

        assertThat(blocks(Files.readString(Path.of("../docs/start.md")), "text"))
                .containsExactly(problems + "\n");
    }

    /** The code blocks of a language on a page. */
    private static List<String> blocks(String page, String language) {
        List<String> blocks = new ArrayList<>();
        String fence = "```" + language + "\n";
        for (int at = page.indexOf(fence); at >= 0; at = page.indexOf(fence, at + 1)) {
            int begin = at + fence.length();
            blocks.add(page.substring(begin, page.indexOf("```", begin)));
        }
        return blocks;
    }

    /** The words without their layout. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
