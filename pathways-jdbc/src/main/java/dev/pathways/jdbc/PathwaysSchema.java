package dev.pathways.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The tables that the store needs.
 *
 * <p>They are numbered SQL files in this jar, below {@code dev/pathways/jdbc/schema}, which only ever add. A host runs them
 * with its own tool, or calls {@link #update()}. Nothing here ever drops or changes a table that is there.
 *
 * <p>A version of this library works on the schema that it brings and on the next one, so that the nodes of a host can be
 * replaced one after the other. It refuses to work on any other. Safe for use by several threads.
 */
public final class PathwaysSchema {
    /** How often an update is begun again because another one was at work, which has made at least one thing more each time. */
    private static final int ATTEMPTS = 50;

    private final Database database;
    private final SchemaFiles files;

    PathwaysSchema(DataSource source, SchemaFiles files) {
        this.database = Database.of(source);
        this.files = files;
    }

    /** The tables in a database, in the schema in which its connections create tables. */
    public static PathwaysSchema of(DataSource source) {
        return new PathwaysSchema(source, SchemaFiles.SHIPPED);
    }

    /**
     * Makes sure, by reading alone, that every table and column is there and that the schema is one that this version knows.
     *
     * @throws IllegalStateException if not; the message names what is missing and says what to run
     * @throws StoreException if the database does not answer
     */
    public void validate() {
        int version = version();
        if (version < files.newest()) {
            String found = version == 0 ? "none that this database user can see" : "schema " + version;
            throw new IllegalStateException(
                    "Expected schema " + files.newest() + " of Pathways in the database, but found " + found
                            + advice(version, database.run(this::missing)));
        }
        files.requireKnown(version);
        List<String> missing = database.run(this::missing);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Expected schema " + files.newest()
                    + " of Pathways in the database, but it is not complete" + advice(0, missing));
        }
        requireBuckets();
    }

    private static String advice(int version, List<String> missing) {
        return ". Missing: " + String.join(", ", missing)
                + ". As a user who may create tables, call PathwaysSchema.of(dataSource).update(),"
                + " or run the SQL that PathwaysSchema.of(dataSource).print(out, " + version + ") writes";
    }

    private void requireBuckets() {
        String buckets = database.run(connection -> String.valueOf(meta(connection, "buckets")));
        if (!String.valueOf(Buckets.COUNT).equals(buckets)) {
            throw new IllegalStateException(
                    "Expected " + Buckets.COUNT + " buckets in the database, but found " + buckets);
        }
    }

    /** The tables, and the columns of tables that are there, that cannot be read. */
    private List<String> missing(Connection connection) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, List<String>> table :
                files.tables(Dialect.of(connection)).entrySet()) {
            String whole = unreadable(connection, "1", table.getKey());
            if (whole != null) {
                missing.add(whole);
            } else if (unreadable(connection, String.join(", ", table.getValue()), table.getKey()) != null) {
                for (String column : table.getValue()) {
                    if (unreadable(connection, column, table.getKey()) != null) {
                        missing.add(table.getKey() + "." + column);
                    }
                }
            }
        }
        return missing;
    }

    /** The table, if these columns of it cannot be read; otherwise null. */
    private static @Nullable String unreadable(Connection connection, String columns, String table)
            throws SQLException {
        try {
            Sql.of("SELECT " + columns + " FROM " + table + " WHERE 1 = 0").list(connection, row -> row.getString(1));
            return null;
        } catch (SQLException e) {
            if (StoreException.isForbidden(e)) {
                return table + " (this database user may not read it)";
            }
            if (StoreException.isUndefined(e)) {
                return table;
            }
            throw e;
        }
    }

    /**
     * Adds what is missing, and does nothing where nothing is. Several processes may call it at once.
     *
     * <p>On PostgreSQL all of it is one transaction: it is there as a whole or not at all. On H2, which commits with every
     * table, an update that was interrupted is completed by the next one.
     *
     * @throws IllegalStateException if the schema is newer than this version knows
     * @throws StoreException if the database refuses, above all because its user may not create tables
     * @throws dev.pathways.spi.UnknownOutcomeException if the connection was lost meanwhile; call it again
     */
    public void update() {
        for (int attempt = 1; ; attempt++) {
            try {
                database.transact(this::update);
                return;
            } catch (StoreException e) {
                if (!e.isMeeting() || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private int update(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        lock(connection, dialect);
        int before = version(connection);
        if (before > files.newest()) {
            files.requireKnown(before);
        }
        for (int next = before + 1; next <= files.newest(); next++) {
            for (String statement : files.statements(dialect, next)) {
                execute(connection, statement);
            }
        }
        return files.newest() - before;
    }

    /**
     * Writes the SQL that is needed after a version; all of it after version 0. To run it has the effect of
     * {@link #update()}; on PostgreSQL it is best run in one transaction.
     *
     * @throws UncheckedIOException if the writer fails
     */
    public void print(Appendable to, int after) {
        Dialect dialect = database.run(Dialect::of);
        try {
            for (int next = after + 1; next <= files.newest(); next++) {
                to.append(files.text(dialect, next));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The version that is there; 0 where there is none.
     *
     * @throws StoreException if the database does not answer, or does not let its user read
     */
    public int version() {
        return database.run(PathwaysSchema::version);
    }

    private static int version(Connection connection) throws SQLException {
        if (!Dialect.of(connection).isThere(connection, "pw_meta")) {
            return 0;
        }
        String version = meta(connection, "schema");
        return version == null ? 0 : Integer.parseInt(version);
    }

    static @Nullable String meta(Connection connection, String name) throws SQLException {
        return Sql.of("SELECT content FROM pw_meta WHERE name = ?")
                .with(name)
                .first(connection, row -> row.getString(1));
    }

    /** Only one at a time; given back with the transaction. On H2 everybody may try, because every statement can be repeated. */
    private static void lock(Connection connection, Dialect dialect) throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            execute(connection, "SELECT pg_advisory_xact_lock(7307471)");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
