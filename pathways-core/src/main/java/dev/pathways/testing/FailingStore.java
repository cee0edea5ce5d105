package dev.pathways.testing;

import dev.pathways.spi.PathwayStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A store in front of another one, every method of which throws while it is down. */
final class FailingStore {
    private FailingStore() {}

    /** What a store throws that cannot be reached. */
    static final class DownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DownException() {
            super("Expected the store to answer, but it is down");
        }
    }

    static PathwayStore around(Supplier<? extends PathwayStore> store, BooleanSupplier isDown) {
        return (PathwayStore) Proxy.newProxyInstance(
                PathwayStore.class.getClassLoader(),
                new Class<?>[] {PathwayStore.class},
                (proxy, method, arguments) -> {
                    if (isDown.getAsBoolean()) {
                        throw new DownException();
                    }
                    try {
                        return method.invoke(store.get(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }
}
