package dev.pathways.jdbc;

import dev.pathways.model.Actor;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Words;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What is taken out of the database after a time. Nothing is by itself: a host calls these from a job of its own, as often as
 * it likes, also on several nodes.
 *
 * <p>Each call works in pages, each page in a transaction of its own, and returns how many it did; one that returns less than
 * it was allowed to has left nothing behind that it may take. A call that fails has done some of its pages and can be
 * repeated. The engine goes on meanwhile. The time is the database's. Safe for use by several threads.
 */
public final class Retention {
    /** How long a journal is kept at least: what 45 CFR 164.316(b)(2)(i) asks of hospitals in the United States. */
    public static final Period SIX_YEARS = Period.ofYears(6);

    /** How long a reply is kept at least, because a command that is sent again after that is carried out again. */
    public static final Duration REPLIES_AT_LEAST = Duration.ofDays(1);

    private static final int PAGE = 100;

    private final DataSource source;
    private final Database database;
    private final String tenant;
    private final Period journalsAtLeast;
    private final Fence fence = new Fence(SchemaFiles.SHIPPED);

    private Retention(DataSource source, String tenant, Period journalsAtLeast) {
        this.source = source;
        this.database = Database.of(source);
        this.tenant = tenant;
        this.journalsAtLeast = journalsAtLeast;
    }

    /**
     * For a database whose tables are there, and for what is kept without a tenant.
     *
     * @throws IllegalStateException if the tables are not there, are too old, or are newer than this version knows
     * @throws StoreException if the database does not answer
     */
    public static Retention of(DataSource source) {
        PathwaysSchema.of(source).validate();
        return new Retention(source, "", SIX_YEARS);
    }

    /** The same for one tenant. */
    public Retention tenant(String id) {
        return new Retention(source, Words.requireId("tenant", id), journalsAtLeast);
    }

    /**
     * The same with another shortest time for which journals are kept, also a shorter one than {@link #SIX_YEARS}. Whoever
     * calls this has made sure that the law of the place allows it.
     */
    public Retention keepingJournals(Period atLeast) {
        if (atLeast.isNegative()) {
            throw new IllegalArgumentException("Expected a time that is not negative, but got " + atLeast);
        }
        return new Retention(source, tenant, atLeast);
    }

    /**
     * An ended instance that was archived.
     *
     * @param closedAt when its last entry was written
     * @param lastSeq the number of the last entry of its journal
     * @param removed what is known about its journal, if that was removed; null while it is there
     */
    public record Archived(
            InstanceId id,
            DefinitionRef definition,
            Instant closedAt,
            Instant archivedAt,
            long lastSeq,
            @Nullable Removed removed) {}

    /**
     * A journal that was removed.
     *
     * @param entries how many entries it had
     */
    public record Removed(long entries, Instant at, Actor by) {}

