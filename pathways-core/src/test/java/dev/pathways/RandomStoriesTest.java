package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.StepState;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
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

/** What holds in any definition, with any people, whatever they do and whenever the engine ticks: 20,000 stories and more. */
class RandomStoriesTest {
    /** Events that these stories cannot meet; each has stories of its own. */
    private static final Set<String> NOT_RANDOM = Set.of("NoticeGivenUp");

    @Property(seed = "20261124", tries = 14_000, shrinking = ShrinkingMode.OFF)
    void replay_equals_state_and_every_open_step_has_an_owner_and_a_wake_up(@ForAll long seed) {
        RandomRun run = new RandomRun(seed).play(RandomRun.Ticks.WHEN_DUE);
        checkNotices(run);
    }

    @Property(seed = "20261124", tries = 1_500, shrinking = ShrinkingMode.OFF)
    void ticking_often_or_rarely_tells_the_same_story(@ForAll long seed) {
        RandomRun sparse = new RandomRun(seed).play(RandomRun.Ticks.WHEN_DUE);
        RandomRun dense = new RandomRun(seed).play(RandomRun.Ticks.EVERY_TEN_SECONDS, sparse);

        assertThat(dense.replies).isEqualTo(sparse.replies);
        assertThat(dense.journal()).isEqualTo(sparse.journal());
        assertThat(dense.notifier.delivered()).isEqualTo(sparse.notifier.delivered());
    }

    @Property(seed = "20261124", tries = 1_500, shrinking = ShrinkingMode.OFF)
    void an_engine_that_never_ticks_catches_up_in_order_when_somebody_acts(@ForAll long seed) {
        RandomRun prompt = new RandomRun(seed, false).play(RandomRun.Ticks.WHEN_DUE);
        RandomRun lazy = new RandomRun(seed, false).play(RandomRun.Ticks.NEVER, prompt);

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
        Set<String> all = kindsOfEvents();
        all.removeAll(NOT_RANDOM);
        Set<String> met = new TreeSet<>();
        for (long seed = 0; seed < 2000 && !met.containsAll(all); seed++) {
            for (JournalEntry entry :
                    new RandomRun(seed).play(RandomRun.Ticks.WHEN_DUE).journal()) {
                met.add(entry.event().getClass().getSimpleName());
            }
        }
        assertThat(met).containsAll(all);
    }

    /** The names of all kinds of events. */
    static Set<String> kindsOfEvents() {
        Set<String> all = new TreeSet<>();
        for (Class<?> kind : Event.class.getPermittedSubclasses()) {
            collect(kind, all);
        }
        return all;
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

    /** What happened, without the safety net's calls, which collapse (and so its list), and the notices, which merge. */
    private static List<Event> withoutCalls(RandomRun run) {
        return run.journal().stream()
                .map(JournalEntry::event)
                .filter(event -> !(event instanceof Event.SafetyNetCalled) && !(event instanceof Event.Told))
                .filter(event -> !(event instanceof Event.DutyRead read && isSafetyNet(read)))
                .toList();
    }

    private static boolean isSafetyNet(Event.DutyRead read) {
        return read.asking().party().equals(Party.role("net"));
    }

    @Property(seed = "20261124", tries = 250, shrinking = ShrinkingMode.OFF)
    void another_locale_and_zone_change_nothing(@ForAll long seed) {
        RandomRun here = new RandomRun(seed).play(RandomRun.Ticks.WHEN_DUE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            RandomRun there = new RandomRun(seed).play(RandomRun.Ticks.WHEN_DUE);
            assertThat(there.journal()).isEqualTo(here.journal());
            assertThat(there.journal().toString()).isEqualTo(here.journal().toString());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static void checkNotices(RandomRun run) {
        Set<String> ids = new HashSet<>();
        Set<String> moments = new HashSet<>();
        boolean ended = false;
        for (JournalEntry entry : run.journal()) {
            if (entry.event() instanceof Event.Told told) {
                for (Notice notice : told.notices()) {
                    assertThat(ids.add(notice.id())).as("an id of its own").isTrue();
                    assertThat(moments.add(
                                    notice.to() + " " + notice.step() + " " + notice.version() + isOfGlass(notice)))
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

    /** A broken glass is told beside anything else. */
    private static boolean isOfGlass(Notice notice) {
        return notice.kind() == NoticeKind.BREAK_GLASS;
    }

    /** What asks somebody to act on a step. The host is alarmed also where nobody can be told of a broken glass. */
    private static boolean isAsking(Notice notice) {
        return !Set.of(
                        NoticeKind.ALARM,
                        NoticeKind.STAND_DOWN,
                        NoticeKind.TAKEN,
                        NoticeKind.INFORMED,
                        NoticeKind.BREAK_GLASS)
                .contains(notice.kind());
    }
}
