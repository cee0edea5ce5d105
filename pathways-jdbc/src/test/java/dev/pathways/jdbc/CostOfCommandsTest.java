package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.StepRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What a command costs on PostgreSQL, in round trips and in rows. */
class CostOfCommandsTest {
    /** Rows that were inserted, updated and deleted in the transaction of a connection, by table. */
    private static Map<String, Integer> rows(Connection connection) throws SQLException {
        Map<String, Integer> rows = new LinkedHashMap<>();
        Sql.of("SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables"
                        + " WHERE schemaname = current_schema() ORDER BY relname")
                .list(connection, row -> rows.put(row.getString(1), row.getInt(2)));
        rows.values().removeIf(count -> count == 0);
        return rows;
    }

    @Test
    void an_acknowledge_with_one_notice_writes_ten_rows_and_one_more_for_its_command_id() throws SQLException {
        DataSource database = Postgres.ready();
        Ward ward = new Ward(JdbcPathwayStore.on(database));
        StepRef step = ward.started();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            ward.pathways
                    .within(connection)
                    .submit(CommandId.of("c-1"), Ward.acknowledge(step))
                    .orThrow();

            assertThat(rows(connection))
                    .containsExactly(
                            Map.entry("pw_command", 1),
                            Map.entry("pw_event", 2),
                            Map.entry("pw_instance", 1),
                            Map.entry("pw_outbox", 1),
                            Map.entry("pw_party", 3),
                            Map.entry("pw_task", 1),
                            Map.entry("pw_timer", 2));
        }
    }

    @Test
    void a_commit_is_one_round_trip_and_so_is_everything_else() throws SQLException {
        DataSource database = Postgres.ready();
        try (Wire wire = new Wire(Postgres.port());
                Connection real = Postgres.through(wire.port(), database).getConnection();
                Spied spied = new Spied(real)) {
            JdbcPathwayStore store = JdbcPathwayStore.on(new OneConnection(spied.connection));
            Ward ward = new Ward(store);
            for (int warm = 0; warm < 20; warm++) {
                ward.pathways.submit(Ward.acknowledge(ward.started())).orThrow();
            }
            StepRef step = ward.started();
            wire.takeRoundTrips();

            ward.pathways.submit(Ward.acknowledge(step)).orThrow();

            assertThat(wire.takeRoundTrips())
                    .as("the commit, and that its notice is delivered")
                    .isEqualTo(2);

            ward.pathways.submit(new Command.StillOnIt(step, Actor.person("ana")));

            assertThat(wire.takeRoundTrips())
                    .as("a refusal, upon a state that was read for it")
                    .isEqualTo(1);

            ward.pathways.tick();

            assertThat(wire.takeRoundTrips())
                    .as("the schema, what is due, notices to claim, when to come back: for instances and for notices")
                    .isEqualTo(5);
        }
    }
}
