package dev.pathways.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StepDiagramTest {
    private static final Path DIAGRAM = Path.of("..", "docs", "diagrams", "step.md");

    @Test
    void the_diagram_in_the_documentation_is_the_one_that_the_table_generates() throws IOException {
        String page = "# The life of a step\n\n"
                + "Drawn from the transition table of the engine, which allows nothing else. Acts not shown in a phase are\n"
                + "refused there.\n\n```mermaid\n"
                + StepDiagram.mermaid()
                + "```\n";
        if (Boolean.getBoolean("pathways.write")) {
            Files.createDirectories(DIAGRAM.getParent());
            Files.writeString(DIAGRAM, page);
        }
        assertThat(DIAGRAM).as("written anew by -Dpathways.write=true").hasContent(page);
    }
}
