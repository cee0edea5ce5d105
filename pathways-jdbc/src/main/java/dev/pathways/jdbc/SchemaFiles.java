package dev.pathways.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered SQL files in this jar. In a file each statement ends with a semicolon at the end of a line, no comment stands
 * alone within one, each column has a line of its own, and the last statement writes the file's number down.
 *
 * @param names the names of the files; the first is version 1
 */
record SchemaFiles(List<String> names) {
    /** Those of this version of the library. */
    static final SchemaFiles SHIPPED = new SchemaFiles(List.of("V001__pathways.sql"));

    private static final Pattern TABLE =
            Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+) \\((.*)\\).*", Pattern.DOTALL);
    private static final Pattern COLUMN = Pattern.compile("^  (\\w+) +[a-z]", Pattern.MULTILINE);
    private static final Pattern ADDED = Pattern.compile("ALTER TABLE (\\w+) ADD COLUMN IF NOT EXISTS (\\w+) .*");

    SchemaFiles {
        names = List.copyOf(names);
    }

    /** The newest version that this library knows, and the one it needs. */
    int newest() {
        return names.size();
    }

    /** Whether this library works on a version: the one it needs, or the next, which only adds to it. */
    boolean knows(int version) {
        return version == newest() || version == newest() + 1;
    }

    /**
     * Refuses a version that this library does not know.
     *
     * @throws IllegalStateException if it does not
     */
    void requireKnown(int version) {
        if (!knows(version)) {
            throw new IllegalStateException("Expected schema " + newest() + " or " + (newest() + 1)
                    + " of Pathways in the database, but found schema " + version
                    + ". This version of the library leaves it alone; use a newer one");
        }
    }

    /** The text of a version's file. */
    String text(Dialect dialect, int version) {
        String name = "schema/" + dialect.word() + "/" + names.get(version - 1);
        try (InputStream in = SchemaFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Expected " + name + " in the jar, but it is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of a version's file, in their order. */
    List<String> statements(Dialect dialect, int version) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text(dialect, version).lines().toList()) {
            int comment = line.startsWith("--") ? 0 : line.indexOf(" -- ");
            String text = comment < 0 ? line : line.substring(0, comment);
            if (text.endsWith(";")) {
                statements.add(statement + text.substring(0, text.length() - 1));
                statement.setLength(0);
            } else if (!text.isBlank()) {
                statement.append(text).append('\n');
            }
        }
        return statements;
    }

    /** The tables that there are with the newest version, and the columns of each. */
    Map<String, List<String>> tables(Dialect dialect) {
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (int version = 1; version <= newest(); version++) {
            for (String statement : statements(dialect, version)) {
                Matcher table = TABLE.matcher(statement);
                Matcher added = ADDED.matcher(statement);
                if (table.matches()) {
                    List<String> columns = COLUMN.matcher(table.group(2))
                            .results()
                            .map(column -> column.group(1))
                            .toList();
                    tables.put(table.group(1), new ArrayList<>(columns));
                } else if (added.matches()) {
                    tables.computeIfAbsent(added.group(1), any -> new ArrayList<>())
                            .add(added.group(2));
                }
            }
        }
        return tables;
    }
}
