package dev.pathways.jdbc;

import dev.pathways.spi.PathwayStore.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes commits with one statement, on PostgreSQL. Everything in it hangs off {@code won}, the instances whose version was the
 * expected one: for the others nothing is written, and nothing fails.
 */
final class OneStatement implements Committer {
    private final Committer one;
    private final Committer many;

    OneStatement(String tenant) {
        one = new OneInOneStatement(tenant);
        many = new ManyInOneStatement(tenant);
    }

    @Override
    public boolean isOneStatement() {
        return true;
    }

    @Override
    public List<Outcome> write(Connection connection, List<Rows> commits) throws SQLException {
        return (commits.size() == 1 ? one : many).write(connection, commits);
    }
}
