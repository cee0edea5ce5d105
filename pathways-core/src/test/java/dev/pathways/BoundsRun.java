package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.GuaranteeCase;
import dev.pathways.check.Guarantees;
import dev.pathways.decision.InstanceState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random definition of up to eight steps, in which each party is one person who is always there, played by somebody. */
final class BoundsRun {
    static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final Duration HORIZON = Duration.ofHours(16);
    private static final int MOMENTS = 600;

    /** Does what it likes at each moment before time passes: at the very last moment in time. */
    interface Behaviour {
        void act(BoundsRun run, Instant now);

        /** Somebody has just been asked whether they are still on it. */
        default void answer(BoundsRun run, Notice question) {}
    }

    final PathwayDefinition definition;
    final Pathways pathways;
    final InstanceId instance;
    private final String story;
    private final Facts facts;
    private final Guarantees guarantees;
    private final VirtualClock clock = VirtualClock.at(START);
    private final InMemoryPathwayStore store = new InMemoryPathwayStore();
    private final RecordingNotifier notifier = new RecordingNotifier();

    BoundsRun(long seed) {
        this(seed, false);
    }

    /** The same, but what is planned is so far ahead that whatever hangs on it lasts as long as its cap. */
    static BoundsRun farAhead(long seed) {
        return new BoundsRun(seed, true);
    }

    private BoundsRun(long seed, boolean farAhead) {
        story = "seed " + seed;
        Random random = new Random(seed);
        definition = RandomPathway.next(random, true);
        guarantees = Guarantees.of(definition);
        facts = Facts.of(Map.of(
                "wanted", random.nextBoolean() ? "yes" : "no",
                "kind", RandomPathway.KINDS.get(random.nextInt(3)),
                "planned",
                        START.plus(Duration.ofMinutes(random.nextBoolean() || farAhead ? 10_000 : random.nextInt(360)))
                                .toString()));
        DutyRoster roster =
                new DutyRoster().always("role net", "net").always("role x", "x").always("role y", "y");
        RandomPathway.PARTIES.forEach(party -> roster.always(party, BoundsJudge.person(party)));
        pathways = Pathways.builder()
                .definition(definition)
                .store(store)
                .directory(roster)
                .notifier(notifier)
                .clock(clock)
                .ids(new SequentialIds())
                .build();
        instance = pathways.submit(new Command.Start(
                        "random", Subject.of("Encounter/1"), Unit.of("4-west"), facts, Actor.host("h")))
                .orThrow()
                .instance();
    }

    InstanceState state() {
        return store.load(instance).orElseThrow();
    }

    List<JournalEntry> journal() {
        return store.journal(instance);
    }

    /** Plays to the horizon. */
    BoundsRun play(Behaviour behaviour) {
        Instant end = START.plus(HORIZON);
        Instant due = START;
        for (int i = 0; i < MOMENTS && due != null && due.isBefore(end); i++) {
            clock.set(due.isAfter(clock.instant()) ? due : clock.instant());
            behaviour.act(this, clock.instant());
            assertThat(pathways.tick().failed()).isZero();
            notifier.take().stream()
                    .filter(notice -> notice.kind() == NoticeKind.STILL_ON_IT)
                    .forEach(question -> behaviour.answer(this, question));
            due = store.nextDue();
        }
        return this;
    }

    /** Holds every promise of every visit of every step against what happened. */
    List<BoundsJudge> judge() {
        List<BoundsJudge> all = new ArrayList<>();
        Map<String, BoundsJudge> now = new HashMap<>();
        Map<String, String> known = new HashMap<>(facts.asMap());
        for (JournalEntry entry : journal()) {
            now.values().forEach(judge -> judge.look(entry.at()));
            Event event = entry.event();
            if (event instanceof Event.FactsRecorded recorded) {
                known.putAll(recorded.facts().asMap());
                now.forEach((step, judge) -> judge.alsoFor(bounds(step, known)));
            }
            if (event instanceof Event.Told told) {
                told.notices().forEach(notice -> hear(now, notice, entry.at()));
            } else if (event instanceof Event.SafetyNetCalled called && called.step() != null) {
                see(all, now, called.step(), entry, known);
            } else if (event instanceof Event.OnStep onStep) {
                see(all, now, onStep.step(), entry, known);
            } else if (event instanceof Event.PathwayStopped || event instanceof Event.PathwayCompleted) {
                now.clear();
            }
        }
        now.values().forEach(judge -> judge.look(clock.instant()));
        all.forEach(BoundsJudge::longestWaits);
        return all;
    }

    private static void hear(Map<String, BoundsJudge> now, Notice notice, Instant at) {
        BoundsJudge judge = notice.step() == null ? null : now.get(notice.step());
        if (judge != null) {
            judge.hear(notice, at);
        }
    }

    private void see(
            List<BoundsJudge> all,
            Map<String, BoundsJudge> now,
            String name,
            JournalEntry entry,
            Map<String, String> known) {
        Event event = entry.event();
        boolean begins = event instanceof Event.ClockStarted || event instanceof Event.StepOpened;
        if (begins && (!now.containsKey(name) || now.get(name).opened() != null)) {
            StepDefinition step = definition.step(name);
            BoundsJudge judge = new BoundsJudge(story, definition, step, bounds(name, known));
            now.put(name, judge);
            all.add(judge);
        }
        BoundsJudge judge = now.get(name);
        if (judge != null) {
            judge.see(entry);
        }
        boolean done = event instanceof Event.Completed
                && definition.step(name).timing().confirmation() == null;
        if (done
                || event instanceof Event.Confirmed
                || event instanceof Event.StepClosed
                || event instanceof Event.StepSkipped
                || event instanceof Event.ClockEnded) {
            now.remove(name);
        }
    }

    /** The guarantees of a step for what is known. */
    private GuaranteeCase bounds(String step, Map<String, String> known) {
        return guarantees.find(step).cases().stream()
                .filter(each -> each.values().entrySet().stream()
                        .allMatch(value -> value.getValue().equals(known.get(value.getKey()))))
                .findFirst()
                .orElseThrow();
    }
}
