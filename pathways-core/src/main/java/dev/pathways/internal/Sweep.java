package dev.pathways.internal;

import dev.pathways.decision.Decider;
import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Notice;
import dev.pathways.spi.Commit;
import dev.pathways.spi.PathwayStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at instances whose time has come: decides about each, then stores all in one go. One that cannot be handled is put
 * off and keeps none of the others from theirs. Used by one thread.
 */
final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final PathwayStore store;
    private final Resolver resolver;
    private final Settings settings;
    private final Function<InstanceState, PathwayDefinition> definitions;
    private final Consumer<InstanceId> alone;
    private final Instant now;
    private final List<Commit> commits = new ArrayList<>();
    private int failed;

    /**
     * Begins a sweep.
     *
     * @param definitions the definition in which an instance runs
     * @param alone looks at one instance anew, with whatever has changed meanwhile
     */
    Sweep(
            PathwayStore store,
            Resolver resolver,
            Settings settings,
            Function<InstanceState, PathwayDefinition> definitions,
            Consumer<InstanceId> alone,
            Instant now) {
        this.store = store;
        this.resolver = resolver;
        this.settings = settings;
        this.definitions = definitions;
        this.alone = alone;
        this.now = now;
    }

    /** Handles these instances; returns the notices that are owed now and that nobody has delivered. */
    List<Notice> handle(List<InstanceState> due) {
        for (InstanceState state : due) {
            guarded(state.id(), () -> decide(state));
        }
        List<Notice> owed = new ArrayList<>();
        List<PathwayStore.Outcome> outcomes = store();
        for (int i = 0; i < commits.size(); i++) {
            if (outcomes.get(i) == PathwayStore.Outcome.COMMITTED) {
                owed.addAll(commits.get(i).notices());
            } else {
                InstanceId id = commits.get(i).state().id();
                guarded(id, () -> alone.accept(id));
            }
        }
        return owed;
    }

    /** How many could not be handled. */
    int failed() {
        return failed;
    }

    private void decide(InstanceState state) {
        PathwayDefinition definition = definitions.apply(state);
        Decision.Decided decided =
                resolver.decide(state, now, answers -> Decider.tick(definition, state, now, answers));
        decided.reply().orThrow();
        Commit commit = Commits.of(state, decided, now.plus(settings.lease()), null);
        if (commit != null) {
            commits.add(commit);
        }
    }

    /** What became of all of them. Where the store cannot write them together, each is tried alone. */
    private List<PathwayStore.Outcome> store() {
        if (commits.isEmpty()) {
            return List.of();
        }
        try {
            return store.commitAll(commits);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} instances could not be stored together and are tried one by one: {}",
                    commits.size(),
                    e.getClass().getName());
            return commits.stream().map(commit -> PathwayStore.Outcome.STALE).toList();
        }
    }

    private void guarded(InstanceId id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed++;
            LOG.error(
                    "instance {} could not be handled and waits: {}",
                    id,
                    e.getClass().getName(),
                    e);
            store.putOff(id, now.plus(settings.putOff()));
        }
    }
}
