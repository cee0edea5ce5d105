package dev.pathways.spi;

import dev.pathways.decision.InstanceState;
import dev.pathways.model.Command;
import dev.pathways.model.DefinitionRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an actor may do something now, by rules of the host such as credentials, training or a suspended account.
 *
 * <p>It narrows: a pathway says who may do what, and the authorizer is asked only about what the pathway permits. Its
 * permission alone permits nothing, with one exception: where somebody breaks the glass it decides whether the pathway's
 * rules are overridden. What the clock does never needs a permission; deadlines and escalations go on whatever it says.
 *
 * <p>Called for every attempt to commit a command, with the state on which that attempt decided, outside of any lock. May
 * be called from any thread, also at the same time. Must not call the engine. An exception, and an answer that took longer
 * than five seconds, count as none: the command is refused with {@code AUTH_UNAVAILABLE} and may be sent again. Only
 * breaking the glass goes through without an answer, so that an outage does not stand between people and a patient.
 */
@FunctionalInterface
public interface Authorizer {
    /** What the pathway permits, and no breaking of the glass. Holds where the host gives no authorizer. */
    Authorizer RULES_ONLY = request -> request.breakGlass() ? Verdict.DENY : Verdict.PERMIT;

    /** The answer. */
    enum Verdict {
        /** They may. */
        PERMIT,
        /** They may not. */
        DENY
    }

    /**
     * What somebody wants to do.
     *
     * @param command the command, with its actor
     * @param breakGlass whether the glass is to be broken for it, because it is not permitted otherwise
     * @param definition the pathway and its version
     * @param state the instance before it, with its subject and unit; null where a pathway is to be started
     * @param at the engine's instant
     */
    record Request(
            Command command,
            boolean breakGlass,
            DefinitionRef definition,
            @Nullable InstanceState state,
            Instant at) {
        @Override
        public String toString() {
            return "Request[" + command + " in " + definition + (breakGlass ? ", breaking the glass]" : "]");
        }
    }

    /** Whether they may. */
    Verdict decide(Request request);
}
