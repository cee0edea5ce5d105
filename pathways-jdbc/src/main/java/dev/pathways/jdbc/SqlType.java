package dev.pathways.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The types of our columns, and how a value of each is given to a statement. */
enum SqlType {
    SMALLINT("smallint", Types.SMALLINT),
    INTEGER("integer", Types.INTEGER),
    BIGINT("bigint", Types.BIGINT),
    TEXT("text", Types.VARCHAR),
    BYTES("bytea", Types.VARBINARY),
    INSTANT("timestamptz", Types.TIMESTAMP_WITH_TIMEZONE),
    BOOLEAN("boolean", Types.BOOLEAN);

    private final String onPostgres;
    private final int code;

    SqlType(String onPostgres, int code) {
        this.onPostgres = onPostgres;
        this.code = code;
    }

    /** Its name on PostgreSQL. */
    String onPostgres() {
        return onPostgres;
    }

    /** Gives a value to a statement. */
    void set(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, code);
        } else {
            statement.setObject(index, this == INSTANT ? time((Instant) value) : value, code);
        }
    }

    /** A time as JDBC has it. */
    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
