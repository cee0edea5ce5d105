package dev.pathways.internal;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does something for each of several, so that one that fails holds up none of the others. */
final class Each {
    private Each() {}

    /** Does it for all, then throws the first exception; the others are suppressed in it. */
    static <T> void of(List<T> items, Consumer<T> what) {
        RuntimeException first = null;
        for (T item : items) {
            first = attempt(item, what, first);
        }
        if (first != null) {
            throw first;
        }
    }

    private static <T> @Nullable RuntimeException attempt(T item, Consumer<T> what, @Nullable RuntimeException first) {
        try {
            what.accept(item);
            return first;
        } catch (RuntimeException e) {
            if (first == null) {
                return e;
            }
            first.addSuppressed(e);
            return first;
        }
    }
}
