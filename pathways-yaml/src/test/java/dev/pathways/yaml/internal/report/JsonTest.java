package dev.pathways.yaml.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pathways.check.ProblemCode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @Property(seed = "20261124", tries = 500)
    void any_text_is_read_back_as_it_was(@ForAll String text) throws Exception {
        assertThat(JACKSON.readTree(Json.write(List.of(text))).get(0).textValue())
                .isEqualTo(text);
    }

    @Test
    void what_cannot_be_carried_is_escaped() {
        assertThat(Json.write("a\"b\\c\n\u0001\u2028\uD83D\uDE80\uD800"))
                .isEqualTo("\"a\\\"b\\\\c\\n\\u0001\\u2028\uD83D\uDE80\\uD800\"\n");
    }

    @Test
    void maps_and_lists_are_indented_and_may_be_empty() throws Exception {
        String json = Json.write(Map.of("a", List.of(1, true, List.of(), Map.of())));
        assertThat(json).isEqualTo("{\n  \"a\": [\n    1,\n    true,\n    [],\n    {}\n  ]\n}\n");
        JsonNode read = JACKSON.readTree(json);
        assertThat(read.get("a")).hasSize(4);
    }

    @Test
    void every_code_has_a_meaning() {
        assertThat(ProblemCode.values()).allMatch(Meanings::knows);
    }
}
