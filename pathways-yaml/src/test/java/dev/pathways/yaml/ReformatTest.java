package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayDefinition;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** However a pathway is laid out and its words are shuffled, its canonical form is the same. */
class ReformatTest {
    private static final long SEED = 20_260_301L;
    private static final Pattern COMMENT = Pattern.compile(" *# c\\d+$", Pattern.MULTILINE);

    @Test
    void a_pathway_laid_out_in_any_way_has_one_canonical_form() throws IOException {
        for (Path file : all()) {
            List<PathwayDefinition> original = PathwayYaml.load(file);
            String text = Files.readString(file).replaceAll("(?m)^#.*\n", "");
            String canonical = PathwayYaml.format(text);
            for (int i = 0; i < 20; i++) {
                Random random = new Random(SEED + i);
                String other = relaid(canonical, random);
                assertThat(PathwayYaml.format(other))
                        .as("seed %d, %s:%n%s", SEED + i, file, other)
                        .isEqualTo(canonical);
                for (String each : List.of(other, PathwayYaml.format(other))) {
                    assertThat(dev.pathways.yaml.Yaml.read(each).definitions())
                            .as("seed %d, %s:%n%s", SEED + i, file, each)
                            .isEqualTo(original);
                }
            }
        }
    }

    @Test
    void every_comment_stays_once_wherever_it_stands() throws IOException {
        for (Path file : PathwayFiles.in(PathwayFiles.CANONICAL, PathwayFiles.TESTED)) {
            String canonical = PathwayYaml.format(Files.readString(file));
            if (canonical.contains(": |")) {
                continue; // in a text of several lines a '#' begins no comment
            }
            for (int i = 0; i < 60; i++) {
                String commented = commented(canonical, new Random(SEED + i));
                String formatted = PathwayYaml.format(commented);
                String story = "seed " + (SEED + i) + ", " + file + ":\n" + commented;
                assertThat(comments(formatted)).as(story).containsExactlyInAnyOrderElementsOf(comments(commented));
                assertThat(PathwayYaml.format(formatted)).as(story).isEqualTo(formatted);
                assertThat(PathwayYaml.format(COMMENT.matcher(formatted).replaceAll("")))
                        .as(story)
                        .isEqualTo(canonical);
            }
        }
    }

    private static String commented(String text, Random random) {
        StringBuilder commented = new StringBuilder();
        int count = 0;
        for (String line : text.lines().toList()) {
            if (random.nextInt(6) == 0) {
                commented
                        .append(" ".repeat(random.nextInt(9)))
                        .append("# c")
                        .append(count++)
                        .append('\n');
            }
            commented.append(line);
            if (!line.isBlank() && random.nextInt(6) == 0) {
                commented.append(" # c").append(count++);
            }
            commented.append('\n');
        }
        return commented.toString();
    }

    private static List<String> comments(String text) {
        return COMMENT.matcher(text).results().map(each -> each.group().strip()).toList();
    }

    private static String relaid(String text, Random random) {
        DumperOptions options = new DumperOptions();
        int indent = 2 + random.nextInt(5);
        options.setIndent(indent);
        options.setIndicatorIndent(random.nextBoolean() ? indent - 2 : 0);
        options.setWidth(40 + random.nextInt(100));
        options.setSplitLines(random.nextBoolean());
        options.setDefaultFlowStyle(FlowStyle.BLOCK);
        Yaml yaml = new Yaml(options);
        StringWriter out = new StringWriter();
        yaml.serialize(relaid(yaml.compose(new StringReader(text)), random, true), out);
        return out.toString();
    }

    private static Node relaid(Node node, Random random, boolean top) {
        FlowStyle style = !top && random.nextInt(3) == 0 ? FlowStyle.FLOW : FlowStyle.BLOCK;
        if (node instanceof MappingNode map) {
            List<NodeTuple> tuples = new ArrayList<>();
            for (NodeTuple tuple : map.getValue()) {
                tuples.add(new NodeTuple(
                        relaid(tuple.getKeyNode(), random, false), relaid(tuple.getValueNode(), random, false)));
            }
            if (top || has(map, "title") || has(map, "tell")) {
                Collections.shuffle(tuples, random);
            }
            return new MappingNode(Tag.MAP, tuples, style);
        }
        if (node instanceof SequenceNode list) {
            List<Node> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(relaid(item, random, false)));
            return new SequenceNode(Tag.SEQ, items, style);
        }
        ScalarStyle[] styles = {
            ScalarStyle.PLAIN, ScalarStyle.PLAIN, ScalarStyle.DOUBLE_QUOTED, ScalarStyle.SINGLE_QUOTED
        };
        String value = ((ScalarNode) node).getValue();
        return new ScalarNode(Tag.STR, value, null, null, styles[random.nextInt(styles.length)]);
    }

    private static boolean has(MappingNode map, String word) {
        return map.getValue().stream()
                .anyMatch(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue().equals(word));
    }

    /** Every pathway that is shipped, a recipe or an example of a layout. */
    private static List<Path> all() {
        return PathwayFiles.in(PathwayFiles.CANONICAL, PathwayFiles.TESTED, PathwayFiles.SHIPPED, PathwayFiles.RECIPES);
    }
}
