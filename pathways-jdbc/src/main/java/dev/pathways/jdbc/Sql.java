package dev.pathways.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement and its values. Not for use by several threads. */
final class Sql {
    private final String text;
    private final List<Value> values = new ArrayList<>();

    private record Value(SqlType type, @Nullable Object value, boolean isArray) {}

    /** What is read of a row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Sql(String text) {
        this.text = text;
    }

    static Sql of(String text) {
        return new Sql(text);
    }

    Sql with(String value) {
        return with(SqlType.TEXT, value);
    }

    Sql with(Instant value) {
        return with(SqlType.INSTANT, value);
    }

    Sql with(short value) {
        return with(SqlType.SMALLINT, value);
    }

    Sql with(int value) {
        return with(SqlType.INTEGER, value);
    }

    Sql with(SqlType type, @Nullable Object value) {
        values.add(new Value(type, value, false));
        return this;
    }

    /** A column of values; on PostgreSQL only. */
    Sql withAll(SqlType type, List<?> column) {
        values.add(new Value(type, column.toArray(), true));
        return this;
    }

    /** All rows. */
    <T> List<T> list(Connection connection, Row<T> row) throws SQLException {
        try (PreparedStatement statement = prepare(connection);
                ResultSet result = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (result.next()) {
                all.add(row.of(result));
            }
            return all;
        }
    }

    /** The first row, or null where there is none. */
    <T> @Nullable T first(Connection connection, Row<T> row) throws SQLException {
        List<T> all = list(connection, row);
        return all.isEmpty() ? null : all.get(0);
    }

    /** The number in the only row. */
    long number(Connection connection) throws SQLException {
        return list(connection, row -> row.getLong(1)).get(0);
    }

    /** The instant in the only row, or null. */
    @Nullable
    Instant moment(Connection connection) throws SQLException {
        return list(connection, row -> Optional.ofNullable(instant(row, 1)))
                .get(0)
                .orElse(null);
    }

    /** Writes; returns how many rows it wrote. */
    int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        try {
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(i);
                if (value.isArray()) {
                    statement.setArray(
                            i + 1, connection.createArrayOf(value.type().onPostgres(), (Object[]) value.value()));
                } else {
                    value.type().set(statement, i + 1, value.value());
                }
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /** The instant in a column, or null. */
    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
