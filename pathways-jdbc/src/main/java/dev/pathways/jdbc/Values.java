package dev.pathways.jdbc;

import dev.pathways.jdbc.Part.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a statement its values, one after the other; rows as arrays, one for each column. On PostgreSQL only. */
final class Values {
    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    Values(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void text(@Nullable String text) throws SQLException {
        add(SqlType.TEXT, text);
    }

    void add(SqlType type, @Nullable Object value) throws SQLException {
        type.set(statement, next++, value);
    }

    void columns(List<Column> columns, List<Object[]> rows) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            column(columns.get(i).type(), rows, i);
        }
    }

    void column(SqlType type, List<Object[]> rows, int column) throws SQLException {
        Object[] values = type == SqlType.BYTES ? new byte[rows.size()][] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[column];
        }
        statement.setArray(next++, connection.createArrayOf(type.onPostgres(), values));
    }
}
