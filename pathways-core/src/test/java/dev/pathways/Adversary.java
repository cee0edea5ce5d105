package dev.pathways;

import dev.pathways.decision.Asked;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Offer;
import dev.pathways.decision.StepClock;
import dev.pathways.decision.StepState;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.Notice;
import dev.pathways.model.Party;
import dev.pathways.model.StepPhase;
import dev.pathways.model.StepRef;
import dev.pathways.time.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who wants nobody to hear of it, and acts at the worst moments. */
final class Adversary {
    private static final List<String> PEOPLE =
            RandomPathway.PARTIES.stream().map(BoundsJudge::person).toList();

    /** As many rungs as a ladder has. */
    private static final int ALL = 4;
    /** Whoever owns the step already. */
    private static final int OWNER = -1;

    private Adversary() {}

    /** Those who want it to last as long as it can, the more usual first; a bound is reached where one of them reaches it. */
    static List<Supplier<BoundsRun.Behaviour>> hardest() {
        List<Supplier<BoundsRun.Behaviour>> all = new ArrayList<>(List.of(
                Adversary::stalling,
                Adversary::silent,
                () -> givingTo(0),
                () -> climbing(ALL, 0),
                () -> climbing(0, OWNER),
                () -> climbing(ALL, OWNER),
                () -> givingTo(1),
                () -> climbing(ALL, 1)));
        for (int rungs = 1; rungs < ALL; rungs++) {
            int climbed = rungs;
            all.add(() -> climbing(climbed, OWNER));
            all.add(() -> climbing(climbed, 0));
        }
        return all;
    }

    /** Uses all the time of all pauses at once, takes every step, and says to every rung and every question "I have it". */
    static BoundsRun.Behaviour stalling() {
        return (run, now) -> {
            for (StepState step : run.state().steps()) {
                if (step.phase() == StepPhase.OPEN || step.phase() == StepPhase.ACKNOWLEDGED) {
                    pause(run, step);
                    take(run, step);
                }
            }
        };
    }

    /** Uses all the time of all pauses at once, and else does nothing. */
    static BoundsRun.Behaviour silent() {
        return (run, now) -> run.state().steps().forEach(step -> pause(run, step));
    }

    /** Leaves every step to the safety net, which takes it, says whenever it is asked that it is still on it, and no more. */
    static BoundsRun.Behaviour holding() {
        return new BoundsRun.Behaviour() {
            @Override
            public void act(BoundsRun run, Instant now) {
                for (StepState step : run.state().steps()) {
                    if (step.phase() == StepPhase.OPEN) {
                        run.pathways.submit(
                                new Command.Acknowledge(StepRef.of(run.instance, step.step()), Actor.person("net")));
                    }
                }
            }

            @Override
            public void answer(BoundsRun run, Notice question) {
                run.pathways.submit(
                        new Command.StillOnIt(StepRef.of(run.instance, question.step()), Actor.person(question.to())));
            }
        };
    }

    /**
     * Gives each step, as soon as it opens, to one of those to whom its ladder would hand it: rungs that name only them tell
     * nobody else. Then only pauses.
     */
    static BoundsRun.Behaviour givingTo(int number) {
        Set<String> given = new HashSet<>();
        return (run, now) -> {
            for (StepState step : run.state().steps()) {
                if (step.phase() == StepPhase.OPEN && given.add(step.step())) {
                    give(run, step, number);
                }
                pause(run, step);
            }
        };
    }

    private static void give(BoundsRun run, StepState step, int number) {
        StepDefinition defined = run.definition.step(step.step());
        List<Party> takers = Stream.of(
                        defined.ladders().uncompleted(), defined.ladders().unacknowledged())
                .flatMap(ladder -> ladder.rungs().stream())
                .map(Rung::handTo)
                .filter(PartyRef.Named.class::isInstance)
                .map(to -> ((PartyRef.Named) to).party())
                .distinct()
                .toList();
        boolean known = number != OWNER && number < takers.size();
        Party to = known ? takers.get(number) : step.ownership().party();
        run.pathways.submit(new Command.Assign(StepRef.of(run.instance, step.step()), Actor.person("e"), to));
    }

