package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pathways.check.ProblemCode;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What other programs read about problems. */
class ReportTest {
    private static final LoadResult MANY = PathwayYaml.check(Path.of("src/test/resources/problems/many-mistakes.yaml"));
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Test
    void the_json_report_counts_and_lists_the_problems() throws Exception {
        JsonNode report = JACKSON.readTree(MANY.toJson());
        assertThat(report.get("form").intValue()).isEqualTo(1);
        assertThat(report.get("errors").intValue()).isEqualTo(MANY.errors().size());
        assertThat(report.get("warnings").intValue()).isEqualTo(MANY.warnings().size());
        assertThat(report.get("problems")).hasSize(MANY.problems().size());
        for (int i = 0; i < MANY.problems().size(); i++) {
            FileProblem problem = MANY.problems().get(i);
            JsonNode told = report.get("problems").get(i);
            assertThat(told.get("code").textValue()).isEqualTo(problem.code().name());
            assertThat(told.get("line").intValue()).isEqualTo(problem.at().line());
            assertThat(told.get("endColumn").intValue())
                    .isEqualTo(problem.at().column() + problem.at().excerpt().width());
            assertThat(told.get("hints")).hasSize(problem.hints().size());
            assertThat(told.get("text").textValue()).isEqualTo(problem.text());
            assertThat(told.has("fix")).isEqualTo(problem.fix() != null);
        }
    }

    @Test
    void the_json_report_of_a_sound_file_is_as_complete() throws Exception {
        JsonNode report = JACKSON.readTree(Yaml.read(Yaml.SOUND).toJson());
        assertThat(report.get("errors").intValue()).isZero();
        assertThat(report.get("problems")).isEmpty();
    }

    @Test
    void the_sarif_log_names_the_tool_and_every_rule() throws Exception {
        JsonNode log = JACKSON.readTree(MANY.toSarif());
        assertThat(log.get("version").textValue()).isEqualTo("2.1.0");
        assertThat(log.get("runs")).hasSize(1);
        JsonNode driver = log.at("/runs/0/tool/driver");
        assertThat(driver.get("name").textValue()).isEqualTo("pathways");
        assertThat(driver.get("rules")).hasSize(ProblemCode.values().length).allSatisfy(rule -> {
            assertThat(rule.get("id").textValue()).matches("PW\\d{3}");
            assertThat(rule.at("/shortDescription/text").textValue()).matches("[A-Z'].*\\.");
            assertThat(rule.at("/defaultConfiguration/level").textValue()).isIn("error", "warning");
        });
    }

    @Test
    void every_sarif_result_points_to_its_rule_and_its_place() throws Exception {
        JsonNode run = JACKSON.readTree(MANY.toSarif()).at("/runs/0");
        assertThat(run.get("columnKind").textValue()).isEqualTo("unicodeCodePoints");
        assertThat(run.get("results")).hasSize(MANY.problems().size()).allSatisfy(result -> {
            assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
                    .contains(result.get("ruleId").textValue());
            assertThat(result.get("level").textValue()).isIn("error", "warning");
            assertThat(result.at("/message/text").textValue()).isNotBlank();
            JsonNode place = result.at("/locations/0/physicalLocation");
            assertThat(place.at("/artifactLocation/uri").textValue()).isEqualTo("many-mistakes.yaml");
            assertRegion(place.get("region"));
        });
    }

    @Test
    void sarif_fixes_say_what_to_replace_by_what() throws Exception {
        JsonNode results = JACKSON.readTree(MANY.toSarif()).at("/runs/0/results");
        JsonNode within = StreamSupport.stream(results.spliterator(), false)
                .filter(result -> result.get("ruleId").textValue().equals("PW021"))
                .findFirst()
                .orElseThrow();
        JsonNode fix = within.at("/fixes/0");
        assertThat(fix.at("/description/text").textValue()).isEqualTo("write 'within 4 hours'");
        JsonNode replacement = fix.at("/artifactChanges/0/replacements/0");
        assertRegion(replacement.get("deletedRegion"));
        assertThat(replacement.at("/insertedContent/text").textValue()).isEqualTo("within ");
    }

    @Test
    void a_secret_stands_in_no_report() {
        LoadResult result = Yaml.withStepWords("api-token: abc123secret");
        assertThat(result.problems()).isNotEmpty();
        assertThat(result.toJson()).doesNotContain("abc123");
        assertThat(result.toSarif()).doesNotContain("abc123");
    }

    private static void assertRegion(JsonNode region) {
        assertThat(region.get("startLine").intValue()).isPositive();
        assertThat(region.get("startColumn").intValue()).isPositive();
        assertThat(region.get("endLine").intValue())
                .isGreaterThanOrEqualTo(region.get("startLine").intValue());
        assertThat(region.get("endColumn").intValue()).isPositive();
    }
}
