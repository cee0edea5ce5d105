package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Evolver;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.StepClock;
import dev.pathways.decision.StepState;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.InstanceId;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.StepRef;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import dev.pathways.testing.DutyRoster;
import dev.pathways.testing.InMemoryPathwayStore;
import dev.pathways.testing.RecordingNotifier;
import dev.pathways.testing.SequentialIds;
import dev.pathways.testing.VirtualClock;
import dev.pathways.time.Deadline;
import dev.pathways.time.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Clock rule 12 for random deadlines, with random facts recorded in random order at random times. */
class FactsInAnyOrderTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
    private static final List<String> KINDS = List.of("red", "green", "blue");
    private static final int HORIZON = 1200;

    /** What happens at one minute. */
    private record Act(
            int minute,
            Map<String, Integer> facts,
            @Nullable String kind,
            @Nullable Integer done) {}

    /** One random story: three steps side by side, of which the first may be done, and one that waits for all. */
    private static final class Story {
        final Random random;
        final MovingTimes one;
        final MovingTimes byKind;
        final MovingTimes waiting;
        final List<Act> acts = new ArrayList<>();
        final VirtualClock clock = VirtualClock.at(START);
        final InMemoryPathwayStore store = new InMemoryPathwayStore();
        final Pathways pathways;
        final InstanceId instance;
        private MovingTimes.Known known;

        Story(long seed) {
            random = new Random(seed);
            one = MovingTimes.random(random);
            byKind = MovingTimes.byKind(random, KINDS);
            waiting = MovingTimes.random(random);
            acts.add(new Act(0, times(), kind(), null));
            boolean done = false;
            for (int i = 0; i < 12; i++) {
                boolean completes = !done && random.nextInt(8) == 0;
                done |= completes;
                int minute = acts.get(i).minute + random.nextInt(60);
                Integer happened = completes ? Math.max(0, minute - random.nextInt(90)) : null;
                acts.add(new Act(minute, times(), random.nextInt(4) == 0 ? kind() : null, happened));
            }
            pathways = Pathways.builder()
                    .definition(definition())
                    .store(store)
                    .directory(new DutyRoster()
                            .always("role nurse", "nina")
                            .always("role a", "anna")
                            .always("role b", "bob")
                            .always("role net", "net"))
                    .notifier(new RecordingNotifier())
                    .clock(clock)
                    .ids(new SequentialIds())
                    .build();
            instance = pathways.submit(new Command.Start(
                            "moving", Subject.of("Encounter/1"), Unit.of("u"), facts(acts.get(0)), Actor.host("h")))
                    .orThrow()
                    .instance();
            Act first = acts.get(0);
            known = new MovingTimes.Known(new TreeMap<>(first.facts), first.kind);
        }

        private String kind() {
            return KINDS.get(random.nextInt(3));
        }

        private Map<String, Integer> times() {
            Map<String, Integer> times = new TreeMap<>();
            for (String fact : MovingTimes.FACTS) {
                if (random.nextInt(3) == 0) {
                    times.put(fact, random.nextInt(700) - 60);
                }
            }
            return times;
        }

        private PathwayDefinition definition() {
            return PathwayBuilder.pathway("moving", "Moving", 1, "America/Chicago")
                    .fact("p", FactKind.of(FactKind.Type.TIME))
                    .fact("q", FactKind.of(FactKind.Type.TIME))
                    .fact("kind", FactKind.listed(KINDS.toArray(String[]::new)))
                    .complete("within 30 days")
                    .safetyNet("30 minutes", "role net")
                    .together(TogetherBuilder.together("all", null)
                            .branch("b0", step("s0", Deadline.parse("within 20 hours")))
                            .branch("b1", step("one", deadline(one)))
                            .branch("b2", step("by-kind", deadline(byKind))))
                    .step(step("waiting", deadline(waiting)))
                    .build();
        }

        private static StepBuilder step(String name, Deadline complete) {
            return StepBuilder.step(name, "Do " + name)
                    .owner("role nurse")
                    .complete(complete)
                    .escalate(Rung.tell("0 minutes", "role a"), Rung.tell("20 minutes", "role b"));
        }

        private static Deadline deadline(MovingTimes times) {
            Map<String, List<When>> points = new LinkedHashMap<>();
            times.texts()
                    .forEach((value, texts) ->
                            points.put(value, texts.stream().map(When::parse).toList()));
            return points.containsKey("")
                    ? Deadline.of(points.getOrDefault("", List.of()))
                    : Deadline.dependingOn("kind", points);
        }

        private static Facts facts(Act act) {
            Facts facts = act.kind == null ? Facts.none() : Facts.of("kind", act.kind);
            for (Map.Entry<String, Integer> time : act.facts.entrySet()) {
                facts = facts.with(time.getKey(), at(time.getValue()).toString());
            }
            return facts;
        }

        /** The model's side of an act. */
        private void learn(Act act) {
            MovingTimes.Known before = known;
            Map<String, Integer> minutes = new TreeMap<>(before.minutes());
            minutes.putAll(act.facts);
            String kind = act.kind == null ? before.kind() : act.kind;
            if (kind != null && !kind.equals(before.kind())) {
                byKind.choose(act.minute, before);
            }
            known = new MovingTimes.Known(minutes, kind);
        }

        Story play(int tickEvery) {
            for (Act act : acts.subList(1, acts.size())) {
                pass(act.minute, tickEvery);
                perform(act);
                check(act.minute);
            }
            pass(HORIZON, tickEvery);
            check(HORIZON);
            return this;
        }

        private void perform(Act act) {
            if (!facts(act).isEmpty()) {
                pathways.submit(new Command.RecordFacts(instance, Actor.host("h"), facts(act)))
                        .orThrow();
                learn(act);
            }
            if (act.done != null) {
                StepRef step = StepRef.of(instance, "s0");
                pathways.submit(new Command.Complete(
                                step, Actor.person("nina"), null, Facts.none(), at(act.done), null))
                        .orThrow();
                Map<String, Integer> minutes = new TreeMap<>(known.minutes());
                minutes.put(MovingTimes.STEP, act.done);
                known = new MovingTimes.Known(minutes, known.kind());
            }
        }

        private void pass(int until, int tickEvery) {
            int minute = (int) Duration.between(START, clock.instant()).toMinutes();
            for (int next = minute + tickEvery; next < until; next += tickEvery) {
                clock.set(at(next));
                pathways.tick();
            }
            clock.set(at(until));
        }

        private void check(int minute) {
            pathways.tick();
            InstanceState state = store.load(instance).orElseThrow();
            assertThat(Evolver.replay(store.journal(instance))).isEqualTo(state);
            check(state, "one", one.due(known), minute);
            check(state, "by-kind", byKind.due(known), minute);
            check(state, "waiting", waiting.ahead(known), minute);
            assertThat(one.due(known)).isLessThanOrEqualTo(one.latest());
            assertThat(byKind.due(known)).isLessThanOrEqualTo(byKind.latest());
        }

        private static void check(InstanceState state, String name, @Nullable Integer expected, int minute) {
            StepState step = state.find(name);
            StepClock clock = step == null ? null : step.clocks().complete();
            assertThat(clock == null ? null : clock.due()).as(name).isEqualTo(expected == null ? null : at(expected));
            if (clock != null && expected != null) {
                assertThat(clock.late()).as(name + " is late").isEqualTo(expected <= minute);
            }
        }

        private static Instant at(int minute) {
            return START.plusSeconds(60L * minute);
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void every_deadline_is_due_when_the_facts_that_are_known_say_so(@ForAll long seed) {
        new Story(seed).play(HORIZON);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void ticking_often_or_rarely_tells_the_same_story(@ForAll long seed) {
        Story rarely = new Story(seed).play(HORIZON);
        Story often = new Story(seed).play(1);
        assertThat(events(often)).isEqualTo(events(rarely));
    }

    /** What happened, without the safety net's calls, which collapse, and without the notices, which merge. */
    private static List<Event> events(Story story) {
        return story.store.journal(story.instance).stream()
                .map(JournalEntry::event)
                .filter(event -> !(event instanceof Event.SafetyNetCalled) && !(event instanceof Event.Told))
                .toList();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void no_rung_fires_twice(@ForAll long seed) {
        Story story = new Story(seed).play(HORIZON);
        Set<String> fired = new HashSet<>();
        for (JournalEntry entry : story.store.journal(story.instance)) {
            if (entry.event() instanceof Event.RungFired rung) {
                assertThat(fired.add(rung.step() + " " + rung.rung())).isTrue();
            }
        }
    }
}
