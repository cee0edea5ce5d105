package dev.pathways.jdbc;

import dev.pathways.json.PathwayJson;
import dev.pathways.model.Notice;
import dev.pathways.spi.OwedNotice;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The notices that are owed. */
final class Outbox {
    private final Dialect dialect;
    private final String tenant;

    Outbox(Dialect dialect, String tenant) {
        this.dialect = dialect;
        this.tenant = tenant;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(short bucket, String id, Instant availableAt, int attempts, byte[] payload) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getShort(1),
                    row.getString(2),
                    Objects.requireNonNull(Sql.instant(row, 3)),
                    row.getInt(4),
                    row.getBytes(5));
        }
    }

    List<OwedNotice> claim(Connection connection, Instant now, Instant leaseUntil, int most) throws SQLException {
        List<Row> claimed = dialect == Dialect.POSTGRESQL
                ? together(connection, now, leaseUntil, most)
                : oneByOne(connection, now, leaseUntil, most);
        return claimed.stream()
                .sorted(Comparator.comparing(Row::availableAt).thenComparing(Row::id))
                .map(row -> new OwedNotice(PathwayJson.notice(row.payload()), row.attempts()))
                .toList();
    }

    private List<Row> together(Connection connection, Instant now, Instant leaseUntil, int most) throws SQLException {
        return Sql.of(
                        "WITH c AS MATERIALIZED (SELECT o.* FROM unnest((SELECT ?::smallint[])) AS b(bucket) CROSS JOIN LATERAL"
                                + " (SELECT bucket, notice_id, available_at FROM pw_outbox WHERE bucket = b.bucket AND tenant = ?"
                                + " AND available_at <= ? ORDER BY available_at, notice_id LIMIT " + most
                                + " FOR UPDATE SKIP LOCKED) o LIMIT " + most + ")"
                                + " UPDATE pw_outbox o SET available_at = ? FROM c WHERE o.bucket = c.bucket AND o.tenant = ?"
                                + " AND o.notice_id = c.notice_id"
                                + " RETURNING o.bucket, o.notice_id, c.available_at, o.attempts, o.payload")
                .withAll(SqlType.SMALLINT, Buckets.shuffled())
                .with(tenant)
                .with(now)
                .with(leaseUntil)
                .with(tenant)
                .list(connection, Row::of);
    }

    /** Each is claimed only if it is as it was when it was found. */
    private List<Row> oneByOne(Connection connection, Instant now, Instant leaseUntil, int most) throws SQLException {
        List<Row> claimed = new ArrayList<>();
        List<Row> found = Sql.of("SELECT bucket, notice_id, available_at, attempts, payload FROM pw_outbox"
                        + " WHERE tenant = ? AND available_at <= ? ORDER BY available_at, notice_id LIMIT " + most)
                .with(tenant)
                .with(now)
                .list(connection, Row::of);
        for (Row row : found) {
            int done = Sql.of("UPDATE pw_outbox SET available_at = ?"
                            + " WHERE bucket = ? AND tenant = ? AND notice_id = ? AND available_at = ?")
                    .with(leaseUntil)
                    .with(row.bucket())
                    .with(tenant)
                    .with(row.id())
                    .with(row.availableAt())
                    .update(connection);
            if (done == 1) {
                claimed.add(row);
            }
        }
        return claimed;
    }

    int settle(Connection connection, List<Notice> notices) throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            return Sql.of(
                            "DELETE FROM pw_outbox o USING unnest((SELECT ?::smallint[]), (SELECT ?::text[])) AS r(bucket, notice_id)"
                                    + " WHERE o.bucket = r.bucket AND o.tenant = ? AND o.notice_id = r.notice_id")
                    .withAll(
                            SqlType.SMALLINT,
                            notices.stream().map(Outbox::bucket).toList())
                    .withAll(SqlType.TEXT, notices.stream().map(Notice::id).toList())
                    .with(tenant)
                    .update(connection);
        }
        int settled = 0;
        for (Notice notice : notices) {
            settled += Sql.of("DELETE FROM pw_outbox WHERE bucket = ? AND tenant = ? AND notice_id = ?")
                    .with(bucket(notice))
                    .with(tenant)
                    .with(notice.id())
                    .update(connection);
        }
        return settled;
    }

    private static short bucket(Notice notice) {
        return Buckets.of(notice.instance());
    }

    int retry(Connection connection, Notice notice, Instant at) throws SQLException {
        return Sql.of("UPDATE pw_outbox SET attempts = attempts + 1, available_at = ?"
                        + " WHERE bucket = ? AND tenant = ? AND notice_id = ?")
                .with(at)
                .with(bucket(notice))
                .with(tenant)
                .with(notice.id())
                .update(connection);
    }

    @Nullable
    Instant next(Connection connection) throws SQLException {
        Sql sql = dialect == Dialect.POSTGRESQL
                ? Sql.of(
                                "SELECT min(o.available_at) FROM unnest((SELECT ?::smallint[])) AS b(bucket) CROSS JOIN LATERAL"
                                        + " (SELECT available_at FROM pw_outbox WHERE bucket = b.bucket AND tenant = ?"
                                        + " ORDER BY available_at, notice_id LIMIT 1) o")
                        .withAll(SqlType.SMALLINT, Buckets.all())
                : Sql.of("SELECT min(available_at) FROM pw_outbox WHERE tenant = ?");
        return sql.with(tenant).moment(connection);
    }

    long count(Connection connection) throws SQLException {
        return Sql.of("SELECT count(*) FROM pw_outbox WHERE tenant = ?")
                .with(tenant)
                .number(connection);
    }
}
