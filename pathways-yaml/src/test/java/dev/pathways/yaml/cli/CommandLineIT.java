package dev.pathways.yaml.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar, run as its users run it. */
class CommandLineIT {
    private static final Path JAR = Path.of("target/pathways.jar").toAbsolutePath();
    private static final Path RESOURCES = Path.of("src/test/resources").toAbsolutePath();
    private static final String GOOD =
            RESOURCES.resolve("pathways/callback.yaml").toString();
    private static final String WRONG = RESOURCES.resolve("problems/PW021.yaml").toString();
    private static final String WARNED =
            RESOURCES.resolve("problems/PW057.yaml").toString();
    private static final String NO_YAML =
            RESOURCES.resolve("problems/PW001.yaml").toString();
    private static final String CONSULT =
            RESOURCES.resolve("pathways/consult-response.yaml").toString();
    private static final Path DUTY = RESOURCES.resolve("duty");
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    @Test
    void a_sound_file_is_said_to_be_so() throws Exception {
        Run run = run("check", GOOD);
        assertThat(run).isEqualTo(new Run(0, "1 pathway checked, no problems" + System.lineSeparator(), ""));
    }

    @Test
    void warnings_are_told_and_do_not_fail() throws Exception {
        Run run = run("check", WARNED);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("PW057  warning: ").contains("0 errors, 1 warning");
    }

    @Test
    void errors_are_told_without_colours_where_nobody_looks_and_fail() throws Exception {
        Run run = run("check", GOOD, WRONG);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(WRONG + ":44:15  PW021")
                .contains("1 error, 0 warnings")
                .doesNotContain("\u001B");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void other_programs_get_json() throws Exception {
        Run run = run("check", "--format", "json", WRONG);
        assertThat(run.code()).isEqualTo(1);
        JsonNode report = JACKSON.readTree(run.out());
        assertThat(report.at("/problems/0/file").textValue()).isEqualTo(WRONG);
        assertThat(report.at("/problems/0/fix/replacement").textValue()).isEqualTo("within ");
    }

    @Test
    void code_hosts_get_sarif_with_files_named_as_they_were_given() throws Exception {
        Files.copy(Path.of(WRONG), folder.resolve("a b.yaml"));
        Run run = run("check", "--format=sarif", ".");
        assertThat(run.code()).isEqualTo(1);
        JsonNode result = JACKSON.readTree(run.out()).at("/runs/0/results/0");
        assertThat(result.at("/ruleId").textValue()).isEqualTo("PW021");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("./a%20b.yaml");
    }

    @Test
    void a_file_that_is_not_there_is_unreadable() throws Exception {
        Run run = run("check", GOOD, "none.yaml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot read none.yaml: it is not there");
    }

    @Test
    void a_command_that_is_not_understood_is_explained() throws Exception {
        assertThat(run("check").code()).isEqualTo(2);
        assertThat(run("chek", GOOD).code()).isEqualTo(2);
        assertThat(run("check", "--format", "xml", GOOD).err()).contains("text").contains("Usage: pathways check");
    }

    @Test
    void help_names_every_command_and_exit_code() throws Exception {
        Run run = run();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("check")
                .contains("explain")
                .contains("format")
                .contains("1   a file has errors");
        assertThat(run("check", "--help").out()).contains("--format=FORM", "--duty=FILE", "FILE");
    }

    @Test
    void a_pathway_is_explained_in_words_and_in_numbers() throws Exception {
        Run run = run("explain", GOOD);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Call the patient back").contains("G1").contains("G16");
        Run wrong = run("explain", WRONG);
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("PW021");
        assertThat(run("explain", "none.yaml").code()).isEqualTo(2);
    }

    @Test
    void a_roster_without_a_gap_keeps_the_promise_of_13_months() throws Exception {
        String duty = DUTY.resolve("coverage/complete.yaml").toString();
        Run run = run("check", "--duty", duty, CONSULT);
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "1 pathway checked, no problems",
                        "consult-response v1 has G14: Until Thu 23 Dec 2027 00:00 everybody named reaches somebody at"
                                + " every minute; not looked at: 'user <requested-by>'."
                                + " (the duty roster, from Mon 23 Nov 2026 00:00 on)");
        assertThat(run("check", "--duty", duty, "--from", "2027-01-31", CONSULT).out())
                .contains("Until Tue 29 Feb 2028 00:00");
        Run explained = run("explain", "--duty", duty, CONSULT);
        assertThat(explained.code()).isZero();
        assertThat(explained.out()).contains("  G14  Until Thu 23 Dec 2027 00:00 everybody named");
    }

