package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables: what is missing is named, what is there is left alone, and every way to make them makes the same. */
class PathwaysSchemaTest {
    /** A next version of the library, which brings a second file. */
    static final SchemaFiles NEXT =
            new SchemaFiles(List.of(SchemaFiles.SHIPPED.names().get(0), "V002__next.sql"));

    @ParameterizedTest
    @EnumSource
    void an_empty_database_is_named_with_what_to_do(Db db) {
        assertThatThrownBy(() -> JdbcPathwayStore.on(db.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Expected schema 1 of Pathways in the database, but found none")
                .hasMessageContaining(
                        "Missing: pw_meta, pw_instance, pw_event, pw_archive, pw_timer, pw_outbox, pw_task, pw_party, pw_command")
                .hasMessageContaining("PathwaysSchema.of(dataSource).update()")
                .hasMessageContaining("PathwaysSchema.of(dataSource).print(out, 0)");
    }

    @ParameterizedTest
    @EnumSource
    void every_table_that_is_missing_is_named(Db db) {
        for (String table : SchemaFiles.SHIPPED.tables(db.dialect()).keySet()) {
            DataSource source = db.ready();
            Db.run(source, "DROP TABLE " + table);
            assertThatThrownBy(() -> PathwaysSchema.of(source).validate())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Missing: " + table + ".");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_column_that_is_missing_is_named(Db db) {
        DataSource source = db.ready();
        Db.run(source, "ALTER TABLE pw_event DROP COLUMN salt", "ALTER TABLE pw_event DROP COLUMN hash");
        assertThatThrownBy(() -> PathwaysSchema.of(source).validate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("it is not complete. Missing: pw_event.salt, pw_event.hash.");
    }

    @ParameterizedTest
    @EnumSource
    void every_column_is_looked_for(Db db) {
        List<String> there = Db.rows(
                db.ready(),
                "SELECT lower(table_name), lower(column_name) FROM information_schema.columns WHERE lower(table_name) LIKE"
                        + " 'pw%' AND table_schema = "
                        + (db == Db.POSTGRESQL ? "'t" + Postgres.last() + "'" : "SCHEMA()"));
        List<String> lookedFor = SchemaFiles.SHIPPED.tables(db.dialect()).entrySet().stream()
                .flatMap(table -> table.getValue().stream().map(column -> table.getKey() + " " + column))
                .toList();
        assertThat(lookedFor).containsExactlyInAnyOrderElementsOf(there);
    }

    @ParameterizedTest
    @EnumSource
    void another_number_of_buckets_is_refused(Db db) {
        DataSource source = db.ready();
        Db.run(source, "UPDATE pw_meta SET content = '16' WHERE name = 'buckets'");
        assertThatThrownBy(() -> PathwaysSchema.of(source).validate())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected 64 buckets in the database, but found 16");
    }

    @ParameterizedTest
    @EnumSource
    void an_update_of_what_is_up_to_date_changes_nothing(Db db) {
        DataSource source = db.ready();
        List<String> before = db.shape(source);
        PathwaysSchema.of(source).update();
        assertThat(db.shape(source)).isEqualTo(before);
        assertThat(PathwaysSchema.of(source).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_printed_makes_the_same_tables_by_hand(Db db) {
        DataSource byHand = db.empty();
        StringBuilder printed = new StringBuilder();
        PathwaysSchema.of(byHand).print(printed, 0);
        Db.run(byHand, printed.toString());
        assertThat(db.shape(byHand)).isEqualTo(db.shape(db.ready()));
        assertThatCode(() -> JdbcPathwayStore.on(byHand)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_printed_can_be_run_twice(Db db) {
        DataSource source = db.ready();
        List<String> before = db.shape(source);
        StringBuilder printed = new StringBuilder();
        PathwaysSchema.of(source).print(printed, 0);
        Db.run(source, printed.toString());
        assertThat(db.shape(source)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void an_update_goes_on_wherever_another_one_stopped(Db db) {
        List<String> whole = db.shape(db.ready());
        List<String> statements = SchemaFiles.SHIPPED.statements(db.dialect(), 1);
        for (int done = 0; done < statements.size(); done += db == Db.POSTGRESQL ? 7 : 1) {
            DataSource source = db.empty();
            Db.run(source, statements.subList(0, done).toArray(String[]::new));
            assertThatThrownBy(() -> PathwaysSchema.of(source).validate()).isInstanceOf(IllegalStateException.class);
            PathwaysSchema.of(source).update();
            assertThat(db.shape(source)).as("after %d statements", done).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_next_version_adds_to_what_is_there_and_keeps_it(Db db) {
        DataSource source = db.ready();
        String instance = Clinic.on(source).started();
        PathwaysSchema next = new PathwaysSchema(source, NEXT);
        assertThatThrownBy(next::validate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Expected schema 2 of Pathways in the database, but found schema 1")
                .hasMessageContaining("Missing: pw_event.note, pw_next.")
                .hasMessageContaining("print(out, 1)");
        next.update();
        next.validate();
        assertThat(next.version()).isEqualTo(2);
        assertThat(Clinic.on(source).pathways.look(Clinic.id(instance))).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void the_next_version_is_the_same_made_at_once_one_after_the_other_or_by_hand(Db db) {
        DataSource atOnce = db.empty();
        new PathwaysSchema(atOnce, NEXT).update();
        DataSource inTurn = db.ready();
        new PathwaysSchema(inTurn, NEXT).update();
        DataSource byHand = db.ready();
        StringBuilder printed = new StringBuilder();
        new PathwaysSchema(byHand, NEXT).print(printed, 1);
        assertThat(printed).doesNotContain("schema 1");
        Db.run(byHand, printed.toString());
        assertThat(db.shape(inTurn)).isEqualTo(db.shape(atOnce));
        assertThat(db.shape(byHand)).isEqualTo(db.shape(atOnce));
    }

    @ParameterizedTest
    @EnumSource
    void the_first_file_run_again_does_not_turn_the_next_version_back(Db db) {
        DataSource source = db.empty();
        new PathwaysSchema(source, NEXT).update();
        StringBuilder printed = new StringBuilder();
        PathwaysSchema.of(source).print(printed, 0);
        Db.run(source, printed.toString());
        assertThat(PathwaysSchema.of(source).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void several_threads_update_at_once(Db db) throws Exception {
        List<String> whole = db.shape(db.ready());
        DataSource source = db.empty();
        int threads = 4;
        CyclicBarrier together = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Boolean>> all = IntStream.range(0, threads)
                    .mapToObj(n -> pool.submit(() -> {
                        together.await();
                        PathwaysSchema.of(source).update();
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(db.shape(source)).isEqualTo(whole);
    }

    @Test
    void each_schema_of_a_postgresql_database_has_tables_of_its_own() {
        DataSource one = Postgres.ready();
        DataSource other = Postgres.empty();
        Clinic.on(one).started();
        assertThat(PathwaysSchema.of(other).version()).isZero();
        PathwaysSchema.of(other).update();
        assertThat(JdbcPathwayStore.on(other).load(Clinic.id("i-1"))).isEmpty();
        Db.run(other, "UPDATE pw_meta SET content = '3' WHERE name = 'schema'");
        PathwaysSchema.of(one).validate();
    }

    @Test
    void tables_further_on_in_the_search_path_are_found() {
        DataSource tables = Postgres.ready();
        String schema = "t" + Postgres.last();
        Postgres.empty();
        String url = ((UrlDataSource) tables).url().replace("=" + schema, "=t" + Postgres.last() + "," + schema);
        DataSource host = new UrlDataSource(url);
        PathwaysSchema.of(host).update();
        Clinic.on(host).started();
        assertThat(Db.count(tables, "pw_instance")).isEqualTo(1);
    }

    /** A row that stays on its page needs no new entry in any index. */
    @Test
    void on_postgresql_an_act_on_an_open_instance_stays_on_its_page() throws SQLException {
        DataSource source = Postgres.ready();
        Clinic.on(source).started();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeUpdate("UPDATE pw_instance SET version = version + 1, state = state || '\\x20',"
                    + " updated_at = updated_at + interval '1 minute'");
            try (ResultSet result =
                    statement.executeQuery("SELECT pg_stat_get_xact_tuples_hot_updated('pw_instance'::regclass)")) {
                assertThat(result.next()).isTrue();
                assertThat(result.getInt(1)).isEqualTo(1);
            }
            connection.rollback();
        }
    }
}
