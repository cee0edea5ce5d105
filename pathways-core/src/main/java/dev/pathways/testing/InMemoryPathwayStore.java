package dev.pathways.testing;

import dev.pathways.decision.Evolver;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Listening;
import dev.pathways.decision.OpenWork;
import dev.pathways.decision.Schedule;
import dev.pathways.model.CommandId;
import dev.pathways.model.DefinitionRef;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.StepRef;
import dev.pathways.model.Work;
import dev.pathways.spi.Commit;
import dev.pathways.spi.OwedNotice;
import dev.pathways.spi.PathwayStore;
import dev.pathways.spi.RecordedReply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A store that forgets everything when the process ends. Keeps every promise of {@link PathwayStore} but survival. Safe
 * for use by several threads.
 */
public final class InMemoryPathwayStore implements PathwayStore {
    private static final Comparator<InstanceId> INSTANCES = Comparator.comparing(InstanceId::value);
    private static final Comparator<StepRef> STEPS =
            Comparator.comparing(StepRef::instance, INSTANCES).thenComparing(StepRef::step);

    private final Map<InstanceId, InstanceState> states = new LinkedHashMap<>();
    private final Map<InstanceId, List<JournalEntry>> journals = new HashMap<>();
    private final Map<InstanceId, Wake> wakes = new HashMap<>();
    private final TreeSet<Wake> byTime = new TreeSet<>();
    private final Map<String, Owed> owed = new LinkedHashMap<>();
    private final Map<CommandId, RecordedReply> replies = new HashMap<>();

    /** An empty store. */
    public InMemoryPathwayStore() {}

    private record Wake(Instant at, InstanceId id) implements Comparable<Wake> {
        private static final Comparator<Wake> ORDER =
                Comparator.comparing(Wake::at).thenComparing(wake -> wake.id().value());

        @Override
        public int compareTo(Wake other) {
            return ORDER.compare(this, other);
        }
    }

    private record Owed(Notice notice, int attempts, Instant availableAt) {}

    /**
     * The same store, as it would come back if nothing but its journals, its owed notices and its replies had survived:
     * every state is replayed, every wake-up computed anew.
     */
    public synchronized InMemoryPathwayStore rebuilt() {
        InMemoryPathwayStore copy = new InMemoryPathwayStore();
        for (InstanceId id : states.keySet()) {
            List<JournalEntry> journal = journals.getOrDefault(id, List.of());
            InstanceState state = Evolver.replay(journal);
            copy.states.put(id, state);
            copy.journals.put(id, new ArrayList<>(journal));
            copy.wake(id, Schedule.nextDue(state));
        }
        copy.owed.putAll(owed);
        copy.replies.putAll(replies);
        return copy;
    }

    /** The ids of all instances, in the order of their start. */
    public synchronized List<InstanceId> instances() {
        return List.copyOf(states.keySet());
    }

    @Override
    public synchronized Optional<InstanceState> load(InstanceId id) {
        return Optional.ofNullable(states.get(id));
    }

    @Override
    public synchronized Outcome commit(Commit commit) {
        InstanceState state = commit.state();
        RecordedReply answer = commit.answer();
        if (answer != null && replies.containsKey(answer.id())) {
            return Outcome.ANSWERED;
        }
        InstanceState current = states.get(state.id());
        if ((current == null ? 0 : current.version()) != commit.expectedVersion()) {
            return Outcome.STALE;
        }
        states.put(state.id(), state);
        journals.computeIfAbsent(state.id(), key -> new ArrayList<>()).addAll(commit.entries());
        wake(state.id(), commit.wakeAt());
        for (Notice notice : commit.notices()) {
            owed.put(notice.id(), new Owed(notice, 0, commit.leaseUntil()));
        }
        if (answer != null) {
            replies.put(answer.id(), answer);
        }
        return Outcome.COMMITTED;
    }

    @Override
    public synchronized void keep(RecordedReply reply) {
        replies.putIfAbsent(reply.id(), reply);
    }

    @Override
    public synchronized Optional<RecordedReply> reply(CommandId id) {
        return Optional.ofNullable(replies.get(id));
    }

