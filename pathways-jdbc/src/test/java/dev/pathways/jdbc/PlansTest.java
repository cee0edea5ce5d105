package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** How PostgreSQL runs our statements once the tables are large: by index, never over a whole table. */
class PlansTest {
    /** What counts must read what it counts: the notices owed, and the instances of a version that is not loaded. */
    private static final List<String> COUNTS = List.of(
            "SELECT count(*) FROM pw_outbox",
            "SELECT count(*) FROM pw_instance WHERE tenant = ? AND status = 0 AND definition = ?",
            "SELECT content FROM pw_meta");

    private static String numbered(String sql) {
        Matcher parameter = Pattern.compile("\\?").matcher(sql);
        int[] next = {1};
        return parameter.replaceAll(any -> "\\$" + next[0]++);
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        List<String> lines =
                Sql.of("EXPLAIN (GENERIC_PLAN) " + numbered(sql)).list(connection, row -> row.getString(1));
        return String.join("\n", lines);
    }

    /** 100,000 open instances, as large tables have them. */
    private static void fill(Connection connection) throws SQLException {
        for (String rows : List.of(
                "pw_instance (bucket, tenant, instance_id, definition, definition_version, subject, status, flags, version,"
                        + " state, updated_at) SELECT n % 64, '', 'x-' || n, 'result', 1, 'p-' || n, 0, 0, 1, '\\x00', now()",
                "pw_event (bucket, tenant, instance_id, seq, type, recorded_at, actor_kind, actor)"
                        + " SELECT n % 64, '', 'x-' || n, 1, 'Started', now(), 'HOST', 'lab'",
                "pw_timer (bucket, tenant, due_at, instance_id, definition, definition_version)"
                        + " SELECT n % 64, '', now() + n * interval '1 second', 'x-' || n, 'result', 1",
                "pw_outbox (bucket, tenant, notice_id, available_at, instance_id, attempts, payload)"
                        + " SELECT n % 64, '', 'x-' || n, now() + n * interval '1 second', 'x-' || n, 0, '\\x00'",
                "pw_task (bucket, tenant, instance_id, step, definition, subject, unit, phase, owner, due_at, late)"
                        + " SELECT n % 64, '', 'x-' || n, 'call-back', 'result', 'p-' || n, 'unit-' || n % 100, 'OPEN', 'role nurse',"
                        + " now(), false",
                "pw_party (bucket, tenant, party, instance_id, step, relation, due_at)"
                        + " SELECT n % 64, '', 'user x-' || n % 1000, 'x-' || n, 'call-back', 2, now()",
                "pw_command (tenant, command_id, bucket, instance_id, fingerprint, reply, recorded_at)"
                        + " SELECT '', 'x-' || n, n % 64, 'x-' || n, 'f', '\\x00', now()")) {
            Sql.of("INSERT INTO " + rows + " FROM generate_series(1, 100000) AS n")
                    .update(connection);
        }
        Sql.of("ANALYZE").update(connection);
    }

    @Test
    void no_statement_reads_a_whole_table() throws SQLException {
        DataSource database = Postgres.ready();
        try (Connection real = database.getConnection();
                Spied spied = new Spied(real);
                Connection asking = Postgres.simple(database).getConnection()) {
            JdbcPathwayStore store = JdbcPathwayStore.on(new OneConnection(spied.connection));
            new StoreUse(store).everything();
            fill(real);
            SoftAssertions all = new SoftAssertions();
            for (String sql : spied.statements()) {
                if (COUNTS.stream().noneMatch(sql::startsWith)) {
                    all.assertThat(plan(asking, sql)).as(sql).doesNotContain("Seq Scan on pw_");
                }
            }
            all.assertAll();
            assertThat(spied.statements()).hasSizeGreaterThan(20);
        }
    }
}
