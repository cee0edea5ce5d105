package dev.pathways.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One real PostgreSQL for all tests of this module, with a database of its own for each that asks; it ends with the process. */
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

    /** An empty database. */
    static DataSource empty() {
        String name = "t" + NEXT.incrementAndGet();
        try (Connection connection = at(SERVER.getPort(), "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return at(SERVER.getPort(), name);
    }

    /** A database with our tables. */
    static DataSource ready() {
        DataSource source = empty();
        PathwaysSchema.of(source).update();
        return source;
    }

    static DataSource at(int port, String database) {
        return new UrlDataSource("jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres");
    }

    /** Its port, on the loopback address. */
    static int port() {
        return SERVER.getPort();
    }
}
