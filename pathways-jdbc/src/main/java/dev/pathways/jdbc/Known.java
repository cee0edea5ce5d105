package dev.pathways.jdbc;

import dev.pathways.model.DefinitionRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Only what runs in certain definitions. */
final class Known {
    private final Dialect dialect;
    private final List<DefinitionRef> definitions;

    Known(Dialect dialect, Set<DefinitionRef> definitions) {
        this.dialect = dialect;
        this.definitions = List.copyOf(definitions);
    }

    /** The condition, in terms of the columns of a table. */
    String condition() {
        if (dialect == Dialect.POSTGRESQL) {
            return "(definition, definition_version) IN (SELECT k.d, k.v FROM unnest((SELECT ?::text[]), (SELECT ?::int[]))"
                    + " AS k(d, v))";
        }
        return definitions.isEmpty()
                ? "1 = 0"
                : definitions.stream()
                        .map(any -> "definition = ? AND definition_version = ?")
                        .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** Gives it its values. */
    Sql bind(Sql sql) {
        if (dialect == Dialect.POSTGRESQL) {
            return sql.withAll(
                            SqlType.TEXT,
                            definitions.stream().map(DefinitionRef::name).toList())
                    .withAll(
                            SqlType.INTEGER,
                            definitions.stream().map(DefinitionRef::version).toList());
        }
        for (DefinitionRef each : definitions) {
            sql.with(each.name()).with(each.version());
        }
        return sql;
    }
}
