package dev.pathways.jdbc;

import dev.pathways.decision.InstanceState;
import dev.pathways.json.PathwayJson;
import dev.pathways.model.Actor;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Party;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Work;
import dev.pathways.spi.RecordedReply;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is read of instances, journals and replies. */
final class Reads {
    private final Dialect dialect;
    private final String tenant;

    Reads(Dialect dialect, String tenant) {
        this.dialect = dialect;
        this.tenant = tenant;
    }

    Optional<InstanceState> load(Connection connection, InstanceId id) throws SQLException {
        return Optional.ofNullable(
                        Sql.of("SELECT state FROM pw_instance WHERE bucket = ? AND tenant = ? AND instance_id = ?")
                                .with(Buckets.of(id))
                                .with(tenant)
                                .with(id.value())
                                .first(connection, row -> row.getBytes(1)))
                .map(PathwayJson::state);
    }

    List<JournalEntry> journal(Connection connection, InstanceId id) throws SQLException {
        return Sql.of("SELECT seq, recorded_at, actor_kind, actor, payload FROM pw_event"
                        + " WHERE bucket = ? AND tenant = ? AND instance_id = ? ORDER BY seq")
                .with(Buckets.of(id))
                .with(tenant)
                .with(id.value())
                .list(
                        connection,
                        row -> new JournalEntry(
                                id,
                                row.getLong(1),
                                Objects.requireNonNull(Sql.instant(row, 2)),
                                new Actor(Actor.Kind.valueOf(row.getString(3)), row.getString(4)),
                                PathwayJson.event(row.getBytes(5))));
    }

    Optional<RecordedReply> reply(Connection connection, CommandId id) throws SQLException {
        return Optional.ofNullable(Sql.of(
                        "SELECT fingerprint, reply FROM pw_command WHERE tenant = ? AND command_id = ?")
                .with(tenant)
                .with(id.value())
                .first(connection, row -> new RecordedReply(id, row.getString(1), PathwayJson.reply(row.getBytes(2)))));
    }

    /** Keeps a reply; the first one stays. */
    int keep(Connection connection, RecordedReply reply) throws SQLException {
        if (reply(connection, reply.id()).isPresent()) {
            return 0;
        }
        String instance = reply.reply() instanceof Reply.Accepted accepted
                ? accepted.instance().value()
                : null;
        return Sql.of(
                        "INSERT INTO pw_command (tenant, command_id, bucket, instance_id, fingerprint, reply, recorded_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP)" + dialect.orNothing())
                .with(tenant)
                .with(reply.id().value())
                .with(instance == null ? (short) 0 : Buckets.of(InstanceId.of(instance)))
                .with(SqlType.TEXT, instance)
                .with(reply.fingerprint())
                .with(SqlType.BYTES, PathwayJson.of(reply.reply()))
                .update(connection);
    }

    /** Those that run in other definitions. */
    Map<DefinitionRef, Long> running(Connection connection, Set<DefinitionRef> otherThan) throws SQLException {
        Map<DefinitionRef, Long> running = new LinkedHashMap<>();
        for (DefinitionRef each : definitions(connection)) {
            if (!otherThan.contains(each)) {
                running.put(each, count(connection, each));
            }
        }
        return running;
    }

    /** The definitions of open instances. On PostgreSQL it leaps from one to the next, however many run in each. */
    private List<DefinitionRef> definitions(Connection connection) throws SQLException {
        String from = " FROM pw_instance WHERE tenant = ? AND status = 0 ";
        Sql sql = dialect == Dialect.POSTGRESQL
                ? Sql.of("WITH RECURSIVE d AS ((SELECT definition, definition_version" + from
                                + "ORDER BY definition, definition_version LIMIT 1) UNION ALL"
                                + " SELECT n.* FROM d CROSS JOIN LATERAL (SELECT definition, definition_version" + from
                                + "AND (definition, definition_version) > (d.definition, d.definition_version)"
                                + " ORDER BY definition, definition_version LIMIT 1) n)"
                                + " SELECT definition, definition_version FROM d")
                        .with(tenant)
                        .with(tenant)
                : Sql.of("SELECT DISTINCT definition, definition_version" + from
                                + "ORDER BY definition, definition_version")
                        .with(tenant);
        return sql.list(connection, row -> new DefinitionRef(row.getString(1), row.getInt(2)));
    }

    private long count(Connection connection, DefinitionRef definition) throws SQLException {
        return Sql.of("SELECT count(*) FROM pw_instance"
                        + " WHERE tenant = ? AND status = 0 AND definition = ? AND definition_version = ?")
                .with(tenant)
                .with(definition.name())
                .with(definition.version())
                .number(connection);
    }

    List<StepRef> openSteps(Connection connection, Work work, @Nullable StepRef after, int most) throws SQLException {
        Sql sql = work instanceof Work.OfPerson of
                ? Sql.of("SELECT instance_id, step FROM pw_party WHERE tenant = ? AND party = ? AND relation <> "
                                + Rows.LISTENED_TO + " AND (instance_id, step) > (?, ?)"
                                + " ORDER BY instance_id, step LIMIT " + most)
                        .with(tenant)
                        .with(Party.user(of.person()).toString())
                : Sql.of("SELECT instance_id, step FROM pw_task WHERE tenant = ? AND unit = ?"
                                + " AND (instance_id, step) > (?, ?) ORDER BY instance_id, step LIMIT " + most)
                        .with(tenant)
                        .with(((Work.InUnit) work).unit().value());
        return sql.with(after == null ? "" : after.instance().value())
                .with(after == null ? "" : after.step())
                .list(connection, row -> StepRef.of(InstanceId.of(row.getString(1)), row.getString(2)));
    }

    List<InstanceId> listeningTo(Connection connection, Party party, @Nullable InstanceId after, int most)
            throws SQLException {
        return Sql.of("SELECT DISTINCT instance_id FROM pw_party WHERE tenant = ? AND party = ? AND relation >= "
                        + Rows.LISTENED_TO + " AND instance_id > ? ORDER BY instance_id LIMIT " + most)
                .with(tenant)
                .with(party.toString())
                .with(after == null ? "" : after.value())
                .list(connection, row -> InstanceId.of(row.getString(1)));
    }

    List<InstanceId> toReview(Connection connection, int most) throws SQLException {
        return Sql.of("SELECT instance_id FROM pw_instance WHERE tenant = ? AND flags >= " + Rows.TO_REVIEW
                        + " ORDER BY instance_id LIMIT " + most)
                .with(tenant)
                .list(connection, row -> InstanceId.of(row.getString(1)));
    }

    long unreachedNets(Connection connection) throws SQLException {
        return Sql.of("SELECT count(*) FROM pw_instance WHERE tenant = ? AND flags <> 0 AND flags <> " + Rows.TO_REVIEW)
                .with(tenant)
                .number(connection);
    }
}