    @Test
    void a_gap_in_a_roster_stands_at_the_party_in_the_pathway() throws Exception {
        String duty = DUTY.resolve("coverage/PW081.yaml").toString();
        Run run = run("check", CONSULT, "--duty", duty);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains(CONSULT + ":46:12  PW081  ").doesNotContain("G14");
        JsonNode problem = JACKSON.readTree(run("check", "--format", "json", "--duty", duty, CONSULT)
                        .out())
                .at("/problems/0");
        assertThat(problem.at("/code").textValue()).isEqualTo("PW081");
        assertThat(problem.at("/line").intValue()).isEqualTo(26);
        JsonNode result = JACKSON.readTree(run("check", "--format", "sarif", "--duty", duty, CONSULT)
                        .out())
                .at("/runs/0/results/0");
        assertThat(result.at("/ruleId").textValue()).isEqualTo("PW081");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").intValue())
                .isEqualTo(26);
        Run explained = run("explain", "--duty", duty, CONSULT);
        assertThat(explained.code()).isEqualTo(1);
        assertThat(explained.err()).contains("PW081");
    }

    @Test
    void a_person_on_two_rungs_is_a_warning_and_leaves_the_promise() throws Exception {
        Run run = run("check", "--duty", DUTY.resolve("coverage/PW082.yaml").toString(), CONSULT);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("PW082  warning: ").contains("0 errors, 1 warning", "has G14: ");
    }

    @Test
    void a_duty_file_with_mistakes_tells_them_all_and_fails() throws Exception {
        String duty = DUTY.resolve("problems/many-mistakes.yaml").toString();
        Run run = run("check", "--duty", duty, CONSULT);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(duty + ":5:3  PW040  ", duty + ":26:1  PW010  ")
                .doesNotContain("PW08", "G14");
    }

    /** Whatever today is, a roster that ended long ago has a gap from today on. */
    @Test
    void without_a_date_the_13_months_begin_today() throws Exception {
        Path duty = folder.resolve("duty.yaml");
        Files.writeString(duty, "duty: { role house-supervisor: [{ who: s-moreno, to: 2020-01-01 08:00 }] }\n");
        Run run = run("check", "--duty", duty.toString(), CONSULT);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("'role house-supervisor' reaches nobody from \\w{3} \\d+ \\w{3} 20\\d\\d 00:00 until")
                .doesNotContain("from Wed 1 Jan 2020");
    }

    @Test
    void a_roster_that_is_not_there_and_a_date_without_a_roster_are_not_understood() throws Exception {
        assertThat(run("check", "--duty", "none.yaml", CONSULT)).satisfies(run -> {
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("cannot read none.yaml: it is not there");
        });
        assertThat(run("check", "--from", "2026-11-23", CONSULT).code()).isEqualTo(2);
        assertThat(run("check", "--duty", CONSULT, "--from", "tomorrow", CONSULT)
                        .code())
                .isEqualTo(2);
        assertThat(run("check", "--duty", ".", CONSULT).code()).isEqualTo(2);
    }

