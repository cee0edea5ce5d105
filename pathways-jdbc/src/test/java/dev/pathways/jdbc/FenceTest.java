package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.model.Actor;
import dev.pathways.model.CommandId;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A version works on its own schema and on the next one, and leaves any other alone. */
class FenceTest {
    private static final String REFUSAL = "Expected schema 1 or 2 of Pathways in the database, but found schema 3."
            + " This version of the library leaves it alone; use a newer one";

    private static void become(DataSource source, int version) {
        Db.run(source, "UPDATE pw_meta SET content = '" + version + "' WHERE name = 'schema'");
    }

    /** Everything that could be taken from those who know the newer schema. */
    private static List<List<String>> all(DataSource source) {
        return List.of(
                Db.rows(source, "SELECT instance_id, version, status FROM pw_instance ORDER BY 1"),
                Db.rows(source, "SELECT instance_id, seq FROM pw_event ORDER BY 1, 2"),
                Db.rows(source, "SELECT instance_id, due_at FROM pw_timer ORDER BY 1, 2"),
                Db.rows(source, "SELECT notice_id, available_at, attempts FROM pw_outbox ORDER BY 1"),
                Db.rows(source, "SELECT command_id FROM pw_command ORDER BY 1"));
    }

    @ParameterizedTest
    @EnumSource
    void the_next_schema_is_known(Db db) {
        DataSource source = db.ready();
        new PathwaysSchema(source, PathwaysSchemaTest.NEXT).update();
        PathwaysSchema.of(source).validate();
        PathwaysSchema.of(source).update();
        Clinic clinic = Clinic.on(source);
        clinic.started();
        clinic.pass(Duration.ofMinutes(31));
        assertThat(clinic.pathways.tick().instances()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_beyond_it_is_refused_at_the_start(Db db) {
        DataSource source = db.ready();
        become(source, 3);
        assertThatThrownBy(() -> JdbcPathwayStore.on(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(REFUSAL);
        assertThatThrownBy(() -> Retention.of(source)).hasMessage(REFUSAL);
        assertThatThrownBy(() -> PathwaysSchema.of(source).update()).hasMessage(REFUSAL);
    }

    @ParameterizedTest
    @EnumSource
    void a_node_whose_schema_becomes_newer_than_it_knows_does_nothing_more(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.started();
        clinic.notifier.setDown(true);
        clinic.started();
        clinic.pass(Duration.ofMinutes(31));
        become(source, 3);
        List<List<String>> before = all(source);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> clinic.pathways.tick())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(REFUSAL);
        }
        assertThatThrownBy(() -> clinic.pathways.submit(CommandId.of("c-1"), Clinic.acknowledge("i-1")))
                .hasMessage(REFUSAL);
        assertThatThrownBy(clinic::started).hasMessage(REFUSAL);
        assertThat(all(source)).isEqualTo(before);
        assertThat(clinic.pathways.journal(Clinic.id("i-1"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void it_goes_on_when_the_schema_is_known_again(Db db) {
        DataSource source = db.ready();
        Clinic clinic = Clinic.on(source);
        clinic.started();
        clinic.pass(Duration.ofMinutes(31));
        become(source, 3);
        assertThatThrownBy(() -> clinic.pathways.tick()).hasMessage(REFUSAL);
        become(source, 2);
        assertThat(clinic.pathways.tick().instances()).isEqualTo(1);
        assertThat(clinic.submit(Clinic.acknowledge("i-1")).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void retention_leaves_a_newer_schema_alone(Db db) {
        DataSource source = db.ready();
        Clinic.on(source).ended();
        Retention retention = Retention.of(source);
        become(source, 3);
        List<List<String>> before = all(source);
        assertThatThrownBy(() -> retention.archive(Clinic.START.plusSeconds(1), 10))
                .hasMessage(REFUSAL);
        assertThatThrownBy(() -> retention.removeJournals(Clinic.START, Actor.person("rob"), 10))
                .hasMessage(REFUSAL);
        assertThat(all(source)).isEqualTo(before);
    }
}
