package dev.pathways.internal;

import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.spi.Commit;
import dev.pathways.spi.RecordedReply;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a store has to write for a decision. */
final class Commits {
    private Commits() {}

    /** The commit of a decision, or null where it changes nothing. */
    static @Nullable Commit of(
            @Nullable InstanceState before,
            Decision.Decided decided,
            Instant leaseUntil,
            @Nullable RecordedReply answer) {
        InstanceState state = decided.state();
        return decided.entries().isEmpty() || state == null
                ? null
                : new Commit(
                        before,
                        state,
                        decided.entries(),
                        decided.notices(),
                        Schedule.nextDue(state),
                        leaseUntil,
                        answer);
    }
}
