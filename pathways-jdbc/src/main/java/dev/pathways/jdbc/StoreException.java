package dev.pathways.jdbc;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The database did not do what was asked, and nothing was changed.
 *
 * <p>Names the SQLSTATE and never the database's own message, which may quote what is stored. The stack is that of the
 * driver.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Table, column; first as PostgreSQL says it, then as H2 does. */
    private static final Set<String> UNDEFINED = Set.of("42P01", "42703", "42S02", "42S03", "42S04", "42S22");

    private static final Set<String> FORBIDDEN = Set.of("42501", "90096", "90040");
    /**
     * A key, a table, an index or a column that is there already; a lock that took too long. H2 also says HY000, the general
     * error, of an index that another connection made at the same moment.
     */
    private static final Set<String> MEETING = Set.of("23505", "42P07", "42S01", "42S11", "42S21", "HYT00", "HY000");

    private final @Nullable String sqlState;

    private StoreException(@Nullable String sqlState, String message) {
        super(message);
        this.sqlState = sqlState;
    }

    static StoreException of(SQLException cause) {
        String state = cause.getSQLState();
        StoreException exception =
                new StoreException(state, "Expected the database to answer, but got SQLSTATE " + state + advice(cause));
        exception.setStackTrace(cause.getStackTrace());
        return exception;
    }

    private static String advice(SQLException cause) {
        if (isRetryable(cause)) {
            return "; the transaction is over: run it again";
        }
        if (isForbidden(cause)) {
            return "; this database user may not do that. To create the tables, call PathwaysSchema.update() as one who may,"
                    + " or have the SQL run that PathwaysSchema.print() writes";
        }
        return isUndefined(cause) ? "; are the tables there? See PathwaysSchema.validate()" : "";
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

    /** Whether a table, or a column of one, is not there. */
    static boolean isUndefined(SQLException cause) {
        return UNDEFINED.contains(String.valueOf(cause.getSQLState()));
    }

    /** Whether the database user has not the right to it. */
    static boolean isForbidden(SQLException cause) {
        return FORBIDDEN.contains(String.valueOf(cause.getSQLState()));
    }

    /** Whether somebody else may have made the same thing at the same time, so that to look again helps. */
    boolean isMeeting() {
        return MEETING.contains(String.valueOf(sqlState));
    }
}
