package dev.pathways.decision;

import dev.pathways.model.Event.PauseUse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The pauses of one visit of a step.
 *
 * @param running the pause that it is in, or null
 * @param used how much of each pause's time has been used, by name
 * @param past the stretches of time in which the clocks stood still, in order
 */
public record Pauses(@Nullable Running running, Map<String, PauseUse> used, List<Stretch> past) {
    /** It has not been paused. */
    static final Pauses NONE = new Pauses(null, Map.of(), List.of());

    /** Keeps its own copies. */
    public Pauses {
        used = Collections.unmodifiableMap(new TreeMap<>(used));
        past = List.copyOf(past);
    }

    /** From the beginning of a pause to its end. */
    public record Stretch(Instant from, Instant to) {}

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
        return new Pauses(pause, used, past);
    }

    Pauses ended() {
        return running == null ? this : new Pauses(null, used, past);
    }

    Pauses ended(PauseUse usedInAll, Instant at) {
        if (running == null) {
            return this;
        }
        Map<String, PauseUse> all = new TreeMap<>(used);
        all.put(running.name(), usedInAll);
        List<Stretch> stretches = new ArrayList<>(past);
        if (at.isAfter(running.since())) {
            stretches.add(new Stretch(running.since(), at));
        }
        return new Pauses(null, all, stretches);
    }
}
