package dev.pathways.jdbc;

import dev.pathways.spi.PathwayStore.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Commits of several threads, written together. Whoever comes while nothing is written writes at once; whoever comes
 * meanwhile waits, and what has gathered is written by one of them. Nobody waits for others to come. Safe for use by several
 * threads.
 */
final class GroupCommit {
    /** How many commits are written together at most. */
    static final int MOST = 100;

    private final Function<List<Rows>, List<Result>> write;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean busy;

    /** What became of a commit: an outcome, or an exception. */
    record Result(@Nullable Outcome outcome, @Nullable RuntimeException failure) {
        Outcome orThrow() {
            if (failure != null) {
                throw failure;
            }
            if (outcome == null) {
                throw new IllegalStateException("Expected an outcome or a failure, but there is neither");
            }
            return outcome;
        }
    }

    private static final class Waiting {
        private final Rows rows;
        private @Nullable Result result;

        Waiting(Rows rows) {
            this.rows = rows;
        }
    }

    /**
     * Makes one.
     *
     * @param write writes commits about different instances and with different command ids
     */
    GroupCommit(Function<List<Rows>, List<Result>> write) {
        this.write = write;
    }

    Outcome commit(Rows rows) {
        Waiting mine = new Waiting(rows);
        List<Waiting> batch = enter(mine);
        while (mine.result == null) {
            batch = leave(batch, write(batch), mine);
        }
        return mine.result.orThrow();
    }

    private List<Result> write(List<Waiting> batch) {
        try {
            return write.apply(batch.stream().map(waiting -> waiting.rows).toList());
        } catch (RuntimeException e) {
            return batch.stream().map(waiting -> new Result(null, e)).toList();
        }
    }

    /** Waits for the turn of this commit, or until another thread has written it; then the batch is empty. */
    private synchronized List<Waiting> enter(Waiting mine) {
        queue.add(mine);
        return next(mine);
    }

    private synchronized List<Waiting> leave(List<Waiting> batch, List<Result> results, Waiting mine) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).result = results.get(i);
        }
        busy = false;
        notifyAll();
        return next(mine);
    }

    private List<Waiting> next(Waiting mine) {
        boolean interrupted = false;
        while (busy && mine.result == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true; // what is being written cannot be taken back
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (mine.result != null) {
            return List.of();
        }
        busy = true;
        return take();
    }

    /** The next ones; of those about the same instance or under the same id only the first. */
    private List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        Set<Object> taken = new HashSet<>();
        for (Iterator<Waiting> each = queue.iterator(); each.hasNext() && batch.size() < MOST; ) {
            Waiting waiting = each.next();
            boolean isFirst = taken.add(waiting.rows.state().id());
            String command = waiting.rows.commandId();
            if (isFirst && (command == null || taken.add(command))) {
                batch.add(waiting);
                each.remove();
            }
        }
        return batch;
    }
}
