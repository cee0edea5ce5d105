package dev.pathways.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The databases on which a test runs, and plain SQL on them. */
enum Db {
    H2_IN_MEMORY(Dialect.H2),
    POSTGRESQL(Dialect.POSTGRESQL);

    private final Dialect dialect;

    Db(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    DataSource empty() {
        return this == POSTGRESQL ? Postgres.empty() : H2.empty();
    }

    DataSource ready() {
        return this == POSTGRESQL ? Postgres.ready() : H2.ready();
    }

    /** Runs statements, each for itself. */
    static void run(DataSource source, String... statements) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rows of a query, the columns of each with a space between. */
    static List<String> rows(DataSource source, String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getString(i));
                }
                rows.add(String.join(" ", row.stream().map(String::valueOf).toList()));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows a table has. */
    static int count(DataSource source, String from) {
        return Integer.parseInt(rows(source, "SELECT count(*) FROM " + from).get(0));
    }

    /** How PostgreSQL would run a query, without a look at how few rows there are. */
    static String plan(DataSource source, String query) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET enable_seqscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet result = statement.executeQuery("EXPLAIN " + query)) {
                while (result.next()) {
                    plan.append(result.getString(1)).append('\n');
                }
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything that there is in a schema: columns, indexes, and what is written down about it. */
    List<String> shape(DataSource source) {
        String schema = this == POSTGRESQL ? "current_schema()" : "SCHEMA()";
        List<String> shape = new ArrayList<>(rows(
                source,
                "SELECT table_name, column_name, data_type, is_nullable, column_default, is_generated,"
                        + " generation_expression FROM information_schema.columns WHERE table_schema = " + schema
                        + " ORDER BY table_name, ordinal_position"));
        shape.addAll(
                this == POSTGRESQL
                        ? rows(
                                source,
                                "SELECT replace(indexdef, current_schema() || '.', '') FROM pg_indexes"
                                        + " WHERE schemaname = current_schema() ORDER BY indexname")
                        : rows(
                                source,
                                "SELECT table_name, is_unique, ordinal_position, column_name"
                                        + " FROM information_schema.index_columns WHERE table_schema = SCHEMA()"
                                        + " ORDER BY table_name, 1, CASE WHEN index_name LIKE 'PRIMARY%' THEN '' ELSE index_name END,"
                                        + " ordinal_position"));
        shape.addAll(rows(source, "SELECT name, content FROM pw_meta ORDER BY name"));
        return shape;
    }
}
