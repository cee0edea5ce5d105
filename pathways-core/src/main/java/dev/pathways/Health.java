package dev.pathways;

import dev.pathways.model.DefinitionRef;
import java.util.Map;

/**
 * Whether the engine keeps its promise that no lateness ends in silence.
 *
 * @param up false while somewhere even the safety net cannot be reached, or instances run in definitions that this engine
 *     does not know
 * @param unreachedNets in how many open instances the safety net could not be reached when it was called last
 * @param owedNotices how many notices wait to be delivered
 * @param missing the definitions that this engine does not know, and how many open instances run in each: it cannot look
 *     after these, unless another node does
 */
public record Health(boolean up, long unreachedNets, long owedNotices, Map<DefinitionRef, Long> missing) {
    /** Keeps its own copy of the map. */
    public Health {
        missing = Map.copyOf(missing);
    }
}
