package dev.pathways.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a node from acting on tables that became newer than it knows while it ran. What is planned and owed stays there for
 * nodes that know them. Safe for use by several threads.
 */
final class Fence {
    private static final Logger LOG = LoggerFactory.getLogger(Fence.class);

    private final SchemaFiles files;
    private volatile int version;

    Fence(SchemaFiles files) {
        this.files = files;
        this.version = files.newest();
    }

    /**
     * Reads which schema there is now; until it is read again, everything that writes goes by it.
     *
     * @throws IllegalStateException if it is one that this version does not know
     */
    void look(Connection connection) throws SQLException {
        String found = PathwaysSchema.meta(connection, "schema");
        int now = found == null ? 0 : Integer.parseInt(found);
        if (!files.knows(now) && files.knows(version)) {
            LOG.error(
                    "the database has schema {} of Pathways, which this version does not know: it does nothing more",
                    now);
        }
        version = now;
        pass();
    }

    /**
     * Lets whoever wants to write pass.
     *
     * @throws IllegalStateException if the schema was not known when it was read last
     */
    void pass() {
        files.requireKnown(version);
    }
}
