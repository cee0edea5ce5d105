package dev.pathways.jdbc;

import dev.pathways.decision.InstanceState;
import dev.pathways.jdbc.GroupCommit.Result;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.StepRef;
import dev.pathways.model.Words;
import dev.pathways.model.Work;
import dev.pathways.spi.Commit;
import dev.pathways.spi.OwedNotice;
import dev.pathways.spi.PathwayStore;
import dev.pathways.spi.RecordedReply;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pathways in a relational database, PostgreSQL from 15 on or H2, in the tables of {@link PathwaysSchema}.
 *
 * <p>What is committed survives a crash as far as the database keeps its commits: H2 in a file does so only with
 * {@code ;WRITE_DELAY=0} in its URL.
 *
 * <p>On PostgreSQL a commit is one statement, which is one round trip with everything in it: state, journal, wake-up, worklist
 * rows, notices and the reply. Commits of several threads that meet are written together. Nothing is locked between a
 * decision and its commit: the commit checks the version, and whoever was slower decides again.
 *
 * <p>Safe for use by several threads, and by several nodes on one database. Every connection is given back after each
 * call. A call that throws {@link StoreException} has changed nothing; one that throws
 * {@link dev.pathways.spi.UnknownOutcomeException} lost the connection while it was writing.
 *
 * <p>If somebody updates the tables to a schema that this version does not know, {@link #due} and everything that writes
 * throw {@link IllegalStateException}, and what is planned and owed stays for nodes that know it.
 */
public final class JdbcPathwayStore implements PathwayStore {
    private final Database database;
    private final Committer committer;
    private final Reads reads;
    private final Timers timers;
    private final Outbox outbox;
    private final Dialect dialect;
    private final String tenant;
    private final Fence fence;
    private final GroupCommit group = new GroupCommit(this::writeEach);

    private JdbcPathwayStore(Database database, Dialect dialect, String tenant, Committer committer, Fence fence) {
        this.database = database.behind(fence);
        this.fence = fence;
        this.dialect = dialect;
        this.tenant = tenant;
        this.committer = committer;
        this.reads = new Reads(dialect, tenant);
        this.timers = new Timers(dialect, tenant);
        this.outbox = new Outbox(dialect, tenant);
    }

    /**
     * A store in a database whose tables are there.
     *
     * @throws IllegalStateException if they are not, are too old, or are newer than this version knows
     * @throws StoreException if the database does not answer
     */
    public static JdbcPathwayStore on(DataSource source) {
        PathwaysSchema.of(source).validate();
        Database database = Database.of(source);
        Dialect dialect = database.run(Dialect::of);
        return of(database, dialect, "", new Fence(SchemaFiles.SHIPPED));
    }

    private static JdbcPathwayStore of(Database database, Dialect dialect, String tenant, Fence fence) {
        Committer committer =
                dialect == Dialect.POSTGRESQL ? new OneStatement(tenant) : new SeveralStatements(tenant, dialect);
        return new JdbcPathwayStore(database, dialect, tenant, committer, fence);
    }

    /**
     * The store of one tenant in the same database. It sees and changes nothing of any other, nor of the store without a
     * tenant; ids of instances and commands are each tenant's own. An engine works for one tenant.
     *
     * @param id 1 to 128 letters, digits and {@code . _ : / -}
     */
    public JdbcPathwayStore tenant(String id) {
        return of(database, dialect, Words.requireId("tenant", id), fence);
    }

    /** The same, with commits of several statements on any database. */
    JdbcPathwayStore split() {
        return new JdbcPathwayStore(database, dialect, tenant, new SeveralStatements(tenant, dialect), fence);
    }

    /**
     * {@inheritDoc}
     *
     * <p>On PostgreSQL no statement of it fails in ordinary use: a conflict writes no row. A {@link StoreException} means that
     * the database has ended the transaction.
     *
     * @throws IllegalArgumentException if the connection commits by itself, where a commit is several statements
     */
    @Override
    public JdbcPathwayStore within(Connection connection) {
        Database joined = Database.joined(connection);
        if (!committer.isOneStatement() && joined.<Boolean>run(Connection::getAutoCommit)) {
            throw new IllegalArgumentException(
                    "Expected a connection in a transaction, but it commits by itself; call setAutoCommit(false) first");
        }
        return new JdbcPathwayStore(joined, dialect, tenant, committer, fence);
    }

    @Override
    public Optional<InstanceState> load(InstanceId id) {
        return database.run(connection -> reads.load(connection, id));
    }

    @Override
    public Outcome commit(Commit commit) {
        return group.commit(Rows.of(commit));
    }

    @Override
    public List<Outcome> commitAll(List<Commit> commits) {
        List<Rows> sorted = commits.stream()
                .map(Rows::of)
                .sorted(Comparator.<Rows>comparingInt(rows -> rows.bucket)
                        .thenComparing(rows -> rows.state().id().value()))
                .toList();
        Map<InstanceId, Outcome> outcomes = new HashMap<>();
        for (int from = 0; from < sorted.size(); from += GroupCommit.MOST) {
            List<Rows> batch = sorted.subList(from, Math.min(from + GroupCommit.MOST, sorted.size()));
            List<Result> results = writeEach(batch);
            for (int i = 0; i < batch.size(); i++) {
                outcomes.put(batch.get(i).state().id(), results.get(i).orThrow());
            }
        }
        return commits.stream()
                .map(commit -> outcomes.getOrDefault(commit.state().id(), Outcome.STALE))
                .toList();
    }

    /** Writes all together; where the database refuses that, each alone, so that none spoils the others. */
    private List<Result> writeEach(List<Rows> commits) {
        try {
            return write(commits).stream()
                    .map(outcome -> new Result(outcome, null))
                    .toList();
        } catch (StoreException e) {
            if (commits.size() == 1) {
                return List.of(refused(commits.get(0), e));
            }
            List<Result> results = new ArrayList<>(commits.size());
            commits.forEach(rows -> results.addAll(writeEach(List.of(rows))));
            return results;
        }
    }

    private List<Outcome> write(List<Rows> commits) {
        return committer.isOneStatement()
                ? database.write(connection -> committer.write(connection, commits))
                : database.transact(connection -> committer.write(connection, commits));
    }

    /** A key that is there already is no failure: somebody was faster with the same command, or with the same instance. */
    private Result refused(Rows rows, StoreException e) {
        if (!e.isDuplicate()) {
            return new Result(null, e);
        }
        RecordedReply answer = rows.commit.answer();
        if (answer != null && reply(answer.id()).isPresent()) {
            return new Result(Outcome.ANSWERED, null);
        }
        boolean changed = load(rows.state().id())
                .filter(state -> state.version() != rows.commit.expectedVersion())
                .isPresent();
        return changed ? new Result(Outcome.STALE, null) : new Result(null, e);
    }

    @Override
    public void keep(RecordedReply reply) {
        database.transact(connection -> reads.keep(connection, reply));
    }

    @Override
    public Optional<RecordedReply> reply(CommandId id) {
        return database.run(connection -> reads.reply(connection, id));
    }

    @Override
    public List<InstanceState> due(Instant now, Set<DefinitionRef> known, int most) {
        return database.run(connection -> {
            fence.look(connection);
            return timers.due(connection, now, new Known(dialect, known), most);
        });
    }

    @Override
    public @Nullable Instant nextDue(Set<DefinitionRef> known) {
        return database.<Optional<Instant>>run(connection -> {
                    Instant timer = timers.next(connection, new Known(dialect, known));
                    Instant notice = outbox.next(connection);
                    boolean isNotice = timer == null || (notice != null && notice.isBefore(timer));
                    return Optional.ofNullable(isNotice ? notice : timer);
                })
                .orElse(null);
    }

    @Override
    public Map<DefinitionRef, Long> running(Set<DefinitionRef> otherThan) {
        return database.run(connection -> reads.running(connection, otherThan));
    }

    @Override
    public void putOff(InstanceId id, Instant until) {
        database.<Optional<InstanceState>>transact(connection -> {
            Optional<InstanceState> state = reads.load(connection, id);
            if (state.isPresent()) {
                timers.putOff(connection, state.get(), until);
            }
            return state;
        });
    }

    @Override
    public List<StepRef> openSteps(Work work, @Nullable StepRef after, int most) {
        return database.run(connection -> reads.openSteps(connection, work, after, most));
    }

    @Override
    public List<InstanceId> listeningTo(Party party, @Nullable InstanceId after, int most) {
        return database.run(connection -> reads.listeningTo(connection, party, after, most));
    }

    @Override
    public List<JournalEntry> journal(InstanceId id) {
        return database.run(connection -> reads.journal(connection, id));
    }

    @Override
    public List<OwedNotice> claimNotices(Instant now, Instant leaseUntil, int most) {
        return database.write(connection -> outbox.claim(connection, now, leaseUntil, most));
    }

    @Override
    public void settle(List<Notice> notices) {
        database.write(connection -> outbox.settle(connection, notices));
    }

    @Override
    public void retry(Notice notice, Instant at) {
        database.write(connection -> outbox.retry(connection, notice, at));
    }

    @Override
    public List<InstanceId> toReview(int most) {
        return database.run(connection -> reads.toReview(connection, most));
    }

    @Override
    public long unreachedNets() {
        return database.run(reads::unreachedNets);
    }

    @Override
    public long owedNotices() {
        return database.run(outbox::count);
    }
}
