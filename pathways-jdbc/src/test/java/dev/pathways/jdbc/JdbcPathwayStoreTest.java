package dev.pathways.jdbc;

import dev.pathways.spi.PathwayStore;
import dev.pathways.testing.StoreContract;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The store keeps the contract on every database, in every form. */
class JdbcPathwayStoreTest {
    @TestFactory
    Stream<DynamicTest> on_h2() {
        return checks(() -> JdbcPathwayStore.on(H2.ready()));
    }

    @TestFactory
    Stream<DynamicTest> on_postgresql() {
        return checks(() -> JdbcPathwayStore.on(Postgres.ready()));
    }

    @TestFactory
    Stream<DynamicTest> on_postgresql_in_several_statements() {
        return checks(() -> JdbcPathwayStore.on(Postgres.ready()).split());
    }

    private static Stream<DynamicTest> checks(Supplier<PathwayStore> fresh) {
        return StoreContract.checks(fresh).stream().map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }
}