    /**
     * Climbs the complete ladder of each step by hand as soon as it opens, up to a rung, answers it, gives the step on and
     * then only pauses. Those to whom that ladder would hand it, which would begin everything anew, decline as late as they can.
     */
    static BoundsRun.Behaviour climbing(int rungs, int giveTo) {
        Set<String> given = new HashSet<>();
        return (run, now) -> {
            for (StepState step : run.state().steps()) {
                if (step.phase() == StepPhase.OPEN && given.add(step.step())) {
                    climb(run, step, rungs, now);
                    give(run, step, giveTo);
                }
                pause(run, step);
            }
            run.state().steps().forEach(step -> avoidHandOver(run, step, now));
        };
    }

    private static void climb(BoundsRun run, StepState step, int rungs, Instant now) {
        if (rungs > 0) {
            takeAnyway(run, step);
        }
        int all = run.definition.step(step.step()).ladders().uncompleted().size();
        for (int i = 0; i < Math.min(rungs, all); i++) {
            escalate(run, step);
            takeAnyway(run, step);
        }
        if (rungs > 0) {
            startLadderAnew(run, step, now);
        }
    }

    /** What is planned moves and moves back: the rungs that are left count from the deadline again. */
    private static void startLadderAnew(BoundsRun run, StepState step, Instant now) {
        boolean isAfter = run.definition.step(step.step()).timing().complete().all().stream()
                .anyMatch(When.After.class::isInstance);
        for (Duration ahead : List.of(isAfter ? Duration.ZERO : Duration.ofMinutes(31), Duration.ofDays(7))) {
            Facts planned = Facts.of("planned", now.plus(ahead).toString());
            run.pathways.submit(new Command.RecordFacts(run.instance, Actor.host("h"), planned));
        }
    }

    /** Without firing the next rung, as soon as somebody else has been asked later; else at the last instant. */
    private static void avoidHandOver(BoundsRun run, StepState step, Instant now) {
        StepClock complete = step.clocks().complete();
        List<Rung> rungs =
                run.definition.step(step.step()).ladders().uncompleted().rungs();
        if (step.phase() == StepPhase.OPEN) {
            rungs.subList(complete.rung(), rungs.size()).stream()
                    .map(Rung::handTo)
                    .filter(Objects::nonNull)
                    .map(BoundsJudge::person)
                    .filter(taker -> isFollowed(step, taker) || now.equals(complete.nextRung()))
                    .forEach(taker -> run.pathways.submit(
                            new Command.Decline(StepRef.of(run.instance, step.step()), Actor.person(taker), "busy")));
        }
    }

    /** Whether the newest asking waits for others. */
    private static boolean isFollowed(StepState step, String person) {
        return step.asks().people().stream()
                .anyMatch(asked -> asked.wave() == step.asks().newest()
                        && !asked.person().equals(person)
                        && !step.asks().isOut(asked.person()));
    }

    private static void escalate(BoundsRun run, StepState step) {
        run.pathways.submit(new Command.Escalate(StepRef.of(run.instance, step.step()), Actor.person("e"), "now"));
    }

    private static void takeAnyway(BoundsRun run, StepState step) {
        PEOPLE.forEach(person -> run.pathways.submit(
                new Command.Acknowledge(StepRef.of(run.instance, step.step()), Actor.person(person))));
    }

    private static void pause(BoundsRun run, StepState step) {
        StepRef ref = StepRef.of(run.instance, step.step());
        for (String pause : RandomPathway.PAUSES) {
            for (String person : PEOPLE) {
                run.pathways.submit(new Command.Pause(ref, Actor.person(person), pause, "not now"));
            }
        }
    }

