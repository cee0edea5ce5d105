package dev.pathways;

import dev.pathways.decision.Asked;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Offer;
import dev.pathways.decision.StepState;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.Party;
import dev.pathways.model.StepPhase;
import dev.pathways.model.StepRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Somebody who wants nobody to hear of it, and acts at the worst moments. */
final class Adversary {
    private static final List<String> PEOPLE =
            RandomPathway.PARTIES.stream().map(BoundsJudge::person).toList();

    private Adversary() {}

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
        return switch (random.nextInt(26)) {
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
