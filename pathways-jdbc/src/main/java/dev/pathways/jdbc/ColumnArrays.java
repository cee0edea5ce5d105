package dev.pathways.jdbc;

import dev.pathways.jdbc.Part.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Gives rows to a statement as arrays, one for each column, on PostgreSQL. */
final class ColumnArrays {
    private final Connection connection;
    private final PreparedStatement statement;
    private int next = 1;

    ColumnArrays(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void bind(String text) throws SQLException {
        statement.setString(next++, text);
    }

    void bind(List<Column> columns, List<Object[]> rows) throws SQLException {
        for (int i = 0; i < columns.size(); i++) {
            bind(columns.get(i).type(), rows, i);
        }
    }

    void bind(SqlType type, List<Object[]> rows, int column) throws SQLException {
        Object[] values = type == SqlType.BYTES ? new byte[rows.size()][] : new Object[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i)[column];
        }
        statement.setArray(next++, connection.createArrayOf(type.onPostgres(), values));
    }
}
