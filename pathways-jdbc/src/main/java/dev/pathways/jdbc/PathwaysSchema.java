package dev.pathways.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The tables that the store needs.
 *
 * <p>They are numbered SQL files in this jar, below {@code dev/pathways/jdbc/schema}, which only ever add. A host runs them
 * with its own tool, or calls {@link #update()}. Nothing here ever drops or changes a table that is there. Safe for use by
 * several threads.
 */
public final class PathwaysSchema {
    /** The newest schema that this version knows, and the one it needs. */
    static final int VERSION = 1;

    private static final List<String> FILES = List.of("V001__pathways.sql");

    private final Database database;

    private PathwaysSchema(Database database) {
        this.database = database;
    }

    /** The tables in a database. */
    public static PathwaysSchema of(DataSource source) {
        return new PathwaysSchema(Database.of(source));
    }

    /**
     * Makes sure that the tables are there and not too old, by reading alone.
     *
     * @throws IllegalStateException if they are not; the message says what to run
     * @throws StoreException if the database does not answer
     */
    public void validate() {
        int version = version();
        if (version < VERSION) {
            throw new IllegalStateException("Expected schema " + VERSION + " of Pathways in the database, but found "
                    + (version == 0 ? "none" : "schema " + version)
                    + ". Call PathwaysSchema.of(dataSource).update(), or run the SQL that print() writes.");
        }
        String buckets = database.run(connection -> meta(connection, "buckets").orElse("none"));
        if (!buckets.equals(String.valueOf(Buckets.COUNT))) {
            throw new IllegalStateException(
                    "Expected " + Buckets.COUNT + " buckets in the database, but found " + buckets);
        }
    }

    /**
     * Adds what is missing, and does nothing where nothing is. Several processes may call it at once.
     *
     * @throws StoreException if the database refuses; on PostgreSQL nothing was changed then
     */
    public void update() {
        database.transact(PathwaysSchema::update);
    }

    private static int update(Connection connection) throws SQLException {
        Dialect dialect = Dialect.of(connection);
        lock(connection, dialect);
        int before = version(connection);
        for (int next = before + 1; next <= VERSION; next++) {
            for (String statement : statements(dialect, next)) {
                execute(connection, statement);
            }
            if (next == 1) {
                record(connection, "buckets", Buckets.COUNT);
                record(connection, "schema", next);
            } else {
                Sql.of("UPDATE pw_meta SET content = ? WHERE name = 'schema'")
                        .with(String.valueOf(next))
                        .update(connection);
            }
        }
        return VERSION - before;
    }

    /**
     * Writes the SQL that is needed after a version; all of it after version 0.
     *
     * @throws UncheckedIOException if the writer fails
     */
    public void print(Appendable to, int after) {
        Dialect dialect = database.run(Dialect::of);
        try {
            for (int next = after + 1; next <= VERSION; next++) {
                to.append(file(dialect, next));
                if (next == 1) {
                    to.append("\nINSERT INTO pw_meta (name, content) VALUES ('buckets', '" + Buckets.COUNT + "');\n");
                    to.append("INSERT INTO pw_meta (name, content) VALUES ('schema', '1');\n");
                } else {
                    to.append("\nUPDATE pw_meta SET content = '" + next + "' WHERE name = 'schema';\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that is there; 0 where there is none. */
    public int version() {
        return database.run(PathwaysSchema::version);
    }

    private static int version(Connection connection) throws SQLException {
        try (var tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (tables.next()) {
                if ("pw_meta".equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return meta(connection, "schema").map(Integer::valueOf).orElse(0);
                }
            }
            return 0;
        }
    }

    private static Optional<String> meta(Connection connection, String name) throws SQLException {
        return Optional.ofNullable(Sql.of("SELECT content FROM pw_meta WHERE name = ?")
                .with(name)
                .first(connection, row -> row.getString(1)));
    }

    private static void record(Connection connection, String name, int value) throws SQLException {
        Sql.of("INSERT INTO pw_meta (name, content) VALUES (?, ?)")
                .with(name)
                .with(String.valueOf(value))
                .update(connection);
    }

    /** Only one at a time; given back with the transaction. H2 in one process has a lock of its own on its schema. */
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

    /** The statements of a file: each ends with a semicolon at the end of a line, and no comment stands within one. */
    private static List<String> statements(Dialect dialect, int version) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : file(dialect, version).split("\n", -1)) {
            if (line.startsWith("--")) {
                continue;
            }
            int comment = line.indexOf(" -- ");
            String text = comment < 0 ? line : line.substring(0, comment);
            statement.append(text).append('\n');
            if (text.endsWith(";")) {
                statements.add(statement.substring(0, statement.lastIndexOf(";")));
                statement.setLength(0);
            }
        }
        return statements;
    }

    private static String file(Dialect dialect, int version) {
        String name = "schema/" + dialect.word() + "/" + FILES.get(version - 1);
        try (InputStream in = PathwaysSchema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Expected " + name + " in the jar, but it is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
