package dev.pathways.decision;

import dev.pathways.model.Event.PauseUse;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The pauses of one visit of a step.
 *
 * @param running the pause that it is in, or null
 * @param used how much of each pause's time has been used, by name
 */
public record Pauses(@Nullable Running running, Map<String, PauseUse> used) {
    /** It has not been paused. */
    static final Pauses NONE = new Pauses(null, Map.of());

    /** Keeps its own copy. */
    public Pauses {
        used = Collections.unmodifiableMap(new TreeMap<>(used));
    }

    /**
     * A pause that goes on. What is planned meanwhile is planned as of its beginning, and moved when it ends.
     *
     * @param name its name
     * @param since its beginning
     * @param until when its time is used up
     */
    public record Running(String name, Instant since, Instant until) {}

    /** How much of a pause's time has been used. */
    PauseUse used(String name) {
        return used.getOrDefault(name, PauseUse.NONE);
    }

    Pauses begun(Running pause) {
        return new Pauses(pause, used);
    }

    Pauses ended() {
        return running == null ? this : new Pauses(null, used);
    }

    Pauses ended(PauseUse usedInAll) {
        if (running == null) {
            return this;
        }
        Map<String, PauseUse> all = new TreeMap<>(used);
        all.put(running.name(), usedInAll);
        return new Pauses(null, all);
    }
}
