package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.Guarantees;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.render.Dot;
import dev.pathways.render.Flowchart;
import dev.pathways.render.ReadAloud;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is made of the five shipped pathways. */
class ShippedGuaranteesTest {
    private static final Path SHIPPED = Path.of("src/main/resources/dev/pathways/yaml/pathways");

    static Stream<PathwayDefinition> shipped() {
        List<PathwayDefinition> all = PathwayYaml.load(SHIPPED);
        assertThat(all).hasSize(5);
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void its_guarantee_table_speaks_of_every_step(PathwayDefinition pathway) {
        String table = Guarantees.of(pathway).text();
        for (StepDefinition step : pathway.steps()) {
            assertThat(table)
                    .contains("\n" + step.name() + ": ")
                    .contains(step.title().substring(0, 12));
        }
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void it_can_be_read_aloud_and_drawn(PathwayDefinition pathway) {
        assertThat(ReadAloud.text(pathway)).startsWith(pathway.header().title()).contains("The safety net");
        assertThat(Flowchart.mermaid(pathway)).startsWith("flowchart");
        assertThat(Dot.text(pathway)).startsWith("digraph");
    }
}
