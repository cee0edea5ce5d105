package dev.pathways.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayDefinition;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadAloudTest {
    static List<PathwayDefinition> definitions() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void the_text_is_the_one_in_its_file(PathwayDefinition definition) throws IOException {
        Goldens.compare(definition.ref().name() + ".txt", ReadAloud.text(definition));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void no_line_is_longer_than_80_columns_or_ends_in_a_space(PathwayDefinition definition) {
        assertThat(ReadAloud.text(definition).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80))
                .allSatisfy(line -> assertThat(line).doesNotEndWith(" "));
    }
}
