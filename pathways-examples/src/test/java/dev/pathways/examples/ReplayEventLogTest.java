package dev.pathways.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplayEventLogTest {
    private static final String LOG = """
            id,what,when
            1,in,2024-05-06 08:00
            1,Seen,2024-05-06 08:05
            1,Answer,2024-05-06 09:30
            2,in,2024-05-06 08:00
            2,out,2024-05-06 12:00
            """;
    private static final String PATHWAY = """
            pathway: question
            title: A question
            version: 1
            time-zone: Etc/UTC
            starts-when: asked
            stops-when: [%s]
            complete: within 1 day
            safety-net: { tell: role supervisor, every: 1 hour }
            steps:
              - step: reply
                title: Answer it
                owner: role adviser
                acknowledge: within 10 minutes
                complete: within 2 hours
                escalate:
                  - tell: role head
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return ReplayEventLog.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private int runOn(String pathway, String... more) throws IOException {
        return runFrom("in", pathway, more);
    }

    private int runFrom(String start, String pathway, String... more) throws IOException {
        String log = Files.writeString(folder.resolve("log.csv"), LOG).toString();
        String definition =
                Files.writeString(folder.resolve("question.yaml"), pathway).toString();
        String[] given = {
            log,
            "--case",
            "id",
            "--activity",
            "what",
            "--timestamp",
            "when",
            "--separator",
            ",",
            "--timestamp-format",
            "yyyy-MM-dd HH:mm",
            "--definition",
            definition,
            "--start",
            start
        };
        return run(Stream.of(given, more).flatMap(Arrays::stream).toArray(String[]::new));
    }

    @Test
    void without_a_file_it_replays_the_sample() {
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("67 events of 13 cases")
                .contains("12 cases started, 1 never had the trigger")
                .containsPattern("give-antibiotics +0 +12 +5 +4 +3 +2")
                .containsPattern("measure-lactate +2 +10 +6 +2 +2 +1")
                .containsPattern("repeat-leucocytes +0 +1 +0 +0 +1 +1")
                .containsPattern("give-antibiotics +complete +1 +5")
                .containsPattern("give-antibiotics +confirm +1 +8")
                .containsPattern("give-antibiotics +confirm +net +");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void its_options_may_be_written_in_any_order() {
        assertThat(run("--ticks", "hourly", "--at-end", "leave-open", "--rebuild-every", "3", "--earlier-acts=ignore"))
                .isZero();
        assertThat(out.toString()).containsPattern("give-antibiotics +0 +12 +5 +4 +3 +0");
    }

    @Test
    void another_log_is_replayed_with_another_pathway() throws IOException {
        int code = runOn(
                PATHWAY.formatted("case-ended"), "--act", "Answer=complete reply", "--act", "Seen=acknowledge reply");
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("5 events of 2 cases")
                .containsPattern("reply +0 +2 +1 +0 +1 +0")
                .containsPattern("reply +acknowledge +1 +1")
                .containsPattern("reply +complete +1 +1");
    }

    @Test
    void a_pathway_that_does_not_stop_with_its_case_cannot_be_cancelled() throws IOException {
        assertThat(runOn(PATHWAY.formatted("patient-died"), "--act", "Answer=complete reply"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("to name 'case-ended' in 'stops-when'");
        assertThat(runOn(PATHWAY.formatted("patient-died"), "--act", "Answer=complete reply", "--at-end", "leave-open"))
                .isZero();
    }

    @Test
    void an_act_on_an_unknown_step_is_refused() throws IOException {
        assertThat(runOn(PATHWAY.formatted("case-ended"), "--act", "Answer=complete nothing"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("none has a step 'nothing'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Answer", "=complete reply", "Answer=forget reply", "Answer=event one two", "Answer=earlier"})
    void an_act_that_cannot_be_read_is_refused(String act) {
        assertThat(run("--act", act)).isEqualTo(1);
        assertThat(err.toString()).contains("Expected an act like 'ACTIVITY=complete STEP'");
    }

    @Test
    void an_activity_can_be_an_event_and_say_what_came_earlier() throws IOException {
        String pathway = PATHWAY.formatted("case-ended")
                .replace("complete: within 1 day", "complete: within 1 day\nfacts: { greeted: yes-no, left: yes-no }")
                .replace(
                        "    title:",
                        "    only-if: { greeted: yes, left: no }\n    completes-when: answered\n    title:");
        assertThat(runFrom(
                        "Seen",
                        pathway,
                        "--act",
                        "in=earlier greeted",
                        "--act",
                        "out=earlier left",
                        "--act",
                        "Answer=event answered"))
                .isZero();
        assertThat(out.toString()).contains("1 cases started").containsPattern("reply +0 +1 +1 +0 +0 +0");
    }

    @Test
    void a_wrong_option_is_explained() {
        assertThat(run("--at-end", "sometime")).isEqualTo(2);
        assertThat(err.toString()).contains("cancel, leave-open");
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(run("no-such-file.csv")).isEqualTo(1);
        assertThat(err.toString()).contains("no-such-file.csv");
    }
}
