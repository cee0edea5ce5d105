package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Evolver;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.decision.StepState;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Reply;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** What holds in any definition, with any people, whatever they do and whenever the engine ticks. */
class RandomStoriesTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final int HORIZON = 8 * 3600;
    /** Events that these stories cannot meet; each has stories of its own. */
    private static final Set<String> NOT_RANDOM = Set.of("NoticeGivenUp");

    /** One way of playing a random story. */
    private static final class Run {
        final RandomWorld world;
        final VirtualClock clock = VirtualClock.at(START);
        final InMemoryPathwayStore store = new InMemoryPathwayStore();
        final RecordingNotifier notifier = new RecordingNotifier();
        final Pathways pathways;
        final List<String> replies = new ArrayList<>();
        final List<RandomWorld.Act> acts = new ArrayList<>();
        final InstanceId instance;

        Run(long seed) {
            this(seed, true);
        }

        Run(long seed, boolean changes) {
            world = new RandomWorld(seed, START, changes);
            pathways = Pathways.builder()
                    .definition(world.definition)
                    .store(store)
                    .directory(world.roster())
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
        Run play(Ticks ticks) {
            check();
            int acts = world.length();
            int second = 0;
            for (int i = 0; i < acts && second < HORIZON - 3600; i++) {
                RandomWorld.Act act = world.next(store.load(instance).orElseThrow(), second);
                second = act.second();
                perform(act, ticks);
            }
            return end(ticks);
        }

        /** Plays the story that another run has played. */
        Run play(Ticks ticks, Run other) {
            check();
            other.acts.forEach(act -> perform(act, ticks));
            return end(ticks);
        }

        private void perform(RandomWorld.Act act, Ticks ticks) {
            passUntil(START.plusSeconds(act.second()), ticks);
            acts.add(act);
            Reply reply = pathways.submit(act.command());
            replies.add(
                    reply.isAccepted()
                            ? "accepted"
                            : ((Reply.Refused) reply).refusal().code().name());
            check();
        }

        private Run end(Ticks ticks) {
            passUntil(START.plusSeconds(HORIZON), ticks);
            tick();
            return this;
        }

        private void passUntil(Instant until, Ticks ticks) {
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
            InstanceState state = store.load(instance).orElseThrow();
            assertThat(Evolver.replay(store.journal(instance))).isEqualTo(state);
            assertThat(Schedule.nextDue(state) != null)
                    .as("a wake-up is planned exactly while it is open")
                    .isEqualTo(state.isOpen());
            boolean goesOn = !state.flow().turns().isEmpty()
                    || state.steps().stream().anyMatch(step -> step.phase().isLive());
            assertThat(goesOn)
                    .as("a step is live or waits to be opened exactly while it is open")
                    .isEqualTo(state.isOpen());
            state.steps().stream().filter(step -> step.phase().isLive()).forEach(Run::checkStep);
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

        List<JournalEntry> journal() {
            return store.journal(instance);
        }
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void replay_equals_state_and_every_open_step_has_an_owner_and_a_wake_up(@ForAll long seed) {
        Run run = new Run(seed).play(Run.Ticks.WHEN_DUE);
        checkNotices(run);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void ticking_often_or_rarely_tells_the_same_story(@ForAll long seed) {
        Run sparse = new Run(seed).play(Run.Ticks.WHEN_DUE);
        Run dense = new Run(seed).play(Run.Ticks.EVERY_TEN_SECONDS, sparse);

        assertThat(dense.replies).isEqualTo(sparse.replies);
        assertThat(dense.journal()).isEqualTo(sparse.journal());
        assertThat(dense.notifier.delivered()).isEqualTo(sparse.notifier.delivered());
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void an_engine_that_never_ticks_catches_up_in_order_when_somebody_acts(@ForAll long seed) {
        Run prompt = new Run(seed, false).play(Run.Ticks.WHEN_DUE);
        Run lazy = new Run(seed, false).play(Run.Ticks.NEVER, prompt);

        assertThat(lazy.replies).isEqualTo(prompt.replies);
        assertThat(withoutCalls(lazy)).isEqualTo(withoutCalls(prompt));
        assertThat(lazy.store.load(lazy.instance).orElseThrow().steps())
                .extracting(StepState::phase)
                .isEqualTo(prompt.store.load(prompt.instance).orElseThrow().steps().stream()
                        .map(StepState::phase)
                        .toList());
    }

    @Example
    void between_them_the_stories_meet_every_kind_of_event() {
        Set<String> met = new TreeSet<>();
        for (long seed = 0; seed < 500; seed++) {
            for (JournalEntry entry : new Run(seed).play(Run.Ticks.WHEN_DUE).journal()) {
                met.add(entry.event().getClass().getSimpleName());
            }
        }
        Set<String> all = new TreeSet<>();
        for (Class<?> kind : Event.class.getPermittedSubclasses()) {
            collect(kind, all);
        }
        all.removeAll(NOT_RANDOM);
        assertThat(met).containsAll(all);
    }

    private static void collect(Class<?> kind, Set<String> into) {
        Class<?>[] kinds = kind.getPermittedSubclasses();
        if (kinds == null) {
            into.add(kind.getSimpleName());
        } else {
            for (Class<?> each : kinds) {
                collect(each, into);
            }
        }
    }

    /** What happened, without the safety net's calls, which collapse, and without the notices, which merge. */
    private static List<Event> withoutCalls(Run run) {
        return run.journal().stream()
                .map(JournalEntry::event)
                .filter(event -> !(event instanceof Event.SafetyNetCalled) && !(event instanceof Event.Told))
                .toList();
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void another_locale_and_zone_change_nothing(@ForAll long seed) {
        Run here = new Run(seed).play(Run.Ticks.WHEN_DUE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            Run there = new Run(seed).play(Run.Ticks.WHEN_DUE);
            assertThat(there.journal()).isEqualTo(here.journal());
            assertThat(there.journal().toString()).isEqualTo(here.journal().toString());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static void checkNotices(Run run) {
        Set<String> ids = new HashSet<>();
        Set<String> moments = new HashSet<>();
        boolean ended = false;
        for (JournalEntry entry : run.journal()) {
            if (entry.event() instanceof Event.Told told) {
                for (Notice notice : told.notices()) {
                    assertThat(ids.add(notice.id())).as("an id of its own").isTrue();
                    assertThat(moments.add(notice.to() + " " + notice.step() + " " + notice.version()))
                            .as("one notice per person, step and moment")
                            .isTrue();
                    assertThat(ended && isAsking(notice))
                            .as("nothing is asked after the end")
                            .isFalse();
                }
            }
            ended |= entry.event() instanceof Event.PathwayCompleted || entry.event() instanceof Event.PathwayStopped;
        }
        assertThat(run.notifier.delivered()).extracting(Notice::id).containsExactlyInAnyOrderElementsOf(ids);
    }

    private static boolean isAsking(Notice notice) {
        return !Set.of(NoticeKind.STAND_DOWN, NoticeKind.TAKEN, NoticeKind.INFORMED)
                .contains(notice.kind());
    }
}
