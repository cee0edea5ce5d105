package dev.pathways.examples.bench.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The least SQL that any durable design must do for one command: the state with a version check, an event, the next timer in
 * place of the last, a notice. Written by hand, with no engine behind it, and no worklist.
 */
final class Yardstick {
    static final String SCHEMA =
            "CREATE TABLE y_instance (id uuid PRIMARY KEY, version bigint NOT NULL, state bytea NOT NULL) WITH (fillfactor = 85);"
                    + "CREATE TABLE y_event (id uuid, seq bigint, at timestamptz NOT NULL, payload bytea NOT NULL,"
                    + " PRIMARY KEY (id, seq));"
                    + "CREATE TABLE y_timer (due timestamptz, id uuid, PRIMARY KEY (due, id));"
                    + "CREATE TABLE y_notice (id uuid PRIMARY KEY, instance uuid NOT NULL, payload bytea NOT NULL)";
    private static final String START =
            "WITH i AS (INSERT INTO y_instance VALUES (?, 0, ?))" + " INSERT INTO y_timer VALUES (?, ?)";
    private static final String TOGETHER = "WITH u AS (UPDATE y_instance SET version = version + 1, state = ?"
            + " WHERE id = ? AND version = ? RETURNING id), e AS (INSERT INTO y_event SELECT id, ?, ?, ? FROM u),"
            + " d AS (DELETE FROM y_timer t USING u WHERE t.due = ? AND t.id = u.id),"
            + " n AS (INSERT INTO y_timer SELECT ?, id FROM u),"
            + " o AS (INSERT INTO y_notice SELECT ?, id, ? FROM u) SELECT count(*) FROM u";
    private static final String BATCH =
            "WITH u AS (UPDATE y_instance p SET version = p.version + 1, state = r.state FROM unnest((SELECT ?::uuid[]),"
                    + " (SELECT ?::bigint[]), (SELECT ?::bytea[]), (SELECT ?::timestamptz[]), (SELECT ?::timestamptz[]),"
                    + " (SELECT ?::uuid[])) AS r(id, version, state, due, next, notice)"
                    + " WHERE p.id = r.id AND p.version = r.version RETURNING p.id, p.version, r.due, r.next, r.notice),"
                    + " e AS (INSERT INTO y_event SELECT id, version, now(), (SELECT ?::bytea) FROM u),"
                    + " d AS (DELETE FROM y_timer t USING u WHERE t.due = u.due AND t.id = u.id),"
                    + " n AS (INSERT INTO y_timer SELECT next, id FROM u),"
                    + " o AS (INSERT INTO y_notice SELECT notice, id, (SELECT ?::bytea) FROM u) SELECT count(*) FROM u";
    /** As large as ours are, so that what is compared is the work and not the bytes. */
    private final byte[] state;

    private final byte[] payload = new byte[200];
    private final DataSource database;

    Yardstick(DataSource database, int stateBytes) {
        this.database = database;
        this.state = new byte[stateBytes];
        for (int i = 0; i < stateBytes; i++) {
            state[i] = (byte) (i * 31 % 97);
        }
    }

    /** One instance, of whoever has it. */
    static final class Instance {
        final UUID id = UUID.randomUUID();
        long version;
        Instant due;

        Instance(Instant due) {
            this.due = due;
        }
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    Instance start(Instant due) throws SQLException {
        Instance instance = new Instance(due);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(START)) {
            statement.setObject(1, instance.id);
            statement.setBytes(2, state);
            statement.setObject(3, time(due));
            statement.setObject(4, instance.id);
            statement.executeUpdate();
        }
        return instance;
    }

    /** One statement, which is its own transaction. */
    void together(Instance instance, Instant next) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(TOGETHER)) {
            statement.setBytes(1, state);
            statement.setObject(2, instance.id);
            statement.setLong(3, instance.version);
            statement.setLong(4, instance.version + 1);
            statement.setObject(5, time(next));
            statement.setBytes(6, payload);
            statement.setObject(7, time(instance.due));
            statement.setObject(8, time(next));
            statement.setObject(9, UUID.randomUUID());
            statement.setBytes(10, payload);
            statement.executeQuery().close();
        }
        instance.version++;
        instance.due = next;
    }

    /** Statement by statement, in one transaction. */
    void oneByOne(Instance instance, Instant next) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            update(
                    connection,
                    "UPDATE y_instance SET version = ?, state = ? WHERE id = ? AND version = ?",
                    instance.version + 1,
                    state,
                    instance.id,
                    instance.version);
            update(
                    connection,
                    "INSERT INTO y_event VALUES (?, ?, ?, ?)",
                    instance.id,
                    instance.version + 1,
                    time(next),
                    payload);
            update(connection, "DELETE FROM y_timer WHERE due = ? AND id = ?", time(instance.due), instance.id);
            update(connection, "INSERT INTO y_timer VALUES (?, ?)", time(next), instance.id);
            update(connection, "INSERT INTO y_notice VALUES (?, ?, ?)", UUID.randomUUID(), instance.id, payload);
            connection.commit();
            connection.setAutoCommit(true);
        }
        instance.version++;
        instance.due = next;
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Expected one row, but got another number");
            }
        }
    }

    /** Takes up to a hundred that are due and moves each on, in one statement; returns how many. */
    int drain(Instant now, Instant next) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Object[] ids = new Object[100];
            Object[] versions = new Object[100];
            byte[][] states = new byte[100][];
            Object[] dues = new Object[100];
            int n = 0;
            try (PreparedStatement due = connection.prepareStatement(
                    "SELECT t.id, t.due, i.version, i.state FROM (SELECT id, due FROM y_timer WHERE due <= ? ORDER BY due LIMIT 100) t"
                            + " JOIN y_instance i ON i.id = t.id")) {
                due.setObject(1, time(now));
                try (var row = due.executeQuery()) {
                    while (row.next()) {
                        ids[n] = row.getObject(1);
                        dues[n] = row.getObject(2, OffsetDateTime.class);
                        versions[n] = row.getLong(3);
                        states[n] = row.getBytes(4);
                        n++;
                    }
                }
            }
            if (n > 0) {
                write(connection, ids, versions, states, dues, next, n);
            }
            return n;
        }
    }

    private void write(
            Connection connection, Object[] ids, Object[] versions, byte[][] states, Object[] dues, Instant next, int n)
            throws SQLException {
        Object[] notices = new Object[n];
        Object[] nexts = new Object[n];
        for (int i = 0; i < n; i++) {
            notices[i] = UUID.randomUUID();
            nexts[i] = time(next);
        }
        try (PreparedStatement statement = connection.prepareStatement(BATCH)) {
            statement.setArray(1, connection.createArrayOf("uuid", Arrays.copyOf(ids, n)));
            statement.setArray(2, connection.createArrayOf("bigint", Arrays.copyOf(versions, n)));
            statement.setArray(3, connection.createArrayOf("bytea", Arrays.copyOf(states, n)));
            statement.setArray(4, connection.createArrayOf("timestamptz", Arrays.copyOf(dues, n)));
            statement.setArray(5, connection.createArrayOf("timestamptz", nexts));
            statement.setArray(6, connection.createArrayOf("uuid", notices));
            statement.setBytes(7, payload);
            statement.setBytes(8, payload);
            statement.executeQuery().close();
        }
    }
}