    /**
     * Forgets the replies to commands that were answered before an instant, of any instance. A command with the same id is
     * then carried out like a new one.
     *
     * @param before at least {@link #REPLIES_AT_LEAST} ago
     * @param most how many at most
     * @return how many
     * @throws IllegalArgumentException if the instant is too late, or the number is not positive
     */
    public int forgetReplies(Instant before, int most) {
        Instant latest = now().minus(REPLIES_AT_LEAST);
        if (before.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "Expected an instant at least " + REPLIES_AT_LEAST + " ago, but got " + before);
        }
        return paged(most, (connection, after, page) -> forget(connection, before, after, page));
    }

    /**
     * Archives instances that ended and to which nothing was added since: takes their state away and keeps their journal. An
     * instance whose broken glass waits for a review, or about which a notice is owed, stays until that is done.
     *
     * <p>To the engine an archived instance is unknown, except that its journal can be read.
     *
     * @param closedBefore their last entry was written before this instant
     * @param most how many at most
     * @return how many
     * @throws IllegalArgumentException if the number is not positive
     */
    public int archive(Instant closedBefore, int most) {
        return paged(most, (connection, after, page) -> archive(connection, closedBefore, after, page));
    }

    /**
     * Removes the journals of archived instances for good, and whom they were about. What stays is that there was such an
     * instance, in which pathway, when it ended, how long its journal was, and who removed it when; see {@link #find}.
     *
     * @param closedBefore their last entry was written before this instant, which is at least {@link #SIX_YEARS} ago, or as
     *     long as {@link #keepingJournals} says
     * @param by who answers for it
     * @param most how many journals at most
     * @return how many journals
     * @throws IllegalArgumentException if the instant is too late, or the number is not positive
     */
    public int removeJournals(Instant closedBefore, Actor by, int most) {
        Instant latest = now().atOffset(ZoneOffset.UTC).minus(journalsAtLeast).toInstant();
        if (closedBefore.isAfter(latest)) {
            throw new IllegalArgumentException("Expected an instant at least " + journalsAtLeast
                    + " ago, because journals are kept that long, but got " + closedBefore);
        }
        return paged(most, (connection, after, page) -> remove(connection, closedBefore, by, after, page));
    }

    /** An archived instance. */
    public Optional<Archived> find(InstanceId id) {
        return database.run(connection -> Optional.ofNullable(Sql.of(
                        "SELECT definition, definition_version, closed_at, archived_at, last_seq, removed_entries, removed_at,"
                                + " remover_kind, remover FROM pw_archive WHERE bucket = ? AND tenant = ? AND instance_id = ?")
                .with(Buckets.of(id))
                .with(tenant)
                .with(id.value())
                .first(connection, row -> archived(id, row))));
    }

    private static Archived archived(InstanceId id, ResultSet row) throws SQLException {
        Instant removedAt = Sql.instant(row, 7);
        return new Archived(
                id,
                new DefinitionRef(row.getString(1), row.getInt(2)),
                instant(row, 3),
                instant(row, 4),
                row.getLong(5),
                removedAt == null
                        ? null
                        : new Removed(
                                row.getLong(6),
                                removedAt,
                                new Actor(Actor.Kind.valueOf(row.getString(8)), row.getString(9))));
    }

    private Instant now() {
        return database.run(connection -> Sql.of("SELECT CURRENT_TIMESTAMP")
                        .list(connection, row -> instant(row, 1))
                        .get(0))
                .truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, column));
    }

    /** Where a page ended: the next one begins after it. */
    private record Place(Instant at, String id) {
        static final Place FIRST = new Place(Instant.EPOCH, "");
    }

    /** What one page did, and where it ended; null where there is no more. */
    private record Done(int rows, @Nullable Place last) {
        /** Of rows that were found in their order. */
        static Done of(int rows, List<Row> found, int page) {
            return new Done(
                    rows,
                    found.size() < page ? null : found.get(found.size() - 1).place());
        }
    }

    private interface Page {
        Done run(Connection connection, Place after, int size) throws SQLException;
    }

    private int paged(int most, Page page) {
        if (most < 1) {
            throw new IllegalArgumentException("Expected a positive number, but got " + most);
        }
        int rows = 0;
        Place after = Place.FIRST;
        while (after != null && rows < most) {
            Place from = after;
            int size = Math.min(PAGE, most - rows);
            Done done = database.transact(connection -> {
                fence.look(connection);
                return page.run(connection, from, size);
            });
            rows += done.rows();
            after = done.last();
        }
        return rows;
    }

    /** What was found: a reply, or an instance. */
    private record Row(
            short bucket, Place place, long version, String definition, int definitionVersion, String subject) {
        static Row reply(ResultSet row) throws SQLException {
            return new Row((short) 0, new Place(instant(row, 1), row.getString(2)), 0, "", 0, "");
        }

        static Row archived(ResultSet row) throws SQLException {
            return new Row(row.getShort(3), new Place(instant(row, 1), row.getString(2)), 0, "", 0, "");
        }

        static Row ended(ResultSet row) throws SQLException {
            return new Row(
                    row.getShort(3),
                    new Place(instant(row, 1), row.getString(2)),
                    row.getLong(4),
                    row.getString(5),
                    row.getInt(6),
                    row.getString(7));
        }

        String id() {
            return place.id();
        }
    }

    /** The rows after a place and before an instant, in the order of both. */
    private List<Row> page(
            Connection connection,
            String select,
            String at,
            String id,
            Instant before,
            Place after,
            int size,
            Sql.Row<Row> row)
            throws SQLException {
        return Sql.of(select + " AND " + at + " < ? AND " + at + " >= ? AND (" + at + " > ? OR " + id
                        + " > ?) ORDER BY " + at + ", " + id + " LIMIT " + size)
                .with(tenant)
                .with(before)
                .with(after.at())
                .with(after.at())
                .with(after.id())
                .list(connection, row);
    }

    private Done forget(Connection connection, Instant before, Place after, int size) throws SQLException {
        List<Row> found = page(
                connection,
                "SELECT recorded_at, command_id FROM pw_command WHERE tenant = ?",
                "recorded_at",
                "command_id",
                before,
                after,
                size,
                Row::reply);
        int done = 0;
        for (Row reply : found) {
            done += Sql.of("DELETE FROM pw_command WHERE tenant = ? AND command_id = ? AND recorded_at < ?")
                    .with(tenant)
                    .with(reply.id())
                    .with(before)
                    .update(connection);
        }
        return Done.of(done, found, size);
    }

    private Done archive(Connection connection, Instant before, Place after, int size) throws SQLException {
        List<Row> found = page(
                connection,
                "SELECT closed_at, instance_id, bucket, version, definition, definition_version, subject FROM pw_instance i"
                        + " WHERE tenant = ? AND flags = 0"
                        + " AND NOT EXISTS (SELECT 1 FROM pw_outbox o WHERE o.bucket = i.bucket AND o.tenant = i.tenant"
                        + " AND o.instance_id = i.instance_id)"
                        + " AND NOT EXISTS (SELECT 1 FROM pw_archive a WHERE a.bucket = i.bucket AND a.tenant = i.tenant"
                        + " AND a.instance_id = i.instance_id)",
                "closed_at",
                "instance_id",
                before,
                after,
                size,
                Row::ended);
        int done = 0;
        for (Row ended : found) {
            done += archive(connection, ended);
        }
        return Done.of(done, found, size);
    }

    /** Archives one, unless it was changed or taken meanwhile. */
    private int archive(Connection connection, Row ended) throws SQLException {
        int deleted = Sql.of(
                        "DELETE FROM pw_instance WHERE bucket = ? AND tenant = ? AND instance_id = ? AND version = ?")
                .with(ended.bucket())
                .with(tenant)
                .with(ended.id())
                .with(SqlType.BIGINT, ended.version())
                .update(connection);
        if (deleted == 1) {
            Sql.of(
                            "INSERT INTO pw_archive (bucket, tenant, instance_id, definition, definition_version, subject, closed_at,"
                                    + " archived_at, last_seq) VALUES (?, ?, ?, ?, ?, ?, ?, CURRENT_TIMESTAMP, ?)")
                    .with(ended.bucket())
                    .with(tenant)
                    .with(ended.id())
                    .with(ended.definition())
                    .with(ended.definitionVersion())
                    .with(ended.subject())
                    .with(ended.place().at())
                    .with(SqlType.BIGINT, ended.version())
                    .update(connection);
        }
        return deleted;
    }

    private Done remove(Connection connection, Instant before, Actor by, Place after, int size) throws SQLException {
        List<Row> found = page(
                connection,
                "SELECT closed_at, instance_id, bucket FROM pw_archive WHERE tenant = ? AND removed_at IS NULL",
                "closed_at",
                "instance_id",
                before,
                after,
                size,
                Row::archived);
        int done = 0;
        for (Row archived : found) {
            done += remove(connection, archived, by);
        }
        return Done.of(done, found, size);
    }

    /** Removes one, unless somebody else did meanwhile. */
    private int remove(Connection connection, Row archived, Actor by) throws SQLException {
        String entries = " FROM pw_event e WHERE e.bucket = pw_archive.bucket AND e.tenant = pw_archive.tenant"
                + " AND e.instance_id = pw_archive.instance_id";
        int marked = Sql.of("UPDATE pw_archive SET removed_at = CURRENT_TIMESTAMP, remover_kind = ?, remover = ?,"
                        + " subject = NULL, removed_entries = (SELECT count(*)" + entries
                        + "), last_hash = (SELECT e.hash"
                        + entries + " AND e.seq = pw_archive.last_seq)"
                        + " WHERE bucket = ? AND tenant = ? AND instance_id = ? AND removed_at IS NULL")
                .with(by.kind().name())
                .with(by.id())
                .with(archived.bucket())
                .with(tenant)
                .with(archived.id())
                .update(connection);
        if (marked == 1) {
            Sql.of("DELETE FROM pw_event WHERE bucket = ? AND tenant = ? AND instance_id = ?")
                    .with(archived.bucket())
                    .with(tenant)
                    .with(archived.id())
                    .update(connection);
        }
        return marked;
    }
}
