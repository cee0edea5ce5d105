package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.definition.FactFlow;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.Target;
import dev.pathways.model.About;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadTest {
    private static final Path GOOD = Path.of("src/test/resources/pathways");

    @TempDir
    Path folder;

    @Test
    void the_consult_pathway_loads_without_a_word() {
        LoadResult result = PathwayYaml.check(GOOD.resolve("consult-response.yaml"));
        assertThat(result.text()).isEmpty();
        PathwayDefinition consult = result.definitions().get(0);
        assertThat(consult.ref()).hasToString("consult-response v1");
        assertThat(FactFlow.requiredAtStart(consult)).containsExactly("requested-by", "service", "urgency");
        StepDefinition reroute = consult.step("reroute");
        Outcome again = reroute.outcomes().get(0);
        assertThat(again.atMost()).isEqualTo(2);
        assertThat(again.record()).containsExactly("service");
        assertThat(reroute.outcomes().get(1).target()).isEqualTo(Target.DONE);
        assertThat(consult.step("see-patient").owner()).isEqualTo(new PartyRef.WhoeverDid("answer"));
        assertThat(consult.managedBy()).extracting(Object::toString).containsExactly("role house-supervisor");
    }

    @Test
    void the_other_words_load_too() {
        LoadResult result = PathwayYaml.check(GOOD.resolve("callback.yaml"));
        assertThat(result.errors()).isEmpty();
        PathwayDefinition callback = result.definitions().get(0);
        assertThat(callback.facts().get("language"))
                .isEqualTo(new FactKind(FactKind.Type.LISTED, java.util.List.of("german", "french", "other"), true));
        assertThat(callback.facts().get("note").isPrivate()).isTrue();
        assertThat(callback.audience().keepInformed().get(0).about()).containsExactly(About.PAUSED);
        StepDefinition call = callback.step("call");
        assertThat(call.timing().acknowledge()).isEqualTo(Deadline.within(Span.minutes(30)));
        assertThat(call.ladders().uncompleted().size()).isEqualTo(2);
        assertThat(call.outcomes())
                .allSatisfy(outcome -> assertThat(outcome.record()).containsExactly("reached"));
        StepDefinition write = callback.step("write");
        assertThat(write.timing().acknowledge()).isNull();
        assertThat(write.ladders().unacknowledged())
                .isNotEqualTo(write.ladders().uncompleted());
        assertThat(write.outcomes())
                .containsExactly(new Outcome(Outcome.COMPLETED, Target.NEXT, null, java.util.List.of()));
    }

    @Test
    void a_folder_loads_in_the_order_of_its_file_names() {
        assertThat(PathwayYaml.load(GOOD))
                .extracting(definition -> definition.ref().name())
                .containsExactly("callback", "consult-response", "discharge-coordination", "shift-handoff");
    }

    @Test
    void all_problems_of_all_files_are_told_at_once() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), Yaml.SOUND.replace("version: 1", "version: x"));
        Files.writeString(folder.resolve("b.yml"), Yaml.SOUND.replace("role nurse", "nurse"));
        Files.writeString(folder.resolve("c.yaml"), Yaml.SOUND);
        Files.writeString(folder.resolve("notes.txt"), "not a pathway");
        assertThatThrownBy(() -> PathwayYaml.load(folder))
                .isInstanceOf(PathwayYamlException.class)
                .hasMessageStartingWith("2 errors in pathway files")
                .hasMessageContaining("a.yaml:3:10  PW011")
                .hasMessageContaining("b.yml:14:12  PW040")
                .hasMessageContaining("did you mean 'role nurse'?");
        assertThat(PathwayYaml.check(folder).definitions()).hasSize(1);
    }

    @Test
    void two_files_of_the_same_version_of_a_pathway_are_refused() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), Yaml.SOUND);
        Files.writeString(folder.resolve("b.yaml"), Yaml.SOUND);
        assertThatThrownBy(() -> PathwayYaml.load(folder))
                .hasMessageContaining("PW015")
                .hasMessageContaining("a.yaml");
    }

    @Test
    void a_folder_without_pathway_files_is_refused() {
        assertThatThrownBy(() -> PathwayYaml.load(folder)).isInstanceOf(PathwayYamlException.class);
    }

    @Test
    void a_file_that_is_not_there_is_an_input_error() {
        assertThatThrownBy(() -> PathwayYaml.load(folder.resolve("none.yaml")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_warning_does_not_stop_the_load() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "ladders: { spare: [{ tell: owner }] }\n" + Yaml.SOUND);
        assertThat(PathwayYaml.load(file)).hasSize(1);
        assertThat(PathwayYaml.check(file).warnings())
                .extracting(FileProblem::code)
                .containsOnly(dev.pathways.check.ProblemCode.PW057);
    }

    @Test
    void every_scalar_is_text() {
        assertThat(Yaml.with("title: Call the patient back", "title: 22:30")
                        .definitions()
                        .get(0)
                        .header()
                        .title())
                .isEqualTo("22:30");
        assertThat(Yaml.with("[urgent, routine]", "[NO, 010]")
                        .definitions()
                        .get(0)
                        .facts()
                        .get("urgency")
                        .values())
                .containsExactly("NO", "010");
    }
}
