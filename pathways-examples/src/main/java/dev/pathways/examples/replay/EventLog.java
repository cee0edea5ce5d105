package dev.pathways.examples.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An event log in the order of its time. Events with one timestamp stay in the order of the file.
 *
 * @param events the events of all cases; at least one
 */
public record EventLog(List<LogEvent> events) {
    private static final String SAMPLE = "/replay/sepsis-sample.csv";

    /**
     * Puts the events in order.
     *
     * @throws IllegalArgumentException if there are none
     */
    public EventLog {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Expected an event log with at least one event, but it has none");
        }
        events = events.stream().sorted(Comparator.comparing(LogEvent::at)).toList();
    }

    /** A small invented log of sepsis cases, which holds the cases that are easy to get wrong. */
    public static EventLog sample() {
        try (InputStream content = EventLog.class.getResourceAsStream(SAMPLE)) {
            if (content == null) {
                throw new IllegalStateException("Expected " + SAMPLE + " on the class path, but it is missing");
            }
            return read(content, LogFormat.SEPSIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a CSV file in UTF-8 with a header row.
     *
     * @throws IllegalArgumentException if it is not written in that format; the message names the line, never its content
     * @throws UncheckedIOException if the file cannot be read
     */
    public static EventLog read(Path file, LogFormat format) {
        try (InputStream content = Files.newInputStream(file)) {
            return read(content, format);
        } catch (IOException e) {
            throw new UncheckedIOException("Expected to read " + file + ", but it cannot be read", e);
        }
    }

    /**
     * Reads CSV in UTF-8 with a header row. Columns that the format does not name are passed over.
     *
     * @throws IllegalArgumentException if it is not written in that format; the message names the line, never its content
     * @throws UncheckedIOException if it cannot be read
     */
    public static EventLog read(InputStream content, LogFormat format) {
        List<LogEvent> events = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .fieldSeparator(format.separator())
                .detectBomHeader(true)
                .ofNamedCsvRecord(content, StandardCharsets.UTF_8)) {
            rows.forEach(row -> events.add(event(row, format)));
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("Expected rows of CSV, but got: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new EventLog(events);
    }

    private static LogEvent event(NamedCsvRecord row, LogFormat format) {
        if (row.getFieldCount() > row.getHeader().size()) {
            throw new IllegalArgumentException("Expected no more fields than the header has, but line "
                    + row.getStartingLineNumber() + " has " + row.getFieldCount());
        }
        Instant at = format.timestamps().read(field(row, format.timestampColumn()), row.getStartingLineNumber());
        return new LogEvent(field(row, format.caseColumn()), field(row, format.activityColumn()), at);
    }

    private static String field(NamedCsvRecord row, String column) {
        return row.findField(column).orElseThrow(() -> new IllegalArgumentException(missing(row, column)));
    }

    private static String missing(NamedCsvRecord row, String column) {
        return row.getHeader().contains(column)
                ? "Expected a field '" + column + "' in line " + row.getStartingLineNumber()
                        + ", but the line ends before it"
                : "Expected a column '" + column + "', but the header has " + row.getHeader();
    }

    /** The instant of the first event. */
    public Instant first() {
        return events.get(0).at();
    }

    /** The instant of the last event. */
    public Instant last() {
        return events.get(events.size() - 1).at();
    }
}
