package dev.pathways.testing;

import static dev.pathways.testing.Check.equal;
import static dev.pathways.testing.Check.holds;
import static dev.pathways.testing.StoreStage.START;
import static dev.pathways.testing.StoreStage.at;
import static dev.pathways.testing.StoreStage.step;
import static dev.pathways.testing.StoreStage.stored;

import dev.pathways.decision.InstanceState;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.Reply;
import dev.pathways.model.StepRef;
import dev.pathways.model.Unit;
import dev.pathways.model.Work;
import dev.pathways.spi.Commit;
import dev.pathways.spi.OwedNotice;
import dev.pathways.spi.PathwayStore;
import dev.pathways.spi.PathwayStore.Outcome;
import dev.pathways.spi.RecordedReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * What every {@link PathwayStore} must keep. A store that passes is right, as far as one process can tell: what survives a
 * crash is for its own tests.
 */
public final class StoreContract {
    private static final int THREADS = 8;

    private final Supplier<? extends PathwayStore> fresh;
    private final List<Check> checks = new ArrayList<>();

    private StoreContract(Supplier<? extends PathwayStore> fresh) {
        this.fresh = fresh;
    }

    /**
     * All checks.
     *
     * @param fresh gives an empty store; called once for each check
     */
    public static List<Check> checks(Supplier<? extends PathwayStore> fresh) {
        StoreContract contract = new StoreContract(fresh);
        contract.commits();
        contract.commands();
        contract.together();
        contract.time();
        contract.work();
        contract.notices();
        contract.lists();
        return List.copyOf(contract.checks);
    }

    private interface Body {
        void check(PathwayStore store, StoreStage stage) throws Exception;
    }

    private void check(String name, Body body) {
        checks.add(new Check(name, () -> body.check(fresh.get(), new StoreStage())));
    }

    private static CommandId command(String id) {
        return CommandId.of(id);
    }

    private static InstanceState loaded(PathwayStore store, InstanceState state) {
        return store.load(state.id())
                .orElseThrow(() -> new AssertionError("Expected the instance to be there, but it is not"));
    }

    private void commits() {
        check("what is not there is empty", (store, stage) -> {
            InstanceId nobody = InstanceId.of("nobody");
            equal("the state", Optional.empty(), store.load(nobody));
            equal("the journal", List.of(), store.journal(nobody));
            equal("the reply", Optional.empty(), store.reply(command("none")));
            equal("what is due", List.of(), store.due(at(1_000), stage.known(), 10));
            holds("nothing to be due", store.nextDue(stage.known()) == null);
        });
        check("an instance that starts comes back as it was stored", (store, stage) -> {
            Commit start = stage.start("i-1", null);
            equal("the outcome", Outcome.COMMITTED, store.commit(start));
            equal("the state", start.state(), loaded(store, start.state()));
            equal("the journal", start.entries(), store.journal(start.state().id()));
        });
        check("every change follows the one before, in the state and in the journal", (store, stage) -> {
            List<JournalEntry> all = new ArrayList<>();
            Commit start = stage.start("i-1", null);
            Commit taken = stage.acknowledge(start.state(), "ana", at(1), null);
            Commit done = stage.complete(taken.state(), "call-back", "ana", at(2));
            Commit ended = stage.complete(done.state(), "write-up", "ana", at(3));
            for (Commit commit : List.of(start, taken, done, ended)) {
                stored(store, commit);
                all.addAll(commit.entries());
            }
            equal("the state", ended.state(), loaded(store, ended.state()));
            equal("the journal", all, store.journal(ended.state().id()));
        });
        check("whoever was slower changes nothing", (store, stage) -> {
            InstanceState state = stage.started(store, "i-1");
            Commit faster = stage.acknowledge(state, "ana", at(1), null);
            Commit slower = stage.acknowledge(state, "ben", at(1), command("c-1"));
            stored(store, faster);
            long owed = store.owedNotices();
            equal("the outcome", Outcome.STALE, store.commit(slower));
            equal("the state", faster.state(), loaded(store, state));
            equal("the length of the journal", faster.state().version(), (long)
                    store.journal(state.id()).size());
            equal("the reply", Optional.empty(), store.reply(command("c-1")));
            equal("the notices owed", owed, store.owedNotices());
        });
        check("an instance cannot start twice under one id", (store, stage) -> {
            InstanceState first = stage.started(store, "i-1");
            equal("the outcome", Outcome.STALE, store.commit(stage.start("i-1", null)));
            equal("the state", first, loaded(store, first));
        });
        check("of many who decide upon the same state one wins", (store, stage) -> {
            InstanceState state = stage.started(store, "i-1");
            List<Outcome> outcomes = atOnce(n -> store.commit(stage.acknowledge(state, "ana", at(1 + n), null)));
            equal("the winners", 1L, count(outcomes, Outcome.COMMITTED));
            equal("the others", THREADS - 1L, count(outcomes, Outcome.STALE));
            equal("the length of the journal", loaded(store, state).version(), (long)
                    store.journal(state.id()).size());
        });
        check("many who change different instances do not disturb each other", (store, stage) -> {
            List<Outcome> outcomes = atOnce(n -> {
                InstanceState state = stage.started(store, "i-" + n);
                return store.commit(stage.acknowledge(state, "ana", at(1), command("c-" + n)));
            });
            equal("those that were stored", (long) THREADS, count(outcomes, Outcome.COMMITTED));
        });
    }

