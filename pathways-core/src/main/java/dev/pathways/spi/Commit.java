package dev.pathways.spi;

import dev.pathways.decision.InstanceState;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one decision changes, written in one atomic step.
 *
 * @param before the state that was decided upon, or null for a new instance
 * @param state the state afterwards
 * @param entries the new journal entries, following the version before without gaps
 * @param notices the notices owed
 * @param wakeAt when the instance must be looked at next, or null when nothing is planned any more
 * @param leaseUntil until when the committer itself delivers the notices; from then on anybody may
 * @param answer the reply to keep under the command's id, or null where it carried none
 */
public record Commit(
        @Nullable InstanceState before,
        InstanceState state,
        List<JournalEntry> entries,
        List<Notice> notices,
        @Nullable Instant wakeAt,
        Instant leaseUntil,
        @Nullable RecordedReply answer) {
    /** Keeps its own copies of the lists. */
    public Commit {
        entries = List.copyOf(entries);
        notices = List.copyOf(notices);
    }

    /** The version that was decided upon; 0 for a new instance. */
    public long expectedVersion() {
        return before == null ? 0 : before.version();
    }
}
