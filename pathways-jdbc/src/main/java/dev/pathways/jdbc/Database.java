package dev.pathways.jdbc;

import dev.pathways.spi.UnknownOutcomeException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where statements run: on connections of our own, or on one of the host's, whose transaction is the host's. Safe for use by
 * several threads, except on a connection of the host's.
 */
final class Database {
    /** How often work in a transaction of our own is done again because it met another one. */
    private static final int ATTEMPTS = 5;

    private final @Nullable DataSource source;
    private final @Nullable Connection joined;
    private final @Nullable Fence fence;

    private Database(@Nullable DataSource source, @Nullable Connection joined, @Nullable Fence fence) {
        this.source = source;
        this.joined = joined;
        this.fence = fence;
    }

    static Database of(DataSource source) {
        return new Database(source, null, null);
    }

    /** The same, where nothing is written that the fence does not let pass. */
    Database behind(Fence guard) {
        return new Database(source, joined, guard);
    }

    /** The host's connection. Never committed, rolled back, closed or changed here. */
    static Database joined(Connection connection) {
        return new Database(null, connection, null);
    }

    /** What is done on a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs one statement that reads, or that may be repeated. */
    <T> T run(Work<T> work) {
        return retried(work, true, false);
    }

    /** Runs one statement that writes once and is a transaction of its own. */
    <T> T write(Work<T> work) {
        return retried(work, true, true);
    }

    /** Runs several statements that write, in one transaction. */
    <T> T transact(Work<T> work) {
        return retried(work, false, true);
    }

    private <T> T retried(Work<T> work, boolean alone, boolean writes) {
        if (writes && fence != null) {
            fence.pass();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return joined == null ? own(work, alone) : work.on(joined);
            } catch (SQLException e) {
                if (joined == null && StoreException.isRetryable(e) && attempt < ATTEMPTS) {
                    continue;
                }
                if (writes && joined == null && StoreException.isLost(e)) {
                    throw new UnknownOutcomeException();
                }
                throw StoreException.of(e);
            }
        }
    }

    private <T> T own(Work<T> work, boolean alone) throws SQLException {
        if (source == null) {
            throw new IllegalStateException("Expected a source of connections, but there is none");
        }
        try (Connection connection = source.getConnection()) {
            boolean before = connection.getAutoCommit();
            if (before != alone) {
                connection.setAutoCommit(alone);
            }
            try {
                T result = work.on(connection);
                if (!alone) {
                    connection.commit();
                }
                return result;
            } catch (SQLException | RuntimeException e) {
                if (!alone) {
                    rollBack(connection, e);
                }
                throw e;
            } finally {
                if (before != alone && !connection.isClosed()) {
                    connection.setAutoCommit(before);
                }
            }
        }
    }

    private static void rollBack(Connection connection, Exception because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(StoreException.of(e));
        }
    }
}