    @Test
    void a_pathway_is_drawn_for_wikis_and_for_graphviz() throws Exception {
        assertThat(run("draw", GOOD).out()).contains("flowchart");
        Run dot = run("draw", GOOD, "--as", "dot");
        assertThat(dot.code()).isZero();
        assertThat(dot.out()).startsWith("digraph");
        assertThat(run("draw", WRONG).code()).isEqualTo(1);
    }

    @Test
    void rehearsals_are_played_and_say_whether_they_hold() throws Exception {
        Path rehearsals = RESOURCES.resolve("rehearsals");
        String holds = rehearsals.resolve("stroke-alert.yaml").toString();
        String differs = rehearsals.resolve("differing/unlisted.yaml").toString();
        String unreadable = rehearsals.resolve("problems/many-mistakes.yaml").toString();
        Run good = run("rehearse", holds);
        assertThat(good.code()).isZero();
        assertThat(good.out()).startsWith("holds").contains("1 of 1 rehearsal holds");
        Run bad = run("rehearse", holds, differs);
        assertThat(bad.code()).isEqualTo(1);
        assertThat(bad.out()).contains("DIFFERS").contains("1 of 2 rehearsals holds");
        assertThat(run("rehearse", differs, unreadable).code()).isEqualTo(2);
        assertThat(run("rehearse", "none.yaml").code()).isEqualTo(2);
    }

    @Test
    void rehearsals_answer_to_other_programs_and_draw_themselves() throws Exception {
        Path rehearsals = RESOURCES.resolve("rehearsals");
        String differs = rehearsals.resolve("differing/unlisted.yaml").toString();
        Run run = run("rehearse", "--format", "json", differs);
        assertThat(run.code()).isEqualTo(1);
        JsonNode report = JACKSON.readTree(run.out());
        assertThat(report.at("/holds").booleanValue()).isFalse();
        assertThat(report.at("/rehearsals/0/differences/0/line").intValue()).isEqualTo(17);
        assertThat(report.at("/rehearsals/0/story/0/happened/1/words").textValue())
                .isEqualTo("dr-ito asked answer");
        assertThat(run("rehearse", "--draw", differs).out()).startsWith("sequenceDiagram");
    }

    @Test
    void the_schema_is_the_one_that_is_published() throws Exception {
        Run run = run("schema");
        assertThat(run.code()).isZero();
        assertThat(run.out().strip())
                .isEqualTo(dev.pathways.yaml.PathwayYaml.schema().strip());
    }

    @Test
    void formatting_shows_the_result_and_leaves_the_file() throws Exception {
        String text = Files.readString(Path.of(WRONG));
        Path file = Files.writeString(folder.resolve("é.yaml"), text + "# Grüße\n");
        Run run = run("format", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("pathway: callback\n").endsWith("# Grüße\n");
        assertThat(file).hasContent(text + "# Grüße\n");
    }

    @Test
    void formatting_changes_the_file_where_that_is_asked_for() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "title:   t\npathway:   p\n");
        assertThat(run("format", "--write", file.toString())).isEqualTo(new Run(0, "", ""));
        assertThat(file).hasContent("pathway: p\ntitle: t\n");
    }

    @Test
    void what_is_no_yaml_is_not_formatted() throws Exception {
        Run run = run("format", NO_YAML);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("PW001").contains("not formatted");
        assertThat(run("format", "none.yaml").code()).isEqualTo(2);
    }

    @Test
    void only_the_runnable_jar_holds_the_argument_parser() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("picocli/CommandLine.class")).isNotNull();
            assertThat(jar.stream().map(Object::toString)).noneMatch(name -> name.endsWith("module-info.class"));
        }
        File[] thin = JAR.getParent()
                .toFile()
                .listFiles((parent, name) -> name.matches("pathways-yaml-[^-]*(-SNAPSHOT)?\\.jar"));
        assertThat(thin).hasSize(1);
        try (JarFile jar = new JarFile(thin[0])) {
            assertThat(jar.stream().map(Object::toString)).noneMatch(name -> name.startsWith("picocli/"));
        }
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
