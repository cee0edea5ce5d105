package dev.pathways.jdbc;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.json.PathwayJson;
import dev.pathways.json.UnreadableException;
import dev.pathways.model.InstanceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When instances must be looked at. A row is only a word that it is time; what there is to do follows from the state. So a row
 * that came too early, or once too often, does no harm, and is put right when it comes up.
 */
final class Timers {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    /** How long an instance waits for somebody to mend it. */
    private static final Duration UNREADABLE_WAITS = Duration.ofMinutes(1);

    private final Dialect dialect;
    private final String tenant;

    Timers(Dialect dialect, String tenant) {
        this.dialect = dialect;
        this.tenant = tenant;
    }

    /** A row that has come up. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Up(String instance, Instant dueAt, String definition, int version, byte @Nullable [] state) {
        InstanceId id() {
            return InstanceId.of(instance);
        }
    }

    List<InstanceState> due(Connection connection, Instant now, Known known, int most) throws SQLException {
        List<InstanceState> due = new ArrayList<>();
        for (Up up : up(connection, now, known, most)) {
            state(connection, up, now).filter(state -> isDue(state, now)).ifPresent(due::add);
        }
        return due;
    }

    private static boolean isDue(InstanceState state, Instant now) {
        Instant planned = Schedule.nextDue(state);
        return planned != null && !planned.isAfter(now);
    }

    private List<Up> up(Connection connection, Instant now, Known known, int most) throws SQLException {
        Sql.Row<Up> row = result -> new Up(
                result.getString(1),
                Objects.requireNonNull(Sql.instant(result, 2)),
                result.getString(3),
                result.getInt(4),
                result.getBytes(5));
        if (dialect == Dialect.POSTGRESQL) {
            Sql sql = Sql.of(
                    "WITH due AS MATERIALIZED (SELECT t.* FROM unnest((SELECT ?::smallint[])) AS b(bucket) CROSS JOIN LATERAL"
                            + " (SELECT bucket, instance_id, due_at, definition, definition_version FROM pw_timer"
                            + " WHERE bucket = b.bucket AND tenant = ? AND due_at <= ? AND " + known.condition()
                            + " ORDER BY due_at LIMIT " + most + ") t LIMIT " + most + ")"
                            + " SELECT d.instance_id, d.due_at, d.definition, d.definition_version, i.state FROM due d"
                            + " LEFT JOIN pw_instance i ON i.bucket = d.bucket AND i.tenant = ?"
                            + " AND i.instance_id = d.instance_id ORDER BY d.due_at");
            known.bind(sql.withAll(SqlType.SMALLINT, Buckets.shuffled())
                            .with(tenant)
                            .with(now))
                    .with(tenant);
            return sql.list(connection, row);
        }
        Sql sql =
                Sql.of("SELECT t.instance_id, t.due_at, t.definition, t.definition_version, i.state FROM (SELECT * FROM"
                        + " pw_timer WHERE tenant = ? AND due_at <= ? AND " + known.condition()
                        + " ORDER BY due_at LIMIT "
                        + most + ") t LEFT JOIN pw_instance i ON i.bucket = t.bucket AND i.tenant = t.tenant"
                        + " AND i.instance_id = t.instance_id ORDER BY t.due_at");
        return known.bind(sql.with(tenant).with(now)).list(connection, row);
    }

    /** The state for which a row stands; the row is put right where it stands for nothing, or for another instant. */
    private Optional<InstanceState> state(Connection connection, Up up, Instant now) throws SQLException {
        if (up.state() == null) {
            LOG.error("a wake-up of instance {} is deleted: there is no such instance", up.instance());
            delete(connection, up.id(), up.dueAt());
            return Optional.empty();
        }
        try {
            InstanceState state = PathwayJson.state(up.state());
            Instant planned = Schedule.nextDue(state);
            if (!up.dueAt().equals(planned)) {
                add(connection, up, planned);
                delete(connection, up.id(), up.dueAt());
            }
            return Optional.of(state);
        } catch (UnreadableException e) {
            LOG.error("instance {} cannot be read and waits: {}", up.instance(), e.getMessage());
            add(connection, up, now.plus(UNREADABLE_WAITS));
            delete(connection, up.id(), up.dueAt());
            return Optional.empty();
        }
    }

    private void add(Connection connection, Up up, @Nullable Instant at) throws SQLException {
        if (at != null) {
            add(connection, up.id(), at, up.definition(), up.version());
        }
    }

    private void add(Connection connection, InstanceId id, Instant at, String definition, int version)
            throws SQLException {
        Sql.of(dialect.add(
                        Part.TIMERS,
                        "(tenant, bucket, instance_id, due_at, definition, definition_version)",
                        "VALUES (?, ?, ?, ?, ?, ?)"))
                .with(tenant)
                .with(Buckets.of(id))
                .with(id.value())
                .with(at)
                .with(definition)
                .with(version)
                .update(connection);
    }

    private void delete(Connection connection, InstanceId id, Instant at) throws SQLException {
        Sql.of("DELETE FROM pw_timer WHERE bucket = ? AND tenant = ? AND due_at = ? AND instance_id = ?")
                .with(Buckets.of(id))
                .with(tenant)
                .with(at)
                .with(id.value())
                .update(connection);
    }

    /** Looks at it again at another instant than it has planned. */
    void putOff(Connection connection, InstanceState state, Instant until) throws SQLException {
        add(
                connection,
                state.id(),
                until,
                state.definition().name(),
                state.definition().version());
        Instant planned = Schedule.nextDue(state);
        if (planned != null && !planned.equals(until)) {
            delete(connection, state.id(), planned);
        }
    }

    @Nullable
    Instant next(Connection connection, Known known) throws SQLException {
        String in = dialect == Dialect.POSTGRESQL
                ? "SELECT min(t.due_at) FROM unnest((SELECT ?::smallint[])) AS b(bucket) CROSS JOIN LATERAL (SELECT due_at"
                        + " FROM pw_timer WHERE bucket = b.bucket AND tenant = ? AND " + known.condition()
                        + " ORDER BY due_at LIMIT 1) t"
                : "SELECT min(due_at) FROM pw_timer WHERE tenant = ? AND " + known.condition();
        Sql sql = Sql.of(in);
        if (dialect == Dialect.POSTGRESQL) {
            sql.withAll(SqlType.SMALLINT, Buckets.all());
        }
        return known.bind(sql.with(tenant)).moment(connection);
    }
}
