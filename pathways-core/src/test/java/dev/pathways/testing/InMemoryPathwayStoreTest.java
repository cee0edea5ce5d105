package dev.pathways.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class InMemoryPathwayStoreTest {
    @TestFactory
    Stream<DynamicTest> keeps_the_contract() {
        return StoreContract.checks(InMemoryPathwayStore::new).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check::run));
    }
}
