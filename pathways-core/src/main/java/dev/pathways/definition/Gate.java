package dev.pathways.definition;

import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a step opens and closes by itself.
 *
 * @param onlyIf when it is needed at all; null means always
 * @param opens what delays its opening after its turn has come, or null
 * @param closesWhen the event that makes it superfluous, or null
 * @param completesWhen the outcome by the event that completes it; empty where a person does
 */
public record Gate(
        @Nullable Condition onlyIf,
        @Nullable Opens opens,
        @Nullable String closesWhen,
        Map<String, String> completesWhen) {
    /** A step that opens when its turn comes, is always needed, and is completed by a person. */
    public static final Gate OPEN = new Gate(null, null, null, Map.of());

    /** What delays the opening of a step. */
    public sealed interface Opens {
        /** It opens at a point on the clock. */
        record At(When when) implements Opens {}

        /** It opens with an event, and is not needed any more when that has not come in time. */
        record On(String event, Span notNeededAfter) implements Opens {}
    }

    /** Keeps its own copy of the map. */
    public Gate {
        completesWhen = Collections.unmodifiableMap(new LinkedHashMap<>(completesWhen));
    }
}
