package dev.pathways.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class EventLogTest {
    private static EventLog read(String text) {
        return read(text, LogFormat.SEPSIS);
    }

    private static EventLog read(String text, LogFormat format) {
        return EventLog.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format);
    }

    @Test
    void events_are_in_the_order_of_time_and_then_of_the_file() {
        EventLog log = read("""
                Activity;Case ID;Complete Timestamp
                second;a;2024/05/06 09:00:00.000
                first;b;2024/05/06 08:00:00.000
                third;a;2024/05/06 09:00:00.000
                """);
        assertThat(log.events()).extracting(LogEvent::activity).containsExactly("first", "second", "third");
        assertThat(log.first()).isEqualTo(Instant.parse("2024-05-06T08:00:00Z"));
        assertThat(log.last()).isEqualTo(Instant.parse("2024-05-06T09:00:00Z"));
    }

    @Test
    void quotes_byte_order_marks_and_other_separators_are_read() {
        LogFormat format =
                new LogFormat("case", "what", "when", ',', LogFormat.Timestamps.of("yyyy-MM-dd'T'HH:mm:ss[.SSS]XXX"));
        EventLog log = read("\uFEFFcase,what,when\n1,\"a, \"\"b\"\"\",2024-05-06T10:00:00+02:00\n", format);
        assertThat(log.events()).containsExactly(new LogEvent("1", "a, \"b\"", Instant.parse("2024-05-06T08:00:00Z")));
    }

    @Test
    void a_missing_column_is_named_with_the_columns_there_are() {
        assertThatThrownBy(() -> read("Case;Activity;Complete Timestamp\n1;x;2024/05/06 08:00:00.000\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a column 'Case ID', but the header has [Case, Activity, Complete Timestamp]");
    }

    @Test
    void a_timestamp_of_another_form_is_named_by_its_line_and_never_quoted() {
        assertThatThrownBy(() -> read("""
                        Case ID;Activity;Complete Timestamp
                        1;x;2024/05/06 08:00:00.000
                        1;x;Jane Doe
                        """))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a timestamp like 'yyyy/MM/dd HH:mm:ss.SSS' in line 3, but got another text");
    }

    @Test
    void a_row_that_ends_too_early_is_named_by_its_line() {
        assertThatThrownBy(() -> read("Case ID;Activity;Complete Timestamp\nJane;x\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a field 'Complete Timestamp' in line 2, but the line ends before it");
    }

    @Test
    void a_row_with_too_many_fields_is_refused() {
        assertThatThrownBy(() -> read("Case ID;Activity;Complete Timestamp\nJane;x;2024/05/06 08:00:00.000;y\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected no more fields than the header has, but line 2 has 4");
    }

    @Test
    void an_empty_log_is_refused() {
        assertThatThrownBy(() -> read("Case ID;Activity;Complete Timestamp\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected an event log with at least one event, but it has none");
    }
}
