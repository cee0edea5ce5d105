package dev.pathways.examples.bench.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/** A PostgreSQL of its own, with every commit on the disk, and what it counts. */
final class Server implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final Connection watching;

    Server(int connections) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .start();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        config.setMaximumPoolSize(connections);
        pool = new HikariDataSource(config);
        watching = server.getPostgresDatabase().getConnection();
    }

    DataSource database() {
        return pool;
    }

    /** What has been spent until now. */
    record Spent(Duration wall, long commits, long rows, long wal, Duration client) {
        Spent since(Spent before) {
            return new Spent(
                    wall.minus(before.wall),
                    commits - before.commits,
                    rows - before.rows,
                    wal - before.wal,
                    client.minus(before.client));
        }
    }

    Spent spent() throws SQLException {
        long wall = System.nanoTime();
        Duration client = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
        return new Spent(
                Duration.ofNanos(wall),
                one("SELECT xact_commit FROM pg_stat_database WHERE datname = current_database()"),
                one("SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables"),
                one("SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')"),
                client);
    }

    long one(String sql) throws SQLException {
        try (Statement statement = watching.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = watching.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        watching.close();
        pool.close();
        server.close();
    }
}
