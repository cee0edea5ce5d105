package dev.pathways.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.definition.PathwayDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FlowchartTest {
    private static final Pattern NODE = Pattern.compile("^ +(\\w+)(?:\\(\\[|\\[|\\{|\\()/?\"[^\"]*\".*$");
    private static final Pattern FRAME = Pattern.compile("^ +subgraph (\\w+)\\[\"[^\"]*\"\\]$");
    private static final Pattern ARROW = Pattern.compile("^ +(\\w+) -(?:\\.-|-)>(?:\\|\"[^\"]*\"\\|)? (\\w+)$");

    static List<PathwayDefinition> definitions() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void the_pictures_are_the_ones_in_their_files(PathwayDefinition definition) throws IOException {
        Goldens.compare(definition.ref().name() + ".mmd", Flowchart.mermaid(definition));
        Goldens.compare(definition.ref().name() + ".dot", Dot.text(definition));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void every_id_is_defined_once_every_arrow_has_two_ends_and_frames_are_balanced(PathwayDefinition definition) {
        List<String> ids = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        int depth = 0;
        for (String line : Flowchart.mermaid(definition).lines().skip(1).toList()) {
            Matcher frame = FRAME.matcher(line);
            Matcher arrow = ARROW.matcher(line);
            Matcher node = NODE.matcher(line);
            if (frame.matches()) {
                depth++;
                ids.add(frame.group(1));
            } else if (line.strip().equals("end")) {
                depth--;
                assertThat(depth).isNotNegative();
            } else if (arrow.matches()) {
                ends.add(arrow.group(1));
                ends.add(arrow.group(2));
            } else if (node.matches()) {
                ids.add(node.group(1));
            } else {
                assertThat(line).matches("^ +(classDef|class) [^\"]*$");
            }
        }
        assertThat(depth).isZero();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.contains("_"));
        assertThat(ids).containsAll(ends);
    }

    @Test
    void a_step_can_be_picked_out() {
        assertThat(Flowchart.mermaid(Samples.consult(), Map.of("see-patient", "current")))
                .contains("    class item_see_patient current\n");
        assertThatThrownBy(() -> Flowchart.mermaid(Samples.consult(), Map.of("nowhere", "current")))
                .hasMessageContaining("none of that name");
        assertThatThrownBy(() -> Flowchart.mermaid(Samples.consult(), Map.of("answer", "x\nclick")))
                .hasMessageContaining("CSS class");
    }

    @Test
    void no_text_of_an_author_means_anything_to_mermaid() {
        assertThat(Flowchart.escape("Call <service> \"now\"; #1 & `x`"))
                .isEqualTo("Call ‹service› #34;now#34;#59; #35;1 #38; #96;x#96;");
    }
}
