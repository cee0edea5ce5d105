package dev.pathways.internal;

import dev.pathways.decision.Decider;
import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import dev.pathways.spi.Authorizer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from what somebody does: by the rules of the pathway, as far as the host's authorizer permits it. Writes
 * nothing and holds nothing between calls; safe for use by several threads.
 */
final class Acts {
    private final Resolver resolver;
    private final Permits permits;

    Acts(Resolver resolver, Permits permits) {
        this.resolver = resolver;
        this.permits = permits;
    }

    /** What follows from starting a pathway. */
    Decision.Decided start(PathwayDefinition definition, InstanceId id, Command.Start start, Instant now) {
        Decision.Decided decided = resolver.decide(
                start.subject(), start.unit(), now, answers -> Decider.start(definition, id, start, now, answers));
        return permits.narrow(decided, request(start, false, definition, null, now));
    }

    /** What follows from a command. */
    Decision.Decided decide(
            PathwayDefinition definition, InstanceState state, Command.OnInstance command, Instant now) {
        Decision.Decided decided =
                resolver.decide(state, now, answers -> Decider.decide(definition, state, command, now, answers));
        return permits.narrow(decided, request(command, false, definition, state, now));
    }

    /** What follows from breaking the glass: the act as it is where it is permitted anyway, else with the mark. */
    Decision.Decided decide(PathwayDefinition definition, InstanceState state, BreakGlass glass, Instant now) {
        Decision.Decided ordinary = decide(definition, state, glass.act(), now);
        if (!isUnpermitted(ordinary.reply())) {
            return ordinary;
        }
        if (!permits.mayBreakGlass(request(glass.act(), true, definition, state, now))) {
            Refusal refusal = Refusal.because(
                    RefusalCode.NOT_PERMITTED,
                    "Expected the host's authorizer to let the actor break the glass, but it does not");
            return new Decision.Decided(new Reply.Refused(refusal), state, List.of(), List.of());
        }
        return resolver.decide(state, now, answers -> Decider.breakGlass(definition, state, glass, now, answers));
    }

    private static boolean isUnpermitted(Reply reply) {
        return reply instanceof Reply.Refused refused
                && (refused.refusal().code() == RefusalCode.NOT_PERMITTED
                        || refused.refusal().code() == RefusalCode.AUTH_UNAVAILABLE);
    }

    private static Authorizer.Request request(
            Command command,
            boolean breakGlass,
            PathwayDefinition definition,
            @Nullable InstanceState state,
            Instant now) {
        return new Authorizer.Request(command, breakGlass, definition.ref(), state, now);
    }
}
