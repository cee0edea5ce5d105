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
import java.util.stream.Collectors;

/** Writes commits with several statements in one transaction: what any database can. */
final class SeveralStatements implements Committer {
    private static final String CHANGE =
            "UPDATE pw_instance SET version = ?, status = ?, flags = ?, state = ?, updated_at = ?"
                    + " WHERE bucket = ? AND tenant = ? AND instance_id = ? AND version = ?";
    private static final String START =
            "INSERT INTO pw_instance (bucket, tenant, instance_id, definition, definition_version, subject, version, status,"
                    + " flags, state, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final String tenant;
    private final Dialect dialect;

    SeveralStatements(String tenant, Dialect dialect) {
        this.tenant = tenant;
        this.dialect = dialect;
    }

    @Override
    public boolean isOneStatement() {
        return false;
    }

    @Override
    public List<Outcome> write(Connection connection, List<Rows> commits) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>(commits.size());
        List<Rows> won = new ArrayList<>(commits.size());
        for (Rows rows : commits) {
            Outcome outcome = head(connection, rows);
            outcomes.add(outcome);
            if (outcome == Outcome.COMMITTED) {
                won.add(rows);
            }
        }
        for (Part part : Part.values()) {
            write(connection, part, won);
        }
        return outcomes;
    }

    private Outcome head(Connection connection, Rows rows) throws SQLException {
        if (isAnswered(connection, rows)) {
            return Outcome.ANSWERED;
        }
        boolean done = rows.commit.before() == null ? start(connection, rows) : change(connection, rows);
        return done ? Outcome.COMMITTED : Outcome.STALE;
    }

    private boolean isAnswered(Connection connection, Rows rows) throws SQLException {
        if (rows.commandId() == null) {
            return false;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT 1 FROM pw_command WHERE tenant = ? AND command_id = ?")) {
            statement.setString(1, tenant);
            statement.setString(2, rows.commandId());
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private boolean change(Connection connection, Rows rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            statement.setLong(1, rows.state().version());
            statement.setShort(2, rows.status());
            statement.setShort(3, rows.flags());
            statement.setBytes(4, PathwayJson.of(rows.state()));
            SqlType.INSTANT.set(statement, 5, rows.updatedAt());
            statement.setShort(6, rows.bucket);
            statement.setString(7, tenant);
            statement.setString(8, rows.state().id().value());
            statement.setLong(9, rows.commit.expectedVersion());
            return statement.executeUpdate() == 1;
        }
    }

    private boolean start(Connection connection, Rows rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(START + dialect.orNothing())) {
            statement.setShort(1, rows.bucket);
            statement.setString(2, tenant);
            statement.setString(3, rows.state().id().value());
            statement.setString(4, rows.state().definition().name());
            statement.setInt(5, rows.state().definition().version());
            statement.setString(6, rows.state().context().subject().reference());
            statement.setLong(7, rows.state().version());
            statement.setShort(8, rows.status());
            statement.setShort(9, rows.flags());
            statement.setBytes(10, PathwayJson.of(rows.state()));
            SqlType.INSTANT.set(statement, 11, rows.updatedAt());
            return statement.executeUpdate() == 1;
        }
    }

    private void write(Connection connection, Part part, List<Rows> commits) throws SQLException {
        if (commits.stream().allMatch(rows -> rows.of(part).isEmpty())) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql(part))) {
            for (Rows rows : commits) {
                for (Object[] row : rows.of(part)) {
                    statement.setString(1, tenant);
                    for (int i = 0; i < row.length; i++) {
                        part.columns().get(i).type().set(statement, i + 2, row[i]);
                    }
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private String sql(Part part) {
        List<String> names = part.columns().stream().map(Column::name).toList();
        if (part.change() == Part.Change.DELETE) {
            return "DELETE FROM " + part.table() + " WHERE tenant = ? AND "
                    + names.stream().map(name -> name + " = ?").collect(Collectors.joining(" AND "));
        }
        String columns = "(tenant, " + String.join(", ", names) + ")";
        String values = "VALUES (?" + ", ?".repeat(names.size()) + ")";
        return switch (part.change()) {
            case INSERT -> "INSERT INTO " + part.table() + " " + columns + " " + values;
            case ADD -> dialect.add(part, columns, values);
            default -> dialect.put(part, columns, values);
        };
    }
}
