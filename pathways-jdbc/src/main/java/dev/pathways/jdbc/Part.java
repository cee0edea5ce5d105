package dev.pathways.jdbc;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One kind of row that a commit writes or deletes, beside the instance itself. The first two columns are always the bucket and
 * the instance; the tenant is the same for all and is added where the statement is made.
 */
@SuppressWarnings("ImmutableEnumChecker") // its lists are copies that nobody can change
enum Part {
    EVENTS(
            Change.INSERT,
            "pw_event",
            List.of(),
            new Column("seq", SqlType.BIGINT),
            new Column("type", SqlType.TEXT),
            new Column("recorded_at", SqlType.INSTANT),
            new Column("actor_kind", SqlType.TEXT),
            new Column("actor", SqlType.TEXT),
            new Column("payload", SqlType.BYTES)),
    TIMERS_GONE(Change.DELETE, "pw_timer", List.of(), new Column("due_at", SqlType.INSTANT)),
    TIMERS(
            Change.ADD,
            "pw_timer",
            List.of("bucket", "tenant", "due_at", "instance_id"),
            new Column("due_at", SqlType.INSTANT),
            new Column("definition", SqlType.TEXT),
            new Column("definition_version", SqlType.INTEGER)),
    NOTICES(
            Change.INSERT,
            "pw_outbox",
            List.of(),
            new Column("notice_id", SqlType.TEXT),
            new Column("available_at", SqlType.INSTANT),
            new Column("attempts", SqlType.SMALLINT),
            new Column("payload", SqlType.BYTES)),
    TASKS_GONE(Change.DELETE, "pw_task", List.of(), new Column("step", SqlType.TEXT)),
    TASKS(
            Change.PUT,
            "pw_task",
            List.of("bucket", "tenant", "instance_id", "step"),
            new Column("step", SqlType.TEXT),
            new Column("definition", SqlType.TEXT),
            new Column("subject", SqlType.TEXT),
            new Column("unit", SqlType.TEXT),
            new Column("phase", SqlType.TEXT),
            new Column("owner", SqlType.TEXT),
            new Column("due_at", SqlType.INSTANT),
            new Column("late", SqlType.BOOLEAN)),
    PARTIES_GONE(
            Change.DELETE, "pw_party", List.of(), new Column("step", SqlType.TEXT), new Column("party", SqlType.TEXT)),
    PARTIES(
            Change.PUT,
            "pw_party",
            List.of("tenant", "party", "instance_id", "step", "bucket"),
            new Column("step", SqlType.TEXT),
            new Column("party", SqlType.TEXT),
            new Column("relation", SqlType.SMALLINT),
            new Column("due_at", SqlType.INSTANT)),
    COMMANDS(
            Change.INSERT,
            "pw_command",
            List.of(),
            new Column("command_id", SqlType.TEXT),
            new Column("fingerprint", SqlType.TEXT),
            new Column("reply", SqlType.BYTES),
            new Column("recorded_at", SqlType.INSTANT));

    /** What becomes of a row. */
    enum Change {
        /** It is new. */
        INSERT,
        /** It is there afterwards, and may have been before. */
        ADD,
        /** It is new, or replaces the one with the same key. */
        PUT,
        /** It is gone afterwards. */
        DELETE
    }

    /** A column of a table. */
    record Column(String name, SqlType type) {
        static final Column BUCKET = new Column("bucket", SqlType.SMALLINT);
        static final Column INSTANCE = new Column("instance_id", SqlType.TEXT);
    }

    /** The names of columns, as a list in SQL. */
    static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    /** Rows {@code r} that come as arrays, one for each column. */
    static String arrays(List<Column> columns) {
        return columns.stream()
                .map(column -> "(SELECT ?::" + column.type().onPostgres() + "[])")
                .collect(Collectors.joining(", ", "unnest(", ") AS r(" + names(columns) + ")"));
    }

    private final Change change;
    private final String table;
    private final List<String> key;
    private final List<Column> columns;

    Part(Change change, String table, List<String> key, Column... rest) {
        this.change = change;
        this.table = table;
        this.key = List.copyOf(key);
        Column[] all = new Column[rest.length + 2];
        all[0] = Column.BUCKET;
        all[1] = Column.INSTANCE;
        System.arraycopy(rest, 0, all, 2, rest.length);
        this.columns = List.of(all);
    }

    Change change() {
        return change;
    }

    String table() {
        return table;
    }

    /** The key by which a row is the same; empty where rows are only inserted or deleted. */
    List<String> key() {
        return key;
    }

    List<Column> columns() {
        return columns;
    }

    /** What PostgreSQL does with a row whose key is there. */
    String onConflict() {
        return switch (change) {
            case ADD -> " ON CONFLICT DO NOTHING";
            case PUT ->
                " ON CONFLICT (" + String.join(", ", key) + ") DO UPDATE SET "
                        + columns.stream()
                                .map(Column::name)
                                .filter(name -> !key.contains(name))
                                .map(name -> name + " = excluded." + name)
                                .collect(Collectors.joining(", "));
            default -> "";
        };
    }
}
