package dev.pathways.jdbc;

import dev.pathways.jdbc.Part.Column;
import dev.pathways.json.PathwayJson;
import dev.pathways.spi.PathwayStore.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes several commits with one statement, the same text for all. Arrays are wrapped in a sub-select, because a bare
 * parameter would be planned anew with every call.
 */
final class ManyInOneStatement implements Committer {
    private static final List<Column> CHANGED = List.of(
            Column.BUCKET,
            Column.INSTANCE,
            new Column("expected", SqlType.BIGINT),
            new Column("version", SqlType.BIGINT),
            new Column("status", SqlType.SMALLINT),
            new Column("flags", SqlType.SMALLINT),
            new Column("state", SqlType.BYTES),
            new Column("updated_at", SqlType.INSTANT),
            new Column("command_id", SqlType.TEXT));
    private static final List<Column> STARTED = List.of(
            Column.BUCKET,
            Column.INSTANCE,
            new Column("definition", SqlType.TEXT),
            new Column("definition_version", SqlType.INTEGER),
            new Column("subject", SqlType.TEXT),
            new Column("version", SqlType.BIGINT),
            new Column("status", SqlType.SMALLINT),
            new Column("flags", SqlType.SMALLINT),
            new Column("state", SqlType.BYTES),
            new Column("updated_at", SqlType.INSTANT),
            new Column("command_id", SqlType.TEXT));
    private static final String UNANSWERED = "NOT EXISTS (SELECT 1 FROM answered a WHERE a.command_id = r.command_id)";
    private static final String TENANT = "(SELECT ?::text)";
    static final String SQL = sql();

    private final String tenant;

    ManyInOneStatement(String tenant) {
        this.tenant = tenant;
    }

    @Override
    public boolean isOneStatement() {
        return true;
    }

    private static String sql() {
        StringBuilder sql = new StringBuilder();
        sql.append("WITH answered AS MATERIALIZED (SELECT c.command_id FROM unnest((SELECT ?::text[])) AS k(id) "
                + "JOIN pw_command c ON c.tenant = " + TENANT + " AND c.command_id = k.id)");
        sql.append(", changed AS (UPDATE pw_instance p SET version = r.version, status = r.status, flags = r.flags, "
                + "state = r.state, updated_at = r.updated_at FROM " + Part.arrays(CHANGED)
                + " WHERE p.bucket = r.bucket AND p.tenant = " + TENANT + " AND p.instance_id = r.instance_id"
                + " AND p.version = r.expected AND " + UNANSWERED + " RETURNING p.bucket, p.instance_id)");
        sql.append(
                ", started AS (INSERT INTO pw_instance (tenant, " + Part.names(STARTED.subList(0, STARTED.size() - 1))
                        + ") SELECT " + TENANT + ", " + values(STARTED.subList(0, STARTED.size() - 1)) + " FROM "
                        + Part.arrays(STARTED) + " WHERE " + UNANSWERED
                        + " ON CONFLICT DO NOTHING RETURNING bucket, instance_id)");
        sql.append(", won AS MATERIALIZED (SELECT bucket, instance_id FROM changed UNION ALL "
                + "SELECT bucket, instance_id FROM started)");
        for (Part part : Part.values()) {
            sql.append(", ")
                    .append(part.name().toLowerCase(Locale.ROOT))
                    .append(" AS (")
                    .append(sql(part))
                    .append(")");
        }
        sql.append(" SELECT instance_id, true FROM won UNION ALL SELECT command_id, false FROM answered");
        return sql.toString();
    }

    private static String sql(Part part) {
        String joined =
                Part.arrays(part.columns()) + " JOIN won w ON w.bucket = r.bucket AND w.instance_id = r.instance_id";
        if (part.change() == Part.Change.DELETE) {
            String key = part.columns().stream()
                    .map(column -> "t." + column.name() + " = r." + column.name())
                    .collect(Collectors.joining(" AND "));
            return "DELETE FROM " + part.table() + " t USING " + joined + " WHERE t.tenant = " + TENANT + " AND " + key;
        }
        String insert = "INSERT INTO " + part.table() + " (tenant, " + Part.names(part.columns()) + ") SELECT " + TENANT
                + ", " + values(part.columns()) + " FROM " + joined;
        return insert + part.onConflict();
    }

    private static String values(List<Column> columns) {
        return columns.stream().map(column -> "r." + column.name()).collect(Collectors.joining(", "));
    }

    @Override
    public List<Outcome> write(Connection connection, List<Rows> commits) throws SQLException {
        Set<String> won = new HashSet<>();
        Set<String> answered = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            bind(new Values(connection, statement), commits);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    (result.getBoolean(2) ? won : answered).add(result.getString(1));
                }
            }
        }
        List<Outcome> outcomes = new ArrayList<>(commits.size());
        for (Rows rows : commits) {
            if (won.contains(rows.state().id().value())) {
                outcomes.add(Outcome.COMMITTED);
            } else {
                outcomes.add(answered.contains(rows.commandId()) ? Outcome.ANSWERED : Outcome.STALE);
            }
        }
        return outcomes;
    }

    private void bind(Values values, List<Rows> commits) throws SQLException {
        List<Object[]> commands = new ArrayList<>();
        List<Object[]> changed = new ArrayList<>();
        List<Object[]> started = new ArrayList<>();
        for (Rows rows : commits) {
            if (rows.commandId() != null) {
                commands.add(new Object[] {rows.commandId()});
            }
            (rows.commit.before() == null ? started : changed).add(head(rows));
        }
        values.column(SqlType.TEXT, commands, 0);
        values.text(tenant);
        values.columns(CHANGED, changed);
        values.text(tenant);
        values.text(tenant);
        values.columns(STARTED, started);
        for (Part part : Part.values()) {
            List<Object[]> all = new ArrayList<>();
            commits.forEach(rows -> all.addAll(rows.of(part)));
            boolean isDelete = part.change() == Part.Change.DELETE;
            if (!isDelete) {
                values.text(tenant);
            }
            values.columns(part.columns(), all);
            if (isDelete) {
                values.text(tenant);
            }
        }
    }

    private static Object[] head(Rows rows) {
        byte[] state = PathwayJson.of(rows.state());
        String id = rows.state().id().value();
        long version = rows.state().version();
        Instant at = rows.updatedAt();
        return rows.commit.before() == null
                ? new Object[] {
                    rows.bucket,
                    id,
                    rows.state().definition().name(),
                    rows.state().definition().version(),
                    rows.state().context().subject().reference(),
                    version,
                    rows.status(),
                    rows.flags(),
                    state,
                    at,
                    rows.commandId()
                }
                : new Object[] {
                    rows.bucket,
                    id,
                    rows.commit.expectedVersion(),
                    version,
                    rows.status(),
                    rows.flags(),
                    state,
                    at,
                    rows.commandId()
                };
    }
}
