package dev.pathways.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.examples.replay.ReplayOptions.AtEnd;
import dev.pathways.examples.replay.ReplayOptions.Ticks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However the engine is driven, the report is the same to the last rung, and it is what the log itself says. */
final class SameStoryTest {
    private static final Instant START = Instant.parse("2024-05-06T08:00:00Z");
    private static final List<String> ACTIVITIES = List.of(
            "ER Registration",
            "ER Sepsis Triage",
            "IV Antibiotics",
            "LacticAcid",
            "Admission NC",
            "CRP",
            "Leucocytes",
            "Release A");

    private static ReplayReport replay(EventLog log, ReplayOptions options) {
        return Replay.run(log, Study.sepsis(), options);
    }

    private static List<ReplayOptions> otherWays(ReplayOptions options) {
        return List.of(
                options,
                options.rebuildEvery(1),
                options.rebuildEvery(5),
                options.ticks(Ticks.HOURLY),
                options.ticks(Ticks.HOURLY).rebuildEvery(3));
    }

    @ParameterizedTest
    @EnumSource(AtEnd.class)
    void the_sample_tells_the_same_story_however_it_is_replayed(AtEnd atEnd) {
        ReplayOptions options = ReplayOptions.DEFAULT.atEnd(atEnd);
        ReplayReport report = replay(EventLog.sample(), options);
        for (ReplayOptions other : otherWays(options)) {
            assertThat(replay(EventLog.sample(), other)).as(other.toString()).isEqualTo(report);
        }
    }

    @Property(seed = "20261124", tries = 150, edgeCases = EdgeCasesMode.NONE)
    void any_log_tells_the_same_story_however_it_is_replayed(
            @ForAll("logs") EventLog log, @ForAll AtEnd atEnd, @ForAll ReplayOptions.Earlier earlier) {
        ReplayOptions options = ReplayOptions.DEFAULT.atEnd(atEnd).earlier(earlier);
        ReplayReport report = replay(log, options);
        for (ReplayOptions other : otherWays(options)) {
            assertThat(replay(log, other)).as(other.toString()).isEqualTo(report);
        }
    }

    @Property(seed = "20261124", tries = 300, edgeCases = EdgeCasesMode.NONE)
    void the_figures_are_what_the_log_says(
            @ForAll("logs") EventLog log, @ForAll AtEnd atEnd, @ForAll ReplayOptions.Earlier earlier) {
        ReplayOptions options = ReplayOptions.DEFAULT.atEnd(atEnd).earlier(earlier);
        ReplayReport report = replay(log, options);
        assertThat(FromTheLog.of(report.steps().get(0)))
                .isEqualTo(new FromTheLog(log, options).figures("IV Antibiotics", 1, 3));
        assertThat(FromTheLog.of(report.steps().get(1)))
                .isEqualTo(new FromTheLog(log, options).figures("LacticAcid", 3, 2));
    }

    @Test
    void a_log_of_one_event_can_be_replayed() {
        EventLog log = new EventLog(List.of(new LogEvent("a", "ER Sepsis Triage", START)));
        assertThat(replay(log, ReplayOptions.DEFAULT).steps().get(0).ends())
                .isEqualTo(new ReplayReport.Ends(0, 0, 1, 1));
    }

    /** Few cases and many equal timestamps: steps of half an hour, and sometimes a millisecond. */
    @Provide
    Arbitrary<EventLog> logs() {
        Arbitrary<LogEvent> event = Combinators.combine(
                        Arbitraries.of("a", "b", "c", "d"),
                        Arbitraries.of(ACTIVITIES),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(0, 0, 0, 1))
                .as((id, activity, halfHours, millis) -> new LogEvent(
                        id,
                        activity,
                        START.plus(Duration.ofMinutes(30L * halfHours).plusMillis(millis))));
        return event.list().ofMinSize(1).ofMaxSize(30).map(events -> new EventLog(new ArrayList<>(events)));
    }
}
