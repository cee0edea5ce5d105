package dev.pathways.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what was asked, and nothing was changed.
 *
 * <p>Names the SQLSTATE and never the database's own message, which may quote what is stored. The stack is that of the
 * driver.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;

    private StoreException(@Nullable String sqlState, String message) {
        super(message);
        this.sqlState = sqlState;
    }

    static StoreException of(SQLException cause) {
        String state = cause.getSQLState();
        String advice = isRetryable(cause)
                ? "; the transaction is over: run it again"
                : isUndefinedTable(cause) ? "; are the tables there? See PathwaysSchema" : "";
        StoreException exception =
                new StoreException(state, "Expected the database to answer, but got SQLSTATE " + state + advice);
        exception.setStackTrace(cause.getStackTrace());
        return exception;
    }

    /** The five characters of the SQL standard that say what went wrong, or null where the driver gave none. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** Whether the same work may succeed in a new transaction: it met another one. */
    public boolean isRetryable() {
        return isRetryable(sqlState);
    }

    static boolean isRetryable(SQLException cause) {
        return isRetryable(cause.getSQLState());
    }

    private static boolean isRetryable(@Nullable String state) {
        return "40001".equals(state) || "40P01".equals(state) || "55P03".equals(state);
    }

    /** Whether a row with that key is there already. */
    boolean isDuplicate() {
        return "23505".equals(sqlState);
    }

    /** Whether the connection was lost, so that nobody can tell what the database did last. */
    static boolean isLost(SQLException cause) {
        String state = cause.getSQLState();
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static boolean isUndefinedTable(SQLException cause) {
        String state = cause.getSQLState();
        return "42P01".equals(state) || "42S02".equals(state) || "42S04".equals(state);
    }
}
