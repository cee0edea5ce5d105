package dev.pathways.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.pathways.decision.InstanceState;
import dev.pathways.model.InstanceId;
import org.jspecify.annotations.Nullable;

/**
 * The states that this node has written or read last, so that the next command need not read them. One of them may be old:
 * a decision upon it holds only if the store takes it, which checks the version; and what changes nothing, such as a
 * refusal, holds only for a state that was just read. Safe for use by several threads.
 */
final class HotStates {
    private final Cache<InstanceId, InstanceState> states;

    /**
     * Makes an empty one.
     *
     * @param most how many states it keeps; 0 for none
     */
    HotStates(int most) {
        states = Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    @Nullable
    InstanceState find(InstanceId id) {
        return states.getIfPresent(id);
    }

    /** Keeps a state that is stored; of one that has ended no more is wanted. */
    void keep(InstanceState state) {
        if (state.isOpen()) {
            states.put(state.id(), state);
        } else {
            states.invalidate(state.id());
        }
    }

    void forget(InstanceId id) {
        states.invalidate(id);
    }
}
