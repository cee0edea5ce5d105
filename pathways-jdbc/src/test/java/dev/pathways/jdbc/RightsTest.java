package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.model.Actor;
import dev.pathways.model.CommandId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Database users with no more rights than docs/database.md gives them. */
class RightsTest {
    private static final String PAGE = page();

    /** What an engine needs. */
    private static final List<String> ENGINE = granted("pathways_engine");

    /** What whoever archives and removes needs. */
    private static final List<String> RETENTION = granted("pathways_retention");

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/database.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rights that the page gives to a user. */
    private static List<String> granted(String user) {
        return Pattern.compile("^    GRANT (.*) TO " + user + ";$", Pattern.MULTILINE)
                .matcher(PAGE)
                .results()
                .map(line -> line.group(1))
                .toList();
    }

    /** The same database for a user who has these rights, and none to create anything. */
    private static DataSource as(Db db, DataSource owner, String user, List<String> rights) {
        String url = ((UrlDataSource) owner).url();
        if (db == Db.H2_IN_MEMORY) {
            Db.run(owner, "CREATE USER " + user + " PASSWORD ''");
            rights.forEach(right -> Db.run(owner, "GRANT " + right + " TO " + user));
            return new UrlDataSource(
                    url.substring(0, url.indexOf(';')) + ";USER=" + user); // its options are the owner's
        }
        String name = user + Postgres.last();
        Db.run(owner, "CREATE ROLE " + name + " LOGIN", "GRANT USAGE ON SCHEMA t" + Postgres.last() + " TO " + name);
        rights.forEach(right -> Db.run(owner, "GRANT " + right + " TO " + name));
        return new UrlDataSource(url.replace("user=postgres", "user=" + name));
    }

    @ParameterizedTest
    @EnumSource
    void a_user_who_may_only_read_can_validate(Db db) {
        DataSource owner = db.ready();
        List<String> reading = SchemaFiles.SHIPPED.tables(db.dialect()).keySet().stream()
                .map(table -> "SELECT ON " + table)
                .toList();
        DataSource reader = as(db, owner, "reader", reading);
        assertThatCode(() -> PathwaysSchema.of(reader).validate()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_may_not_be_read_is_named(Db db) {
        DataSource owner = db.ready();
        List<String> most =
                ENGINE.stream().filter(right -> !right.contains("pw_task")).toList();
        DataSource user = as(db, owner, "half", most);
        assertThatThrownBy(() -> JdbcPathwayStore.on(user))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Missing: pw_task (this database user may not read it).");
    }

    @ParameterizedTest
    @EnumSource
    void an_engine_runs_without_a_right_to_create_or_to_change_the_journal(Db db) {
        DataSource owner = db.ready();
        Clinic clinic = Clinic.on(as(db, owner, "engine", ENGINE));
        clinic.pathways.submit(CommandId.of("c-1"), Clinic.start()).orThrow();
        clinic.started();
        clinic.submit(Clinic.acknowledge("i-1")).orThrow();
        clinic.pass(Duration.ofMinutes(31));
        assertThat(clinic.pathways.tick().failed()).isZero();
        assertThat(clinic.notifier.delivered()).isNotEmpty();
        clinic.submit(Clinic.complete("i-1")).orThrow();
        assertThat(clinic.pathways.journal(Clinic.id("i-1"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void retention_has_rights_of_its_own(Db db) {
        DataSource owner = db.ready();
        Clinic.on(owner).ended();
        Retention retention = Retention.of(as(db, owner, "keeper", RETENTION));
        assertThat(retention.archive(Clinic.START.plus(1, ChronoUnit.DAYS), 10)).isEqualTo(1);
        assertThat(retention.forgetReplies(Clinic.START.plus(1, ChronoUnit.DAYS), 10))
                .isEqualTo(1);
        assertThat(retention.removeJournals(Clinic.START.plus(1, ChronoUnit.DAYS), Actor.person("rob"), 10))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void an_update_without_the_right_says_so(Db db) {
        DataSource owner = db.empty();
        DataSource user = as(db, owner, "nobody", List.of());
        assertThatThrownBy(() -> PathwaysSchema.of(user).update())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("this database user may not do that")
                .hasMessageContaining("call PathwaysSchema.update() as one who may")
                .hasMessageContaining("PathwaysSchema.print()");
    }

    @ParameterizedTest
    @EnumSource
    void an_update_of_what_is_up_to_date_needs_no_right_to_create(Db db) {
        DataSource owner = db.ready();
        DataSource user = as(db, owner, "engine", ENGINE);
        assertThatCode(() -> PathwaysSchema.of(user).update()).doesNotThrowAnyException();
    }

    @Test
    void the_page_names_every_table_and_gives_rights_to_each() {
        for (String table : SchemaFiles.SHIPPED.tables(Dialect.POSTGRESQL).keySet()) {
            assertThat(PAGE).contains("| `" + table + "` |");
            assertThat(ENGINE).anyMatch(right -> right.endsWith(" " + table));
            assertThat(RETENTION).anyMatch(right -> right.endsWith(" " + table));
        }
    }
}
