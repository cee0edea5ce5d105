package dev.pathways.internal;

import dev.pathways.decision.Decision;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import dev.pathways.spi.Authorizer;
import dev.pathways.spi.Authorizer.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the host's authorizer. Holds nothing between calls; safe for use by several threads. */
final class Permits {
    private static final Logger LOG = LoggerFactory.getLogger(Permits.class);

    private final Authorizer authorizer;
    private final InstantSource clock;
    private final Duration patience;

    /**
     * Makes it.
     *
     * @param patience an answer that took longer counts as none
     */
    Permits(Authorizer authorizer, InstantSource clock, Duration patience) {
        this.authorizer = authorizer;
        this.clock = clock;
        this.patience = patience;
    }

    /**
     * What is left of a decision when the authorizer has been asked. It is not asked about what is refused already for a
     * reason that is given before a missing permission.
     */
    Decision.Decided narrow(Decision.Decided decided, Authorizer.Request request) {
        if (decided.reply() instanceof Reply.Refused refused
                && refused.refusal().code().compareTo(RefusalCode.NOT_PERMITTED) <= 0) {
            return decided;
        }
        Refusal refusal = refusal(ask(request));
        return refusal == null
                ? decided
                : new Decision.Decided(new Reply.Refused(refusal), request.state(), List.of(), List.of());
    }

    private static @Nullable Refusal refusal(@Nullable Verdict verdict) {
        if (verdict == null) {
            return Refusal.because(
                    RefusalCode.AUTH_UNAVAILABLE,
                    "Expected the host's authorizer to answer, but it failed or took too long");
        }
        return verdict == Verdict.PERMIT
                ? null
                : Refusal.because(
                        RefusalCode.NOT_PERMITTED,
                        "Expected the host's authorizer to permit this to the actor, but it does not");
    }

    /** Whether the glass may be broken: also while the authorizer does not answer. */
    boolean mayBreakGlass(Authorizer.Request request) {
        return ask(request) != Verdict.DENY;
    }

    /** Its verdict, or null where it failed or took too long. */
    private @Nullable Verdict ask(Authorizer.Request request) {
        Instant before = clock.instant();
        try {
            Verdict verdict = authorizer.decide(request);
            return Duration.between(before, clock.instant()).compareTo(patience) > 0 ? null : verdict;
        } catch (RuntimeException e) {
            LOG.warn("authorizer failed: {}", e.getClass().getName());
            return null;
        }
    }
}
