package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.pathways.yaml.PathwayYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

class SchemaTest {
    private static final Path RESOURCES = Path.of("src/main/resources/dev/pathways/yaml");
    private static final List<Path> GOOD = List.of(
            RESOURCES.resolve("pathways"),
            Path.of("src/test/resources/pathways"),
            Path.of("src/test/resources/recipes"));

    @Test
    void the_published_file_is_the_schema_that_the_words_give() throws IOException {
        assertThat(Files.readString(RESOURCES.resolve("pathway.schema.json"))).isEqualTo(PathwayYaml.schema());
    }

    @Test
    void every_shape_of_every_word_of_a_pathway_has_a_schema() {
        assertThat(Vocabulary.WORDS)
                .filteredOn(word -> word.place().kind() == Place.Kind.PATHWAY)
                .allSatisfy(word -> assertThat(SchemaShapes.of(word.shape())).isNotEmpty());
    }

    @TestFactory
    List<DynamicTest> a_good_file_has_the_shape_that_the_schema_describes() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : GOOD) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> {
                    String name = folder.getFileName() + "/" + file.getFileName();
                    tests.add(DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(problems(Files.readString(file))).isEmpty()));
                });
            }
        }
        return tests;
    }

    @Test
    void an_unknown_word_and_a_missing_one_break_the_schema() throws IOException {
        String good = Files.readString(RESOURCES.resolve("pathways/shift-handoff.yaml"));
        assertThat(problems(good.replace("    owner:", "    ownre:"))).isNotEmpty();
        assertThat(problems(good.replace("safety-net:", "safety-nets:"))).isNotEmpty();
        assertThat(problems(good.replace("join: all", "join: most"))).isNotEmpty();
    }

    private static List<String> problems(String yaml) {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(PathwayYaml.schema());
        return schema.validate(asJson(new Yaml().compose(new java.io.StringReader(yaml))), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    /** The file as an editor takes it: whole numbers are numbers, everything else is text. */
    private static String asJson(org.yaml.snakeyaml.nodes.Node node) {
        if (node instanceof org.yaml.snakeyaml.nodes.MappingNode mapping) {
            return mapping.getValue().stream()
                    .map(entry -> text(entry.getKeyNode()) + ":" + asJson(entry.getValueNode()))
                    .collect(java.util.stream.Collectors.joining(",", "{", "}"));
        }
        if (node instanceof org.yaml.snakeyaml.nodes.SequenceNode list) {
            return list.getValue().stream()
                    .map(SchemaTest::asJson)
                    .collect(java.util.stream.Collectors.joining(",", "[", "]"));
        }
        String value = ((org.yaml.snakeyaml.nodes.ScalarNode) node).getValue();
        return value.matches("[1-9]\\d{0,5}") ? value : text(node);
    }

    private static String text(org.yaml.snakeyaml.nodes.Node node) {
        String value = ((org.yaml.snakeyaml.nodes.ScalarNode) node).getValue();
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
