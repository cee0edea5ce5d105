package dev.pathways.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One real PostgreSQL for all tests of this module, with a schema of its own for each that asks; it ends with the process. */
final class Postgres {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty schema. */
    static DataSource empty() {
        String name = "t" + NEXT.incrementAndGet();
        try (Connection connection = at(port(), "public").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return at(port(), name);
    }

    /** The number of the schema that was made last. */
    static int last() {
        return NEXT.get();
    }

    /** A schema with our tables. */
    static DataSource ready() {
        DataSource source = empty();
        PathwaysSchema.of(source).update();
        return source;
    }

    /** A schema, through a port of the loopback address. */
    static DataSource at(int port, String schema) {
        return new UrlDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&currentSchema=" + schema);
    }

    /** The same schema, through another port. */
    static DataSource through(int port, DataSource database) {
        String url = ((UrlDataSource) database).url();
        return new UrlDataSource(url.replace(":" + port() + "/", ":" + port + "/"));
    }

    /** The same schema, through the simple protocol, which lets a plan be asked for without values. */
    static DataSource simple(DataSource database) {
        return new UrlDataSource(((UrlDataSource) database).url() + "&preferQueryMode=simple");
    }

    /** Its port, on the loopback address. */
    static int port() {
        return SERVER.getPort();
    }
}
