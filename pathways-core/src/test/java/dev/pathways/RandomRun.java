package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Evolver;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.decision.StepState;
import dev.pathways.model.Actor;
import dev.pathways.model.BreakGlass;
import dev.pathways.model.Command;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Reply;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.spi.Authorizer;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One way of playing a random story, checked after every step. */
final class RandomRun {
    static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final int HORIZON = 8 * 3600;

    final RandomWorld world;
    final VirtualClock clock = VirtualClock.at(START);
    final InMemoryPathwayStore store = new InMemoryPathwayStore();
    final RecordingNotifier notifier = new RecordingNotifier();
    final Pathways pathways;
    final List<String> replies = new ArrayList<>();
    final List<RandomWorld.Act> acts = new ArrayList<>();
    final InstanceId instance;

    RandomRun(long seed) {
        this(seed, true);
    }

    RandomRun(long seed, boolean changes) {
        world = new RandomWorld(seed, START, changes);
        pathways = Pathways.builder()
                .definition(world.definition)
                .store(store)
                .directory(world.roster())
                .authorizer(request -> Authorizer.Verdict.PERMIT)
                .notifier(notifier)
                .clock(clock)
                .ids(new SequentialIds())
                .build();
        instance = pathways.submit(new Command.Start(
                        "random", Subject.of("Encounter/1"), Unit.of("4-west"), world.facts(), Actor.host("h")))
                .orThrow()
                .instance();
    }

    /** How often the engine ticks. */
    enum Ticks {
        /** Exactly when something is due. */
        WHEN_DUE,
        /** Every ten seconds. */
        EVERY_TEN_SECONDS,
        /** Only at the very end: everything before fires because somebody acts. */
        NEVER
    }

    /** Plays a story of its own. */
    RandomRun play(Ticks ticks) {
        check();
        int acts = world.length();
        int second = 0;
        for (int i = 0; i < acts && second < HORIZON - 3600; i++) {
            RandomWorld.Act act = world.next(state(), second);
            second = act.second();
            perform(act, ticks);
        }
        return end(ticks);
    }

    /** Plays the story that another run has played. */
    RandomRun play(Ticks ticks, RandomRun other) {
        check();
        other.acts.forEach(act -> perform(act, ticks));
        return end(ticks);
    }

    void perform(RandomWorld.Act act, Ticks ticks) {
        passUntil(START.plusSeconds(act.second()), ticks);
        acts.add(act);
        Reply reply = act.must() && act.command() instanceof Command.OnInstance command
                ? pathways.submit(new BreakGlass(command, "she is sick"))
                : pathways.submit(act.command());
        replies.add(
                reply.isAccepted()
                        ? "accepted"
                        : ((Reply.Refused) reply).refusal().code().name());
        check();
    }

    private RandomRun end(Ticks ticks) {
        passUntil(START.plusSeconds(HORIZON), ticks);
        tick();
        return this;
    }

    void passUntil(Instant until, Ticks ticks) {
        if (ticks == Ticks.EVERY_TEN_SECONDS) {
            for (Instant at = clock.instant(); at.isBefore(until); at = at.plusSeconds(10)) {
                clock.set(at);
                tick();
            }
        } else if (ticks == Ticks.WHEN_DUE) {
            for (Instant due = store.nextDue(); due != null && due.isBefore(until); due = store.nextDue()) {
                clock.set(due.isBefore(clock.instant()) ? clock.instant() : due);
                tick();
            }
        }
        clock.set(until);
    }

    private void tick() {
        TickReport report = pathways.tick();
        assertThat(report.failed()).isZero();
        if (report.instances() > 0) {
            check();
        }
    }

    private void check() {
        InstanceState state = state();
        assertThat(Evolver.replay(store.journal(instance))).isEqualTo(state);
        assertThat(Schedule.nextDue(state) != null)
                .as("a wake-up is planned exactly while it is open")
                .isEqualTo(state.isOpen());
        boolean goesOn = !state.flow().turns().isEmpty()
                || state.steps().stream().anyMatch(step -> step.phase().isLive());
        assertThat(goesOn)
                .as("a step is live or waits to be opened exactly while it is open")
                .isEqualTo(state.isOpen());
        state.steps().stream().filter(step -> step.phase().isLive()).forEach(RandomRun::checkStep);
    }

    private static void checkStep(StepState step) {
        assertThat(step.clocks().complete().running()
                        || (step.clocks().confirm() != null
                                && step.clocks().confirm().running()))
                .as("a live step has a running complete or confirm clock")
                .isTrue();
        assertThat(step.ownership().person() == null || step.ownership().as() != null)
                .isTrue();
    }

    InstanceState state() {
        return store.load(instance).orElseThrow();
    }

    List<JournalEntry> journal() {
        return store.journal(instance);
    }
}
