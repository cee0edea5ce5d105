package dev.pathways.jdbc;

import dev.pathways.spi.PathwayStore.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes commits. */
interface Committer {
    /** Whether all of it is one statement, so that it needs no transaction around it. */
    boolean isOneStatement();

    /**
     * Writes commits about different instances, with different command ids: each wholly or not at all.
     *
     * @return what became of each
     * @throws SQLException if nothing was written
     */
    List<Outcome> write(Connection connection, List<Rows> commits) throws SQLException;
}
