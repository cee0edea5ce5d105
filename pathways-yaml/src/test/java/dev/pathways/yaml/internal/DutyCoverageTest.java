package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.Problem;
import dev.pathways.check.ProblemCode;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.yaml.LoadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rosters for the consult, each beside the exact text that people read when the consult is held against it. */
class DutyCoverageTest {
    private static final Path FOLDER = Path.of("src/test/resources/duty/coverage");
    private static final Path CONSULT = Path.of("src/test/resources/pathways/consult-response.yaml");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @TestFactory
    List<DynamicTest> each_roster_is_judged_in_these_words() throws IOException {
        return rosters().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> isJudged(file)))
                .toList();
    }

    private static void isJudged(Path file) throws IOException {
        LoadResult result = consult(duty(file));
        String name = file.getFileName().toString();
        Path golden = FOLDER.resolve(name.replace(".yaml", ".txt"));
        if (Boolean.getBoolean("pathways.write")) {
            Files.writeString(golden, result.text() + "\n");
        }
        assertThat(result.text() + "\n").isEqualTo(Files.readString(golden));
        if (name.startsWith("PW")) {
            assertThat(result.problems()).extracting(each -> each.code().name()).contains(name.substring(0, 5));
        } else {
            assertThat(result.problems()).isEmpty();
        }
        assertThat(result.definitions().isEmpty()).isNotEqualTo(result.isSound());
    }

    @Test
    void every_code_of_bind_time_has_a_roster() throws IOException {
        assertThat(rosters().stream().map(file -> file.getFileName().toString().replace(".yaml", "")))
                .contains(Stream.of(ProblemCode.values())
                        .filter(ProblemCode::isAtBindTime)
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void the_promise_ends_13_months_after_its_first_day_and_leaves_out_who_may_be_anybody() throws IOException {
        PathwayDefinition consult =
                consult(duty(FOLDER.resolve("complete.yaml"))).definitions().get(0);
        assertThat(duty(FOLDER.resolve("complete.yaml"))
                        .promise(consult, MONDAY)
                        .sentence())
                .isEqualTo("Until Thu 23 Dec 2027 00:00 everybody named reaches somebody at every minute;"
                        + " not looked at: 'user <requested-by>'.");
    }

    /** Two business days last four days over a weekend, and ten where the week before New Year is closed. */
    @Test
    void dates_of_holidays_bring_to_light_what_the_file_alone_cannot_show() throws IOException {
        PathwayDefinition callback = only(FileReader.read("callback.yaml", """
                pathway: callback
                title: Call the patient back
                version: 1
                time-zone: America/Chicago
                stops-when: [patient-discharged]
                complete: within 8 days
                calendars:
                  office: { open: Mon-Fri 08:00-17:00, closed-on: [public-holidays] }
                safety-net: { tell: role house-supervisor, every: 30 minutes }
                steps:
                  - step: call
                    title: Call the patient
                    owner: role attending
                    acknowledge: within 15 minutes
                    complete: within 2 business days
                    escalate:
                      - tell: role department-chief
                """));
        String text = Files.readString(FOLDER.resolve("complete.yaml"));
        DutyFile unknown = read(text);
        assertThat(unknown.holidays(callback)).isEmpty();
        assertThat(unknown.problems(callback, MONDAY)).isEmpty();
        DutyFile known = read(text + "closed: [2026-12-24, 2026-12-25, 2026-12-28, 2026-12-29, 2026-12-30]\n");
        assertThat(known.holidays(callback)).containsOnlyKeys("public-holidays");
        assertThat(known.problems(callback, MONDAY)).extracting(Problem::code).containsExactly(ProblemCode.PW075);
    }

    private static List<Path> rosters() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static DutyFile duty(Path file) throws IOException {
        return read(Files.readString(file));
    }

    private static DutyFile read(String text) {
        Reading<DutyFile> reading = DutyFileReader.read("duty.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.value());
    }

    private static LoadResult consult(DutyFile duty) throws IOException {
        return FileReader.read(
                "consult-response.yaml", Files.readAllBytes(CONSULT), definition -> duty.problems(definition, MONDAY));
    }

    private static PathwayDefinition only(LoadResult result) {
        assertThat(result.problems()).isEmpty();
        return result.definitions().get(0);
    }
}