    @Override
    public synchronized List<InstanceState> due(Instant now, Set<DefinitionRef> known, int most) {
        return byTime.stream()
                .takeWhile(wake -> !wake.at().isAfter(now))
                .filter(wake -> runsIn(wake.id(), known))
                .limit(most)
                .map(wake -> Objects.requireNonNull(states.get(wake.id())))
                .toList();
    }

    private boolean runsIn(InstanceId id, Set<DefinitionRef> known) {
        InstanceState state = states.get(id);
        return state != null && known.contains(state.definition());
    }

    @Override
    public synchronized Map<DefinitionRef, Long> running(Set<DefinitionRef> otherThan) {
        return states.values().stream()
                .filter(InstanceState::isOpen)
                .filter(state -> !otherThan.contains(state.definition()))
                .collect(Collectors.groupingBy(InstanceState::definition, LinkedHashMap::new, Collectors.counting()));
    }

    /** The earliest instant at which any instance must be looked at or a notice can be tried, or null. */
    public synchronized @Nullable Instant nextDue() {
        return earlier(byTime.isEmpty() ? null : byTime.first().at());
    }

    @Override
    public synchronized @Nullable Instant nextDue(Set<DefinitionRef> known) {
        return earlier(byTime.stream()
                .filter(each -> runsIn(each.id(), known))
                .findFirst()
                .map(Wake::at)
                .orElse(null));
    }

    private @Nullable Instant earlier(@Nullable Instant wake) {
        Instant notice = owed.values().stream()
                .map(Owed::availableAt)
                .min(Instant::compareTo)
                .orElse(null);
        return wake == null || (notice != null && notice.isBefore(wake)) ? notice : wake;
    }

    @Override
    public synchronized void putOff(InstanceId id, Instant until) {
        wake(id, until);
    }

    @Override
    public synchronized List<StepRef> openSteps(Work work, @Nullable StepRef after, int most) {
        return states.values().stream()
                .filter(InstanceState::isOpen)
                .flatMap(state -> OpenWork.steps(state, work).stream().map(step -> StepRef.of(state.id(), step)))
                .sorted(STEPS)
                .filter(step -> after == null || STEPS.compare(step, after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<InstanceId> listeningTo(Party party, @Nullable InstanceId after, int most) {
        return states.values().stream()
                .filter(InstanceState::isOpen)
                .filter(state -> Listening.parties(state).contains(party))
                .map(InstanceState::id)
                .sorted(INSTANCES)
                .filter(id -> after == null || INSTANCES.compare(id, after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<JournalEntry> journal(InstanceId id) {
        return List.copyOf(journals.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized List<OwedNotice> claimNotices(Instant now, Instant leaseUntil, int most) {
        List<Owed> claimed = owed.values().stream()
                .filter(each -> !each.availableAt().isAfter(now))
                .sorted(Comparator.comparing(Owed::availableAt))
                .limit(most)
                .toList();
        for (Owed each : claimed) {
            owed.put(each.notice().id(), new Owed(each.notice(), each.attempts(), leaseUntil));
        }
        return claimed.stream()
                .map(each -> new OwedNotice(each.notice(), each.attempts()))
                .toList();
    }

    @Override
    public synchronized void settle(List<Notice> notices) {
        notices.forEach(notice -> owed.remove(notice.id()));
    }

    @Override
    public synchronized void retry(Notice notice, Instant at) {
        owed.computeIfPresent(notice.id(), (id, each) -> new Owed(each.notice(), each.attempts() + 1, at));
    }

    @Override
    public synchronized List<InstanceId> toReview(int most) {
        return states.values().stream()
                .filter(state -> !state.reviews().isEmpty())
                .limit(most)
                .map(InstanceState::id)
                .toList();
    }

    @Override
    public synchronized long unreachedNets() {
        return states.values().stream().filter(InstanceState::isNetUnreached).count();
    }

    @Override
    public synchronized long owedNotices() {
        return owed.size();
    }

    private void wake(InstanceId id, @Nullable Instant at) {
        Wake before = wakes.remove(id);
        if (before != null) {
            byTime.remove(before);
        }
        if (at != null) {
            Wake wake = new Wake(at, id);
            wakes.put(id, wake);
            byTime.add(wake);
        }
    }
}
