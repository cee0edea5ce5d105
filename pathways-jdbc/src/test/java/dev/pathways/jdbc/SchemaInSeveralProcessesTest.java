package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that update at the same time, and one that is killed while it does. */
class SchemaInSeveralProcessesTest {
    private final List<Updating> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Updating::kill);
    }

    /** Another process that updates. */
    private static final class Updating {
        private final Process process;
        private final BufferedReader out;
        private final Writer in;

        Updating(DataSource source, String waitsAt, int nth) throws IOException {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath(),
                            "-Xmx128m",
                            "-XX:TieredStopAtLevel=1",
                            UpdateInAnotherProcess.class.getName(),
                            ((UrlDataSource) source).url(),
                            waitsAt,
                            String.valueOf(nth))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            in = process.outputWriter(StandardCharsets.UTF_8);
        }

        /** Everything that this process runs with, whether it is on the module path or on the class path. */
        private static String classPath() {
            return Stream.of("java.class.path", "jdk.module.path", "surefire.test.class.path")
                    .map(System::getProperty)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(File.pathSeparator));
        }

        Updating waits() throws IOException {
            assertThat(out.readLine()).isEqualTo("waits");
            return this;
        }

        Updating goOn() throws IOException {
            in.write("\n");
            in.flush();
            return this;
        }

        void ends() throws Exception {
            assertThat(out.readLine()).isEqualTo("done");
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        }

        /** As {@code kill -9} does. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }
    }

    private Updating updating(DataSource source, String waitsAt, int nth) throws IOException {
        Updating updating = new Updating(source, waitsAt, nth);
        started.add(updating);
        return updating;
    }

    private static String locks(String granted) {
        return "pg_locks WHERE locktype = 'advisory' AND objid = 7307471 AND granted = " + granted;
    }

    /** Asks again until so many sessions have, or wait for, the lock of updates. */
    private static void until(DataSource source, String granted, int sessions) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (Db.count(source, locks(granted)) != sessions) {
            assertThat(System.nanoTime()).as("the time it takes").isLessThan(end);
        }
    }

    @Test
    void on_postgresql_the_second_waits_for_the_first_and_finds_it_done() throws Exception {
        DataSource source = Postgres.empty();
        Updating first = updating(source, "commit", 1).waits();
        Updating second = updating(source, "none", 1);
        until(source, "false", 1);
        assertThat(PathwaysSchema.of(source).version()).isZero();
        first.goOn().ends();
        second.ends();
        assertThat(Db.POSTGRESQL.shape(source)).isEqualTo(Db.POSTGRESQL.shape(Postgres.ready()));
        PathwaysSchema.of(source).validate();
    }

    @Test
    void on_postgresql_a_process_and_a_thread_that_begin_at_once_end_with_one_schema() throws Exception {
        DataSource source = Postgres.empty();
        Updating other = updating(source, "start", 1).waits().goOn();
        PathwaysSchema.of(source).update();
        other.ends();
        assertThat(Db.POSTGRESQL.shape(source)).isEqualTo(Db.POSTGRESQL.shape(Postgres.ready()));
    }

    @Test
    void on_postgresql_nothing_stays_of_an_update_that_was_killed_before_it_committed() throws Exception {
        DataSource source = Postgres.empty();
        Updating killed = updating(source, "commit", 1).waits();
        assertThat(Db.count(source, locks("true"))).isEqualTo(1);
        killed.kill();
        until(source, "true", 0);
        assertThat(Db.rows(source, "SELECT relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace"))
                .isEmpty();
        PathwaysSchema.of(source).update();
        PathwaysSchema.of(source).validate();
    }

    @Test
    void on_h2_two_processes_that_begin_at_once_end_with_one_schema(@TempDir Path folder) throws Exception {
        DataSource source = file(folder, ";AUTO_SERVER=TRUE");
        Updating first = updating(source, "start", 1).waits();
        Updating second = updating(source, "start", 1).waits();
        first.goOn();
        second.goOn();
        first.ends();
        second.ends();
        assertThat(Db.H2_IN_MEMORY.shape(source)).isEqualTo(Db.H2_IN_MEMORY.shape(H2.ready()));
    }

    @Test
    void on_h2_an_update_that_was_killed_is_completed_by_the_next(@TempDir Path folder) throws Exception {
        DataSource source = file(folder, ";WRITE_DELAY=0"); // otherwise H2 may lose what it has committed last
        updating(source, "createStatement", 9).waits().kill();
        assertThat(Db.count(source, "pw_instance")).as("a table that was made").isZero();
        assertThat(PathwaysSchema.of(source).version()).isZero();
        PathwaysSchema.of(source).update();
        assertThat(Db.H2_IN_MEMORY.shape(source)).isEqualTo(Db.H2_IN_MEMORY.shape(H2.ready()));
        PathwaysSchema.of(source).validate();
    }

    private static DataSource file(Path folder, String options) {
        return new UrlDataSource("jdbc:h2:file:" + folder.resolve("pathways") + options);
    }
}
