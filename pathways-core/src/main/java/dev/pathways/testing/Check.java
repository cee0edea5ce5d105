package dev.pathways.testing;

/**
 * One thing that an implementation of an SPI must keep, by name. With JUnit, one test factory turns all of a kit into tests:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keeps_the_contract() {
 *     return StoreContract.checks(MyStore::new).stream()
 *             .map(check -> DynamicTest.dynamicTest(check.name(), check::run));
 * }
 * }</pre>
 *
 * @param name what is checked, as a sentence
 * @param body throws an {@link AssertionError} where it is not kept
 */
public record Check(String name, Body body) {
    /** The check itself. */
    @FunctionalInterface
    public interface Body {
        /** Throws an {@link AssertionError} where what is checked is not kept. */
        void run() throws Exception;
    }

    /**
     * Checks it.
     *
     * @throws AssertionError if it is not kept
     * @throws Exception if something else goes wrong
     */
    public void run() throws Exception {
        body.run();
    }

    static void equal(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("Expected " + what + " to be " + expected + ", but got " + actual);
        }
    }

    static void holds(String what, boolean condition) {
        if (!condition) {
            throw new AssertionError("Expected " + what);
        }
    }
}
