package dev.pathways.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** In what the databases differ. */
enum Dialect {
    POSTGRESQL("postgresql") {
        @Override
        boolean isThere(Connection connection, String table) throws SQLException {
            return hasRow(connection, "SELECT 1 WHERE to_regclass(?) IS NOT NULL", table);
        }

        @Override
        String orNothing() {
            return " ON CONFLICT DO NOTHING";
        }

        @Override
        String add(Part part, String columns, String values) {
            return "INSERT INTO " + part.table() + " " + columns + " " + values + part.onConflict();
        }

        @Override
        String put(Part part, String columns, String values) {
            return add(part, columns, values);
        }
    },
    H2("h2") {
        @Override
        boolean isThere(Connection connection, String table) throws SQLException {
            return hasRow(
                    connection,
                    "SELECT 1 FROM information_schema.tables WHERE table_schema = SCHEMA() AND lower(table_name) = ?",
                    table);
        }

        @Override
        String orNothing() {
            return "";
        }

        @Override
        String add(Part part, String columns, String values) {
            return put(part, columns, values);
        }

        @Override
        String put(Part part, String columns, String values) {
            return "MERGE INTO " + part.table() + " " + columns + " KEY (" + String.join(", ", part.key()) + ") "
                    + values;
        }
    };

    private final String word;

    Dialect(String word) {
        this.word = word;
    }

    /** Its folder of schema files. */
    String word() {
        return word;
    }

    /** Whether a table is there under this name; fails in no case in which the database answers. */
    abstract boolean isThere(Connection connection, String table) throws SQLException;

    static boolean hasRow(Connection connection, String sql, String table) throws SQLException {
        return !Sql.of(sql).with(table).list(connection, row -> row.getInt(1)).isEmpty();
    }

    /** What makes an insert do nothing where the key is there; empty where that fails instead. */
    abstract String orNothing();

    /** Inserts a row that may be there. */
    abstract String add(Part part, String columns, String values);

    /** Inserts a row or replaces it. */
    abstract String put(Part part, String columns, String values);

    /**
     * The dialect of a database.
     *
     * @throws IllegalArgumentException if it is neither PostgreSQL nor H2
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        for (Dialect each : values()) {
            if (each.word.equals(product.toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new IllegalArgumentException("Expected PostgreSQL or H2, but got " + product);
    }
}