    private static void take(BoundsRun run, StepState step) {
        StepRef ref = StepRef.of(run.instance, step.step());
        String owner = step.ownership().person();
        if (owner == null || step.isAskedAnew()) {
            step.asks().people().stream()
                    .sorted(Comparator.comparingInt(Asked::wave).reversed())
                    .forEach(asked -> run.pathways.submit(new Command.Acknowledge(ref, Actor.person(asked.person()))));
        } else {
            run.pathways.submit(new Command.StillOnIt(ref, Actor.person(owner)));
        }
    }

    /** Anything, by anybody whom it may concern. */
    static BoundsRun.Behaviour anything(long seed) {
        Random random = new Random(seed);
        return (run, now) -> {
            int acts = random.nextInt(3);
            for (int i = 0; i < acts; i++) {
                run.pathways.submit(act(random, run, now));
            }
        };
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Command act(Random random, BoundsRun run, Instant now) {
        InstanceState state = run.state();
        List<StepState> live =
                state.steps().stream().filter(step -> step.phase().isLive()).toList();
        StepState about = live.isEmpty() ? null : pick(random, live);
        String name = about == null
                ? pick(
                        random,
                        run.definition.steps().stream()
                                .map(StepDefinition::name)
                                .toList())
                : about.step();
        StepRef step = StepRef.of(run.instance, name);
        Actor actor = Actor.person(about == null ? pick(random, PEOPLE) : concerned(random, about));
        if (about != null && about.phase() == StepPhase.AWAITING_CONFIRMATION && random.nextBoolean()) {
            return random.nextBoolean()
                    ? new Command.Return(step, actor, "not done")
                    : new Command.Confirm(step, actor);
        }
        return switch (random.nextInt(27)) {
            case 0, 1, 2 -> new Command.Acknowledge(step, actor);
            case 3 -> new Command.Decline(step, actor, "busy");
            case 4, 5 ->
                new Command.Assign(step, Actor.person("e"), Party.of(pick(random, List.of("role x", "role y"))));
            case 6, 7, 8 -> new Command.Complete(step, actor);
            case 9 -> new Command.Complete(step, actor, pick(random, List.of("again", "on")));
            case 10 -> new Command.Return(step, actor, "not done");
            case 11, 12 -> new Command.Pause(step, actor, pick(random, RandomPathway.PAUSES), "not now");
            case 13 -> new Command.Resume(step, actor);
            case 14, 15 -> new Command.StillOnIt(step, actor);
            case 16 -> new Command.Quiet(step, Actor.person("net"));
            case 17, 18 -> new Command.Offer(step, actor, "x", Duration.ofMinutes(1 + random.nextInt(30)));
            case 19, 20 -> answer(random, step, about);
            case 21 -> new Command.Escalate(step, Actor.person("e"), "now");
            case 22 -> new Command.HostEvent(run.instance, Actor.host("h"), pick(random, RandomPathway.EVENTS));
            case 23, 24 -> new Command.RecordFacts(run.instance, Actor.host("h"), planned(random, now));
            case 25 ->
                new Command.RecordFacts(
                        run.instance, Actor.host("h"), Facts.of("kind", pick(random, RandomPathway.KINDS)));
            default -> new Command.Confirm(step, actor);
        };
    }

    private static Command answer(Random random, StepRef step, @Nullable StepState about) {
        Offer offer = about == null ? null : about.ownership().offer();
        Actor taker = Actor.person(offer == null ? "x" : offer.to());
        return random.nextBoolean() ? new Command.AcceptOffer(step, taker) : new Command.RefuseOffer(step, taker, "no");
    }

    private static Facts planned(Random random, Instant now) {
        return Facts.of(
                "planned",
                now.plus(Duration.ofMinutes(random.nextInt(240) - 60)).toString());
    }

    private static String concerned(Random random, StepState step) {
        List<String> people = new ArrayList<>();
        step.asks().people().forEach(asked -> people.add(asked.person()));
        if (step.ownership().person() != null) {
            people.add(step.ownership().person());
        }
        return people.isEmpty() || random.nextInt(8) == 0 ? pick(random, PEOPLE) : pick(random, people);
    }
}
