package dev.pathways.testing;

import dev.pathways.Pathways;
import dev.pathways.TickReport;
import dev.pathways.decision.Evolver;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.decision.Trigger;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.CommandId;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Refusal;
import dev.pathways.model.Reply;
import dev.pathways.model.StepPhase;
import dev.pathways.model.Subject;
import dev.pathways.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One playing of a story, in one of the ways in which it must go alike. */
final class Play {
    /** The ways to play it. */
    enum Way {
        /** A tick one second before and at each listed moment. */
        SPARSE,
        /** A tick every ten seconds, or every minute in stories of more than two days. */
        DENSE,
        /** As {@link #SPARSE}, rebuilt from the journal before every moment. */
        REBUILT
    }

    private static final Duration LONG = Duration.ofDays(2);

    private final Scenario scenario;
    private final Way way;
    private final Times times;
    private final VirtualClock clock;
    private final DutyRoster roster = new DutyRoster();
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final SequentialIds ids = new SequentialIds();
    private final List<Played.Attempt> attempts = new ArrayList<>();
    private int handOvers;
    private InMemoryPathwayStore store = new InMemoryPathwayStore();
    private Pathways pathways;
    private InstanceId instance = InstanceId.of("not-started");

    Play(Scenario scenario, Way way) {
        this.scenario = scenario;
        this.way = way;
        this.times = Times.from(scenario.start().at(), scenario.definition().zone());
        this.clock = VirtualClock.at(times.start());
        this.pathways = engine();
    }

    private Pathways engine() {
        return Pathways.builder()
                .definition(scenario.definition())
                .store(store)
                .directory(roster)
                .notifier(notifier)
                .clock(clock)
                .ids(ids)
                .build();
    }

    Played run() {
        Scenario.World world = new Scenario.World(clock, roster, notifier, party -> pathways.dutyChanged(party));
        scenario.given().forEach(each -> each.accept(world));
        start();
        List<Scenario.Moment> moments = scenario.moments();
        boolean startIsListed =
                !moments.isEmpty() && times.read(moments.get(0).at()).equals(times.start());
        if (!startIsListed) {
            expect("the start", List.of());
        }
        for (Scenario.Moment moment : moments) {
            passUntil(times.read(moment.at()));
            if (way == Way.REBUILT) {
                store = store.rebuilt();
                pathways = engine();
            }
            moment.changes().forEach(each -> each.accept(world));
            moment.acts().forEach(doing -> act(moment.at(), doing));
            tick();
            expect(moment.at(), moment.told());
            moment.states().forEach(each -> expect(moment.at(), each));
        }
        return new Played(store.journal(instance), attempts);
    }

    private void start() {
        Scenario.Start start = scenario.start();
        Reply reply = pathways.submit(new Command.Start(
                scenario.definition().ref().name(),
                Subject.of("Encounter/story"),
                Unit.of(start.unit()),
                start.facts(),
                Actor.person(start.starter())));
        instance = reply.orThrow().instance();
        checkReplay();
    }

    private void passUntil(Instant moment) {
        if (way == Way.DENSE) {
            Duration step = stepLength();
            for (Instant at = clock.instant().plus(step); at.isBefore(moment); at = at.plus(step)) {
                tickSilently(at);
            }
        } else if (clock.instant().isBefore(moment.minusSeconds(1))) {
            tickSilently(moment.minusSeconds(1));
        }
        clock.set(moment);
    }

    private Duration stepLength() {
        List<Scenario.Moment> moments = scenario.moments();
        Instant end = times.read(moments.get(moments.size() - 1).at());
        boolean isLong = Duration.between(times.start(), end).compareTo(LONG) > 0;
        return isLong ? Duration.ofMinutes(1) : Duration.ofSeconds(10);
    }

    private void tickSilently(Instant at) {
        clock.set(at);
        tick();
        expect("between the listed moments, at +" + Duration.between(times.start(), at), List.of());
    }

    private void tick() {
        TickReport report = pathways.tick();
        while (report.instances() > 0 || report.delivered() > 0) {
            report = pathways.tick();
        }
        checkReplay();
    }

    private void act(String moment, Scenario.Doing doing) {
        ActReader.Act act = ActReader.read(doing.act(), instance, times::read);
        Refusal refusal = act instanceof ActReader.Act.HandsOver handsOver
                ? handOver(handsOver)
                : submit((ActReader.Act.Submits) act);
        String answer = refusal == null ? "accepted" : refusal.code().name();
        if (!answer.equals(doing.answer())) {
            String why = refusal == null ? "" : ": " + refusal.message();
            fail(moment, "expected '" + doing.act() + "' to be " + doing.answer() + ", but it was " + answer + why);
        }
        checkReplay();
    }

    /** Why a command was refused, or null. */
    private @Nullable Refusal submit(ActReader.Act.Submits act) {
        StepPhase phase = act.command() instanceof Command.OnStep onStep
                ? store.load(instance).orElseThrow().phase(onStep.step())
                : StepPhase.WAITING;
        Reply reply = act.id() == null ? pathways.submit(act.command()) : pathways.submit(act.id(), act.command());
        if (act.command() instanceof Command.OnStep onStep) {
            attempts.add(new Played.Attempt(phase, Trigger.of(onStep), reply));
        }
        return refusal(reply);
    }

    /** Why the first step that could not be handed over was refused, or null. */
    private @Nullable Refusal handOver(ActReader.Act.HandsOver act) {
        CommandId operation = act.id() == null ? CommandId.of("hand-over-" + ++handOvers) : act.id();
        return pathways.handOver(operation, act.handOver()).items().stream()
                .map(item -> refusal(item.reply()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Refusal refusal(Reply reply) {
        return reply instanceof Reply.Refused refused ? refused.refusal() : null;
    }

    private void expect(String moment, List<String> told) {
        List<ToldItem> missing =
                new ArrayList<>(told.stream().map(ToldItem::read).toList());
        List<ToldItem> unexpected = new ArrayList<>();
        for (ToldItem given : notifier.take().stream().map(ToldItem::of).toList()) {
            ToldItem found = missing.stream()
                    .filter(item -> item.means(given))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                unexpected.add(given);
            } else {
                missing.remove(found);
            }
        }
        if (!missing.isEmpty() || !unexpected.isEmpty()) {
            fail(moment, "not told, but expected: " + missing + "\n  told, but not expected: " + unexpected);
        }
    }

    private void expect(String moment, Scenario.Expectation expectation) {
        InstanceState state = store.load(instance).orElseThrow();
        String actual = StateWords.compare(state, expectation.what(), expectation.state(), times);
        if (!actual.isEmpty()) {
            fail(moment, "expected " + expectation.what() + " to be " + expectation.state() + ", but it is " + actual);
        }
    }

    private void checkReplay() {
        InstanceState stored = store.load(instance).orElseThrow();
        InstanceState replayed = Evolver.replay(store.journal(instance));
        if (!stored.equals(replayed)) {
            fail("some moment", "the state differs from the replay of the journal:\n  " + stored + "\n  " + replayed);
        }
        if (stored.isOpen() && Schedule.nextDue(stored) == null) {
            fail("some moment", "an open instance has nothing planned: it could stay silent for ever");
        }
    }

    private void fail(String moment, String what) {
        throw new AssertionError("At " + moment + " (played " + way.name().toLowerCase(Locale.ROOT) + "):\n  " + what);
    }
}
