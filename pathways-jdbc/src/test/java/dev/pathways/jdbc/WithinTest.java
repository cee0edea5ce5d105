package dev.pathways.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pathways.model.CommandId;
import dev.pathways.model.Reply;
import dev.pathways.model.StepPhase;
import dev.pathways.model.StepRef;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Within a transaction of the host's: all of it or nothing, and the host's connection stays the host's. */
class WithinTest {
    private static final List<String> NOT_OURS = List.of(
            "commit",
            "rollback",
            "close",
            "abort",
            "setAutoCommit",
            "setTransactionIsolation",
            "setReadOnly",
            "setSavepoint",
            "setSchema",
            "setCatalog",
            "setNetworkTimeout",
            "setClientInfo",
            "setHoldability");

    static Stream<DataSource> databases() {
        return Stream.of(H2.ready(), Postgres.ready());
    }

    private static Connection transaction(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static StepPhase phase(Ward ward, StepRef step) {
        return ward.pathways.explain(step).orElseThrow().phase();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_the_host_rolls_back_has_never_been_and_nobody_is_told(DataSource database) throws SQLException {
        Ward ward = new Ward(JdbcPathwayStore.on(database));
        StepRef step = ward.started();
        ward.notifier.take();
        try (Connection connection = transaction(database)) {
            ward.pathways
                    .within(connection)
                    .submit(CommandId.of("c-1"), Ward.acknowledge(step))
                    .orThrow();
            StepRef other = ward.pathways
                    .within(connection)
                    .submit(Ward.start())
                    .orThrow()
                    .step("call-back");
            connection.rollback();
            assertThat(ward.pathways.explain(other)).isEmpty();
        }
        ward.pass(Duration.ofMinutes(5));
        ward.pathways.tick();

        assertThat(phase(ward, step)).isEqualTo(StepPhase.OPEN);
        assertThat(ward.notifier.take()).isEmpty();
        assertThat(ward.pathways
                        .submit(CommandId.of("c-1"), Ward.acknowledge(step))
                        .isAccepted())
                .as("its command id was never used")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_the_host_commits_holds_and_whoever_has_to_be_told_is_told_by_the_next_tick(DataSource database)
            throws SQLException {
        Ward ward = new Ward(JdbcPathwayStore.on(database));
        StepRef step;
        try (Connection connection = transaction(database)) {
            step = ward.pathways
                    .within(connection)
                    .submit(Ward.start())
                    .orThrow()
                    .step("call-back");
            ward.pathways.tick();
            assertThat(ward.notifier.take()).as("before the commit").isEmpty();
            connection.commit();
        }
        ward.pathways.tick();

        assertThat(ward.notifier.take()).extracting(notice -> notice.to()).containsExactly("ana", "ben");
        assertThat(phase(ward, step)).isEqualTo(StepPhase.OPEN);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void it_is_one_transaction_with_what_else_the_host_does(DataSource database) throws SQLException {
        Ward ward = new Ward(JdbcPathwayStore.on(database));
        try (Connection connection = transaction(database);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE chart (entry varchar(20))");
            connection.commit();
            statement.execute("INSERT INTO chart VALUES ('result')");
            Reply.Accepted started =
                    ward.pathways.within(connection).submit(Ward.start()).orThrow();
            connection.commit();

            assertThat(ward.pathways.journal(started.instance())).isNotEmpty();
            try (var rows = statement.executeQuery("SELECT count(*) FROM chart")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void the_hosts_connection_is_never_ended_or_changed(DataSource database) throws SQLException {
        Ward ward = new Ward(JdbcPathwayStore.on(database));
        try (Connection real = transaction(database);
                Spied spied = new Spied(real)) {
            StepRef step = ward.pathways
                    .within(spied.connection)
                    .submit(Ward.start())
                    .orThrow()
                    .step("call-back");
            ward.pathways
                    .within(spied.connection)
                    .submit(CommandId.of("c-1"), Ward.acknowledge(step))
                    .orThrow();
            ward.pathways.within(spied.connection).submit(Ward.acknowledge(step));

            assertThat(spied.takeCalls()).isNotEmpty().doesNotContainAnyElementsOf(NOT_OURS);
            real.rollback();
        }
    }

    @Test
    void no_other_connection_is_used() throws SQLException {
        DataSource database = Postgres.ready();
        try (Connection connection = database.getConnection();
                Spied spied = new Spied(connection)) {
            Ward ward = new Ward(JdbcPathwayStore.on(new OneConnection(spied.connection)));
            spied.takeCalls();
            try (Connection hosts = transaction(database)) {
                ward.pathways.within(hosts).submit(Ward.start()).orThrow();
                assertThat(spied.takeCalls()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_conflict_is_an_answer_and_the_hosts_transaction_goes_on(DataSource database) throws SQLException {
        Ward ward = new Ward(JdbcPathwayStore.on(database));
        StepRef step = ward.started();
        ward.pathways.submit(CommandId.of("c-1"), Ward.acknowledge(step)).orThrow();
        try (Connection connection = transaction(database)) {
            Reply again = ward.pathways.within(connection).submit(CommandId.of("c-1"), Ward.acknowledge(step));
            Reply refused = ward.pathways.within(connection).submit(Ward.acknowledge(step));
            StepRef other = ward.pathways
                    .within(connection)
                    .submit(Ward.start())
                    .orThrow()
                    .step("call-back");
            connection.commit();

            assertThat(again.isAccepted()).isTrue();
            assertThat(refused.isAccepted()).isFalse();
            assertThat(phase(ward, other)).isEqualTo(StepPhase.OPEN);
        }
    }

    @Test
    void a_connection_that_commits_by_itself_is_refused_where_a_commit_is_several_statements() throws SQLException {
        DataSource database = H2.ready();
        Ward ward = new Ward(JdbcPathwayStore.on(database));
        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(() -> ward.pathways.within(connection))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("setAutoCommit(false)");
        }
    }
}
