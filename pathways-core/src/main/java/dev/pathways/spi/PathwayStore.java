package dev.pathways.spi;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Listening;
import dev.pathways.decision.OpenWork;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.StepRef;
import dev.pathways.model.Work;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps instances, their journals, the instants at which they must be looked at, the notices owed, and the replies to
 * commands that carried an id.
 *
 * <p>All methods may be called from several threads at the same time, also on several nodes. A method that throws has
 * changed nothing, unless it says that the outcome is unknown.
 */
public interface PathwayStore {
    /** What became of a commit. */
    enum Outcome {
        /** Everything in it is stored and survives a crash. */
        COMMITTED,
        /** Somebody else changed the instance first; nothing was stored. Load and decide again. */
        STALE,
        /** The command's id has a reply already; nothing was stored. */
        ANSWERED
    }

    /**
     * This store within a transaction of the host's: it reads and writes on that connection, which it never commits, rolls
     * back, closes or changes, and uses no other. Not for use by several threads.
     *
     * @throws UnsupportedOperationException if the store is not in a relational database
     */
    default PathwayStore within(Connection connection) {
        throw new UnsupportedOperationException("Expected a store in a relational database, but this one is not");
    }

    /** The newest state of an instance. */
    Optional<InstanceState> load(InstanceId id);

    /**
     * Stores everything that one decision changes, in one atomic step: when this returns {@link Outcome#COMMITTED}, the
     * entries, the state, the wake-up, the notices and the reply survive a crash; otherwise none of them exist.
     */
    Outcome commit(Commit commit);

    /**
     * Stores several decisions about different instances, each in an atomic step of its own, as if {@link #commit} were
     * called for one after the other. A store may write them together, which is much faster.
     *
     * @return what became of each, in the same order
     */
    default List<Outcome> commitAll(List<Commit> commits) {
        return commits.stream().map(this::commit).toList();
    }

    /** Keeps the reply to a command that changed nothing, unless its id has one already. */
    void keep(RecordedReply reply);

    /** The reply kept under a command's id. */
    Optional<RecordedReply> reply(CommandId id);

    /**
     * The newest states of up to {@code most} instances that had to be looked at by {@code now}. Which of them, where there
     * are more, is for the store to choose, so that nodes that ask at the same time get different ones; over several calls
     * everyone gets their turn. Those that are returned stand with the longest overdue first.
     *
     * @param known only those that run in these definitions; the others are for nodes that know theirs
     */
    List<InstanceState> due(Instant now, Set<DefinitionRef> known, int most);

    /**
     * The earliest instant at which an instance must be looked at or a notice can be tried, or null.
     *
     * @param known only instances that run in these definitions
     */
    @Nullable
    Instant nextDue(Set<DefinitionRef> known);

    /** The definitions other than these in which open instances run, and how many in each. */
    Map<DefinitionRef, Long> running(Set<DefinitionRef> otherThan);

    /** Looks at an instance again at a later instant, because it could not be handled now. */
    void putOff(InstanceId id, Instant until);

    /**
     * Up to {@code most} open steps that belong to somebody's work, or to a unit's, as {@link OpenWork} says; in the order
     * of instance and step, each once.
     *
     * @param after the last step of the page before, or null for the first page
     */
    List<StepRef> openSteps(Work work, @Nullable StepRef after, int most);

    /**
     * Up to {@code most} open instances to which a party's change matters, as {@link Listening#parties} says; in the order
     * of their ids, each once.
     *
     * @param after the last instance of the page before, or null for the first page
     */
    List<InstanceId> listeningTo(Party party, @Nullable InstanceId after, int most);

    /** The journal of an instance, from its first entry; empty if there is no such instance. */
    List<JournalEntry> journal(InstanceId id);

    /**
     * Up to {@code most} notices that can be tried now, the longest waiting first. Nobody else gets them until
     * {@code leaseUntil}.
     */
    List<OwedNotice> claimNotices(Instant now, Instant leaseUntil, int most);

    /** Notices were delivered, or given up for good with an entry in the journal: they are owed no more. */
    void settle(List<Notice> notices);

    /** An attempt failed: try again from {@code at}. */
    void retry(Notice notice, Instant at);

    /** Up to {@code most} instances, open or ended, with broken glasses that nobody has reviewed; the oldest first. */
    List<InstanceId> toReview(int most);

    /** How many open instances have a safety net that could not be reached when it was called last. */
    long unreachedNets();

    /** How many notices are owed. */
    long owedNotices();
}
