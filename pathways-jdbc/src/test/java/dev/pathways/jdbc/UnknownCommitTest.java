package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.spi.UnknownOutcomeException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The connection is lost while a command commits: nobody knows what became of it, and sending it again tells the truth. */
class UnknownCommitTest {
    private static final CommandId ID = CommandId.of("c-1");

    static Stream<Arguments> cuts() {
        UnaryOperator<JdbcPathwayStore> asItIs = store -> store;
        UnaryOperator<JdbcPathwayStore> split = JdbcPathwayStore::split;
        return Stream.of(Wire.Cut.BEFORE_REQUEST, Wire.Cut.BEFORE_ANSWER)
                .flatMap(cut -> Stream.of(
                        Arguments.of("in one statement", asItIs, cut, "Acknowledged"),
                        Arguments.of("in several statements", split, cut, "COMMIT")));
    }

    @ParameterizedTest(name = "{0}, cut {2}")
    @MethodSource("cuts")
    void sending_it_again_under_the_same_id_tells_the_truth(
            String name, UnaryOperator<JdbcPathwayStore> form, Wire.Cut cut, String marker) {
        DataSource database = Postgres.ready();
        try (Wire wire = new Wire(Postgres.port())) {
            Ward ward = new Ward(form.apply(JdbcPathwayStore.on(Postgres.through(wire.port(), database))));
            StepRef step = ward.started();
            Command acknowledge = Ward.acknowledge(step);
            wire.cut(cut, marker);

            assertThatThrownBy(() -> ward.pathways.submit(ID, acknowledge))
                    .isInstanceOf(UnknownOutcomeException.class)
                    .hasMessageContaining("again");
            Reply again = ward.pathways.submit(ID, acknowledge);
            Reply andAgain = ward.pathways.submit(ID, acknowledge);

            assertThat(again.isAccepted()).isTrue();
            assertThat(andAgain).isEqualTo(again);
            assertThat(acknowledgements(ward, step.instance())).containsExactly("Acknowledged");
        }
    }

    private static List<String> acknowledgements(Ward ward, InstanceId instance) {
        return ward.pathways.journal(instance).stream()
                .map(entry -> entry.event().getClass().getSimpleName())
                .filter("Acknowledged"::equals)
                .toList();
    }
}
