package dev.pathways.jdbc;

import dev.pathways.jdbc.Part.Column;
import dev.pathways.json.PathwayJson;
import dev.pathways.spi.PathwayStore.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Writes one commit with one statement, on PostgreSQL. Its text holds only the kinds of rows that this commit has: a statement
 * that mentions all of them takes the server twice as long. There are some dozens of such texts, because it does not matter
 * how many rows of a kind there are, but for one.
 */
final class OneInOneStatement implements Committer {
    private static final String TENANT = "?::text";

    private final String tenant;
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    OneInOneStatement(String tenant) {
        this.tenant = tenant;
    }

    @Override
    public boolean isOneStatement() {
        return true;
    }

    @Override
    public List<Outcome> write(Connection connection, List<Rows> commits) throws SQLException {
        Rows rows = commits.get(0);
        String sql = texts.computeIfAbsent(shape(rows), any -> sql(rows));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(new Values(connection, statement), rows);
            try (ResultSet result = statement.executeQuery()) {
                boolean any = result.next();
                return List.of(!any ? Outcome.STALE : result.getBoolean(1) ? Outcome.COMMITTED : Outcome.ANSWERED);
            }
        }
    }

    /** What the text depends on: whether it starts, carries a command id, and has none, one or more rows of each kind. */
    private static String shape(Rows rows) {
        StringBuilder shape = new StringBuilder();
        shape.append(rows.commit.before() == null).append(rows.commandId() == null);
        for (Part part : Part.values()) {
            shape.append(Math.min(rows.of(part).size(), 2));
        }
        return shape.toString();
    }

    private static String sql(Rows rows) {
        List<String> parts = new ArrayList<>();
        boolean isAnswerable = rows.commandId() != null;
        String unanswered = "NOT EXISTS (SELECT 1 FROM answered)";
        if (isAnswerable) {
            parts.add("answered AS MATERIALIZED (SELECT 1 FROM pw_command WHERE tenant = " + TENANT
                    + " AND command_id = ?::text)");
        }
        if (rows.commit.before() == null) {
            parts.add(
                    "won AS (INSERT INTO pw_instance (tenant, bucket, instance_id, definition, definition_version, subject,"
                            + " version, status, flags, state, updated_at) SELECT " + TENANT
                            + ", ?::smallint, ?::text, ?::text, ?::integer, ?::text, ?::bigint, ?::smallint, ?::smallint, ?::bytea,"
                            + " ?::timestamptz" + (isAnswerable ? " WHERE " + unanswered : "")
                            + " ON CONFLICT DO NOTHING RETURNING bucket, instance_id)");
        } else {
            parts.add("won AS (UPDATE pw_instance SET version = ?, status = ?, flags = ?, state = ?, updated_at = ?"
                    + " WHERE bucket = ? AND tenant = " + TENANT + " AND instance_id = ? AND version = ?"
                    + (isAnswerable ? " AND " + unanswered : "") + " RETURNING bucket, instance_id)");
        }
        for (Part part : Part.values()) {
            int size = rows.of(part).size();
            if (size > 0) {
                parts.add(part.name().toLowerCase(Locale.ROOT) + " AS (" + sql(part, size == 1) + ")");
            }
        }
        return "WITH " + String.join(", ", parts) + " SELECT true FROM won"
                + (isAnswerable ? " UNION ALL SELECT false FROM answered" : "");
    }

    private static String sql(Part part, boolean isOne) {
        List<Column> own = own(part);
        String from = isOne ? "won w" : "won w CROSS JOIN " + Part.arrays(own);
        if (part.change() == Part.Change.DELETE) {
            String key = own.stream()
                    .map(column -> "t." + column.name() + " = " + value(column, isOne))
                    .collect(Collectors.joining(" AND "));
            return "DELETE FROM " + part.table() + " t USING " + from + " WHERE t.tenant = " + TENANT
                    + " AND t.bucket = w.bucket AND t.instance_id = w.instance_id AND " + key;
        }
        return "INSERT INTO " + part.table() + " (tenant, bucket, instance_id, "
                + Part.names(own) + ") SELECT " + TENANT
                + ", w.bucket, w.instance_id, "
                + own.stream().map(column -> value(column, isOne)).collect(Collectors.joining(", ")) + " FROM " + from
                + part.onConflict();
    }

    private static String value(Column column, boolean isOne) {
        return isOne ? "?::" + column.type().onPostgres() : "r." + column.name();
    }

    /** The columns beside the bucket and the instance, which are the same for all. */
    private static List<Column> own(Part part) {
        return part.columns().subList(2, part.columns().size());
    }

    private void bind(Values values, Rows rows) throws SQLException {
        String id = rows.state().id().value();
        byte[] state = PathwayJson.of(rows.state());
        if (rows.commandId() != null) {
            values.text(tenant);
            values.text(rows.commandId());
        }
        if (rows.commit.before() == null) {
            values.text(tenant);
            values.add(SqlType.SMALLINT, rows.bucket);
            values.text(id);
            values.text(rows.state().definition().name());
            values.add(SqlType.INTEGER, rows.state().definition().version());
            values.text(rows.state().context().subject().reference());
        }
        values.add(SqlType.BIGINT, rows.state().version());
        values.add(SqlType.SMALLINT, rows.status());
        values.add(SqlType.SMALLINT, rows.flags());
        values.add(SqlType.BYTES, state);
        values.add(SqlType.INSTANT, rows.updatedAt());
        if (rows.commit.before() != null) {
            values.add(SqlType.SMALLINT, rows.bucket);
            values.text(tenant);
            values.text(id);
            values.add(SqlType.BIGINT, rows.commit.expectedVersion());
        }
        for (Part part : Part.values()) {
            bind(values, part, rows.of(part));
        }
    }

    private void bind(Values values, Part part, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        boolean isDelete = part.change() == Part.Change.DELETE;
        if (!isDelete || rows.size() == 1) {
            values.text(tenant);
        }
        List<Column> own = own(part);
        for (int i = 0; i < own.size(); i++) {
            if (rows.size() == 1) {
                values.add(own.get(i).type(), rows.get(0)[i + 2]);
            } else {
                values.column(own.get(i).type(), rows, i + 2);
            }
        }
        if (isDelete && rows.size() > 1) {
            values.text(tenant);
        }
    }
}
