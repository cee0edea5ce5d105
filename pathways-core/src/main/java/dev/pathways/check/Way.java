package dev.pathways.check;

import dev.pathways.time.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way through the steps of a pathway, as far as one of them.
 *
 * @param before the way as far as the step before, or null at the start
 * @param step the step done last; empty at the start
 * @param length when it is done, counted from the start of the pathway
 */
record Way(@Nullable Way before, String step, Span length) {
    static final Way START = new Way(null, "", Span.ZERO);
    private static final int SHOWN = 12;

    boolean isLongerThan(@Nullable Way other) {
        return other == null || Case.compare(length, other.length) > 0;
    }

    /** The steps of the way in order; only the last ones of a very long way. */
    String names() {
        List<String> names = new ArrayList<>();
        Way way = this;
        while (way != null && !way.step.isEmpty() && names.size() < SHOWN) {
            names.add(way.step);
            way = way.before;
        }
        Collections.reverse(names);
        boolean all = way == null || way.step.isEmpty();
        return (all ? "" : "…, ") + String.join(", ", names);
    }
}