    private static long count(List<Outcome> outcomes, Outcome which) {
        return outcomes.stream().filter(which::equals).count();
    }

    private interface Numbered {
        Outcome run(int number) throws Exception;
    }

    private static List<Outcome> atOnce(Numbered work) throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Outcome>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int number = i;
                all.add(() -> {
                    together.await();
                    return work.run(number);
                });
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : threads.invokeAll(all)) {
                outcomes.add(each.get());
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private void commands() {
        check("the reply to a command is kept with what it changed", (store, stage) -> {
            Commit start = stage.start("i-1", command("c-1"));
            equal("the outcome", Outcome.COMMITTED, store.commit(start));
            equal("the reply", Optional.ofNullable(start.answer()), store.reply(command("c-1")));
        });
        check("a command whose id has a reply changes nothing, in its instance or another", (store, stage) -> {
            stored(store, stage.start("i-1", command("c-1")));
            InstanceState other = stage.started(store, "i-2");
            equal("a start", Outcome.ANSWERED, store.commit(stage.start("i-3", command("c-1"))));
            equal("no instance", Optional.empty(), store.load(InstanceId.of("i-3")));
            equal("an act", Outcome.ANSWERED, store.commit(stage.acknowledge(other, "ana", at(1), command("c-1"))));
            equal("the state", other, loaded(store, other));
        });
        check("of many with one command id one changes something", (store, stage) -> {
            List<Outcome> outcomes = atOnce(n -> store.commit(stage.start("i-" + n, command("c-1"))));
            equal("the winners", 1L, count(outcomes, Outcome.COMMITTED));
            equal("the others", THREADS - 1L, count(outcomes, Outcome.ANSWERED));
        });
        check("a reply that changed nothing is kept, and the first one stays", (store, stage) -> {
            Reply reply = new Reply.Refused(Refusal.because(RefusalCode.LOOP_SPENT, "Expected another thing"));
            RecordedReply first = new RecordedReply(command("c-1"), "one", reply);
            store.keep(first);
            store.keep(new RecordedReply(command("c-1"), "two", reply));
            equal("the reply", Optional.of(first), store.reply(command("c-1")));
        });
    }

    private void together() {
        check(
                "several decisions that are stored together have each their own outcome, in their order",
                (store, stage) -> {
                    InstanceState one = stage.started(store, "i-1");
                    InstanceState two = stage.started(store, "i-2");
                    Commit late = stage.acknowledge(one, "ben", at(2), null);
                    stored(store, stage.acknowledge(one, "ana", at(1), null));
                    Commit good = stage.acknowledge(two, "ana", at(1), command("c-2"));
                    Commit fresh = stage.start("i-3", null);
                    equal(
                            "the outcomes",
                            List.of(Outcome.STALE, Outcome.COMMITTED, Outcome.COMMITTED),
                            store.commitAll(List.of(late, good, fresh)));
                    equal("the second", good.state(), loaded(store, two));
                    equal("the third", fresh.state(), loaded(store, fresh.state()));
                    equal("the reply", Optional.ofNullable(good.answer()), store.reply(command("c-2")));
                });
        check("more than a hundred can be stored together", (store, stage) -> {
            List<Commit> commits = new ArrayList<>();
            for (int i = 0; i < 250; i++) {
                commits.add(stage.start("i-" + i, null));
            }
            equal("those that were stored", 250L, count(store.commitAll(commits), Outcome.COMMITTED));
            equal("none", List.of(), store.commitAll(List.of()));
        });
    }

    private void time() {
        check("an instance is due at its instant, not before", (store, stage) -> {
            InstanceState state = stage.started(store, "i-1");
            equal("the next", at(10), store.nextDue(stage.known()) == null ? START : dueAfterNotices(store, stage));
            equal("before", List.of(), store.due(at(10).minusNanos(1_000), stage.known(), 10));
            equal("then", List.of(state), store.due(at(10), stage.known(), 10));
        });
        check("due instances come with the longest overdue first, and no more than asked for", (store, stage) -> {
            InstanceState one = stage.started(store, "i-1");
            InstanceState two = stored(store, stage.acknowledge(stage.started(store, "i-2"), "ana", at(1), null));
            equal("both", List.of(one, two), store.due(at(60), stage.known(), 10));
            equal("one of them", 1, store.due(at(60), stage.known(), 1).size());
        });
        check("a change replaces the instant at which an instance is due", (store, stage) -> {
            InstanceState state = stage.started(store, "i-1");
            InstanceState taken = stored(store, stage.acknowledge(state, "ana", at(1), null));
            equal("at the old one", List.of(), store.due(at(29), stage.known(), 10));
            equal("at the new one", List.of(taken), store.due(at(30), stage.known(), 10));
            InstanceState ticked = stored(store, stage.tick(taken, at(30)));
            equal("afterwards", List.of(), store.due(at(30), stage.known(), 10));
            equal("the state", ticked, loaded(store, taken));
        });
        check("an instance that has ended is never due", (store, stage) -> {
            ended(store, stage);
            equal("what is due", List.of(), store.due(at(100_000), stage.known(), 10));
        });
        check("an instance that was put off is due later", (store, stage) -> {
            InstanceState state = stage.started(store, "i-1");
            store.putOff(state.id(), at(12));
            equal("before", List.of(), store.due(at(11), stage.known(), 10));
            equal("then", List.of(state), store.due(at(12), stage.known(), 10));
            store.putOff(state.id(), at(14));
            equal("again before", List.of(), store.due(at(13), stage.known(), 10));
            equal("again then", List.of(state), store.due(at(14), stage.known(), 10));
        });
        check("an instance that was put off and is changed is due at its own instant", (store, stage) -> {
            InstanceState state = stage.started(store, "i-1");
            store.putOff(state.id(), at(12));
            InstanceState taken = stored(store, stage.acknowledge(state, "ana", at(11), null));
            equal("where it was put off to", List.of(), store.due(at(29), stage.known(), 10));
            equal("its own", List.of(taken), store.due(at(30), stage.known(), 10));
        });
        check("only what runs in known definitions is due", (store, stage) -> {
            stage.started(store, "i-1");
            StoreStage newer = new StoreStage(2);
            InstanceState other = newer.started(store, "i-2");
            equal("the newer", List.of(other), store.due(at(60), newer.known(), 10));
            equal("none", List.of(), store.due(at(60), Set.of(), 10));
        });
    }

    /** When the notices of the store are delivered, the next instant is that of an instance. */
    private static Instant dueAfterNotices(PathwayStore store, StoreStage stage) {
        settleAll(store);
        Instant next = store.nextDue(stage.known());
        return next == null ? START : next;
    }

    private static void settleAll(PathwayStore store) {
        List<OwedNotice> owed = store.claimNotices(at(100_000), at(100_001), 1_000);
        store.settle(owed.stream().map(OwedNotice::notice).toList());
    }

    private static InstanceState ended(PathwayStore store, StoreStage stage) {
        InstanceState taken = stored(store, stage.acknowledge(stage.started(store, "i-1"), "ana", at(1), null));
        InstanceState done = stored(store, stage.complete(taken, "call-back", "ana", at(2)));
        return stored(store, stage.complete(done, "write-up", "ana", at(3)));
    }

    private void work() {
        check("everybody who was asked has the step in their work, until somebody else takes it", (store, stage) -> {
            InstanceState state = stage.started(store, "i-1");
            StepRef step = step(state, "call-back");
            equal("ana's", List.of(step), store.openSteps(Work.of("ana"), null, 10));
            equal("ben's", List.of(step), store.openSteps(Work.of("ben"), null, 10));
            equal("eva's", List.of(), store.openSteps(Work.of("eva"), null, 10));
            stored(store, stage.acknowledge(state, "ana", at(1), null));
            equal("ana's then", List.of(step), store.openSteps(Work.of("ana"), null, 10));
            equal("ben's then", List.of(), store.openSteps(Work.of("ben"), null, 10));
        });
        check("the work of a unit is what goes on there, page by page", (store, stage) -> {
            for (int i = 1; i <= 5; i++) {
                stage.started(store, "i-" + i);
            }
            stored(store, stage.start("i-6", Unit.of("5-east"), null));
            List<StepRef> all = new ArrayList<>();
            List<StepRef> page = store.openSteps(Work.in(StoreStage.WARD), null, 2);
            while (!page.isEmpty()) {
                holds("at most two on a page", page.size() <= 2);
                all.addAll(page);
                page = store.openSteps(Work.in(StoreStage.WARD), page.get(page.size() - 1), 2);
            }
            equal(
                    "all of them",
                    List.of("i-1", "i-2", "i-3", "i-4", "i-5"),
                    all.stream().map(step -> step.instance().value()).toList());
        });
        check("what has ended is nobody's work and listens to nobody", (store, stage) -> {
            ended(store, stage);
            equal("ana's", List.of(), store.openSteps(Work.of("ana"), null, 10));
            equal("the unit's", List.of(), store.openSteps(Work.in(StoreStage.WARD), null, 10));
            equal("who listens", List.of(), store.listeningTo(StoreStage.NURSES, null, 10));
        });
        check("those who listen to a party are found, page by page", (store, stage) -> {
            for (int i = 1; i <= 3; i++) {
                stage.started(store, "i-" + i);
            }
            equal(
                    "the first page",
                    List.of(InstanceId.of("i-1"), InstanceId.of("i-2")),
                    store.listeningTo(StoreStage.NURSES, null, 2));
            equal(
                    "the second page",
                    List.of(InstanceId.of("i-3")),
                    store.listeningTo(StoreStage.NURSES, InstanceId.of("i-2"), 2));
            equal("of another party", List.of(), store.listeningTo(Party.role("porter"), null, 2));
        });
    }

    private void notices() {
        check(
                "notices belong to whoever committed them until the lease ends, then to whoever comes",
                (store, stage) -> {
                    Commit start = stage.start("i-1", null);
                    stored(store, start);
                    equal("how many", 2L, store.owedNotices());
                    equal("in the lease", List.of(), store.claimNotices(at(0), at(1), 10));
                    List<Notice> claimed = store.claimNotices(at(1), at(2), 10).stream()
                            .map(OwedNotice::notice)
                            .toList();
                    equal("after it", Set.copyOf(start.notices()), Set.copyOf(claimed));
                    equal("claimed by somebody", List.of(), store.claimNotices(at(1), at(2), 10));
                    equal(
                            "after that lease",
                            2,
                            store.claimNotices(at(2), at(3), 10).size());
                });
        check("a notice that is settled is owed no more", (store, stage) -> {
            Commit start = stage.start("i-1", null);
            stored(store, start);
            store.settle(start.notices());
            equal("how many", 0L, store.owedNotices());
            equal("to claim", List.of(), store.claimNotices(at(60), at(61), 10));
            store.settle(start.notices());
        });
        check("a notice that failed comes again at its time, with the attempts counted", (store, stage) -> {
            Commit start = stage.start("i-1", null);
            stored(store, start);
            Notice notice = start.notices().get(0);
            store.settle(start.notices().subList(1, start.notices().size()));
            store.retry(notice, at(5));
            equal("before", List.of(), store.claimNotices(at(4), at(10), 10));
            equal("then", List.of(new OwedNotice(notice, 1)), store.claimNotices(at(5), at(10), 10));
        });
        check("no notice is claimed twice by many who come at once", (store, stage) -> {
            for (int i = 0; i < 20; i++) {
                stage.started(store, "i-" + i);
            }
            List<String> claimed = Collections.synchronizedList(new ArrayList<>());
            atOnce(n -> {
                store.claimNotices(at(2), at(3), 7)
                        .forEach(owed -> claimed.add(owed.notice().id()));
                return Outcome.COMMITTED;
            });
            store.claimNotices(at(2), at(3), 100)
                    .forEach(owed -> claimed.add(owed.notice().id()));
            equal("how many", 40, claimed.size());
            equal("how many of them once", 40, Set.copyOf(claimed).size());
        });
        check("the next instant is that of a notice where one waits", (store, stage) -> {
            stage.started(store, "i-1");
            equal(
                    "the next",
                    Optional.of(START.plus(StoreStage.LEASE)),
                    Optional.ofNullable(store.nextDue(stage.known())));
        });
    }

    private void lists() {
        check("what runs in other definitions is counted", (store, stage) -> {
            StoreStage newer = new StoreStage(2);
            stage.started(store, "i-1");
            newer.started(store, "i-2");
            newer.started(store, "i-3");
            equal("all", Map.of(stage.ref(), 1L, newer.ref(), 2L), store.running(Set.of()));
            equal("but the first", Map.of(newer.ref(), 2L), store.running(stage.known()));
            equal("none", Map.<DefinitionRef, Long>of(), store.running(Set.of(stage.ref(), newer.ref())));
        });
        check("what has ended runs no more", (store, stage) -> {
            ended(store, stage);
            equal("what runs", Map.<DefinitionRef, Long>of(), store.running(Set.of()));
        });
        check("a broken glass stands on the list until it is reviewed", (store, stage) -> {
            InstanceState state = stage.started(store, "i-1");
            stored(store, stage.breakGlass(state, "eva", at(1)));
            equal("the list", List.of(state.id()), store.toReview(10));
        });
        check("a safety net that was not reached is counted until it is", (store, stage) -> {
            InstanceState state = stage.started(store, "i-1");
            stage.without(Party.role("supervisor"));
            InstanceState late = stored(store, stage.tick(state, at(60)));
            equal("how many", 1L, store.unreachedNets());
            InstanceState called = stored(store, new StoreStage().tick(late, at(120)));
            equal("how many then", 0L, store.unreachedNets());
            equal("the state", called, loaded(store, state));
        });
    }
}
