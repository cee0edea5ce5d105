package dev.pathways;

import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Offer;
import dev.pathways.decision.StepState;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.Facts;
import dev.pathways.model.Party;
import dev.pathways.model.StepPhase;
import dev.pathways.model.StepRef;
import dev.pathways.model.Unit;
import dev.pathways.testing.DutyRoster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random definition, random people and random acts, all from one seed. */
final class RandomWorld {
    private static final List<String> PARTIES = RandomPathway.PARTIES;
    private static final List<String> PEOPLE = List.of("p0", "p1", "p2", "p3", "p4", "p5", "p6", "net");
    private static final List<String> UNITS = List.of("4-west", "5-east");
    private static final String MANAGER = "p0";

    private final Random random;
    private final long peopleSeed;
    private final boolean changes;
    private final Instant start;
    final PathwayDefinition definition;

    /**
     * A world from a seed.
     *
     * @param start when its instance starts
     * @param changes whether it matters when the engine looks: duty lists change and rungs hand steps on
     */
    RandomWorld(long seed, Instant start, boolean changes) {
        this.random = new Random(seed);
        this.start = start;
        this.changes = changes;
        peopleSeed = random.nextLong();
        definition = RandomPathway.next(random, changes);
    }

    private <T> T pick(List<T> from) {
        return pick(random, from);
    }

    private static <T> T pick(Random source, List<T> from) {
        return from.get(source.nextInt(from.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** What is known when it starts. */
    Facts facts() {
        Random facts = new Random(peopleSeed);
        return Facts.of(Map.of(
                "wanted",
                facts.nextBoolean() ? "yes" : "no",
                "kind",
                RandomPathway.KINDS.get(facts.nextInt(3)),
                "planned",
                start.plusSeconds(60L * facts.nextInt(360)).toString()));
    }

    DutyRoster roster() {
        DutyRoster roster = new DutyRoster().always("role net", "net").always("role e", MANAGER);
        Random people = new Random(peopleSeed);
        for (String party : PARTIES.subList(0, PARTIES.size() - 1)) {
            boolean goesOff = changes && people.nextInt(4) == 0;
            int size = goesOff ? 0 : people.nextInt(4);
            if (goesOff) {
                String person = PEOPLE.get(people.nextInt(PEOPLE.size() - 1));
                roster.shift(party, person, start, start.plusSeconds(600 + 10L * people.nextInt(720)));
            }
            for (int i = 0; i < size; i++) {
                roster.always(party, PEOPLE.get(people.nextInt(PEOPLE.size() - 1)));
            }
            if (changes && people.nextInt(3) == 0) {
                Instant from = start.plusSeconds(10L * people.nextInt(6 * 360));
                String person = PEOPLE.get(people.nextInt(PEOPLE.size() - 1));
                roster.shift(party, person, from, from.plusSeconds(600 + 10L * people.nextInt(360)));
            }
        }
        if (changes) {
            for (int i = 0; i < 2; i++) {
                Instant from = start.plusSeconds(10L * people.nextInt(3 * 360));
                roster.fail(pick(people, PARTIES), from, from.plusSeconds(10L * people.nextInt(120)));
            }
            roster.inUnit(pick(people, UNITS), pick(people, PARTIES), pick(people, PEOPLE));
            if (people.nextInt(3) == 0) {
                String person = PEOPLE.get(1 + people.nextInt(PEOPLE.size() - 2));
                roster.existsUntil(person, start.plusSeconds(10L * people.nextInt(3 * 360)));
            }
        }
        roster.unreachable(PEOPLE.get(people.nextInt(PEOPLE.size() - 1)), people.nextBoolean());
        return roster;
    }

    /** Somebody does something, at a whole ten seconds. */
    record Act(int second, Command command) {
        /** Whether they break the glass if they may not. */
        boolean must() {
            return second % 40 == 0;
        }
    }

    /** How many acts the story has. */
    int length() {
        return 10 + random.nextInt(30);
    }

    /** The next act, some time after the last, by somebody whom it may well concern. */
    Act next(InstanceState state, int last) {
        int second = last + 10 * random.nextInt(6 * 15);
        boolean reviews = changes && !state.reviews().isEmpty() && second % 30 == 0;
        return new Act(second, reviews ? review(state) : command(state, start.plusSeconds(second)));
    }

    /**
     * Whoever may, or may not, reviews the oldest broken glass. It is named by its number in the journal, which differs where
     * the engine looks at other moments.
     */
    private Command review(InstanceState state) {
        return new Command.Review(
                state.id(),
                Actor.person(chance(70) ? MANAGER : pick(PEOPLE)),
                state.reviews().get(0).entry());
    }

    private Command command(InstanceState state, Instant now) {
        List<StepState> live =
                state.steps().stream().filter(step -> step.phase().isLive()).toList();
        StepState about = live.isEmpty() || chance(10) ? null : pick(live);
        StepRef step =
                StepRef.of(state.id(), about == null ? pick(definition.steps()).name() : about.step());
        Actor actor = Actor.person(about == null || chance(25) ? pick(PEOPLE) : concerned(about));
        Offer offer = about == null ? null : about.ownership().offer();
        if (offer != null && chance(40)) {
            return answer(step, Actor.person(offer.to()));
        }
        boolean done = about != null && about.phase() == StepPhase.AWAITING_CONFIRMATION;
        return done && chance(70) ? answer(step, actor, now) : act(step, actor, now);
    }

    /** Somebody who was asked, or has it. */
    private String concerned(StepState step) {
        List<String> people = new ArrayList<>();
        step.asks().people().forEach(asked -> people.add(asked.person()));
        if (step.ownership().person() != null) {
            people.add(step.ownership().person());
        }
        return people.isEmpty() ? pick(PEOPLE) : pick(people);
    }

    private Command answer(StepRef step, Actor actor, Instant now) {
        return chance(70)
                ? new Command.Confirm(step, actor, chance(20) ? earlier(now) : null)
                : new Command.Return(step, actor, "she is sick");
    }

    private Command answer(StepRef step, Actor taker) {
        return chance(70) ? new Command.AcceptOffer(step, taker) : new Command.RefuseOffer(step, taker, "she is sick");
    }

    private Instant earlier(Instant now) {
        return now.minusSeconds(10L * random.nextInt(180));
    }

    private Command act(StepRef step, Actor actor, Instant now) {
        return switch (random.nextInt(44)) {
            case 0, 1, 2, 3 -> new Command.Acknowledge(step, actor);
            case 4 -> new Command.Acknowledge(step, actor, earlier(now));
            case 5, 6, 7 -> new Command.Complete(step, actor);
            case 8, 9, 10, 29 -> new Command.Complete(step, actor, pick(List.of("again", "again", "on")));
            case 11, 20, 28 ->
                new Command.Complete(step, Actor.person(MANAGER), "again", Facts.none(), null, "she is sick");
            case 12 ->
                new Command.Complete(
                        step,
                        actor,
                        null,
                        chance(50) ? changed(now) : Facts.none(),
                        chance(70) ? earlier(now) : null,
                        null);
            case 13 -> new Command.Confirm(step, actor);
            case 14 -> new Command.Return(step, actor, "she is sick");
            case 15 -> new Command.Decline(step, actor, "she is sick");
            case 16 -> new Command.Assign(step, actor, Party.of(pick(PARTIES)));
            case 17 -> new Command.Escalate(step, actor, "she is sick");
            case 18 -> new Command.Quiet(step, actor);
            case 19, 21 -> new Command.RecordFacts(step.instance(), Actor.host("host"), changed(now));
            case 22, 23, 24 ->
                new Command.Pause(step, actor, chance(90) ? pick(RandomPathway.PAUSES) : "lunch", "she is sick");
            case 25 -> new Command.Resume(step, actor);
            case 26, 27 -> new Command.StillOnIt(step, actor);
            case 35 -> new Command.AddNote(step, actor, "she is sick");
            case 36, 37, 38, 39 ->
                new Command.Offer(step, actor, pick(PEOPLE), Duration.ofMinutes(1 + random.nextInt(30)));
            case 40 -> new Command.Offer(step, Actor.person(MANAGER), pick(PEOPLE), Duration.ofMinutes(10));
            case 41, 42 -> answer(step, actor);
            case 43 -> new Command.Move(step.instance(), Actor.host("host"), Unit.of(pick(UNITS)));
            default -> new Command.HostEvent(step.instance(), Actor.host("host"), event());
        };
    }

    private Facts changed(Instant now) {
        return chance(50)
                ? Facts.of(Map.of("kind", pick(RandomPathway.KINDS)))
                : Facts.of(Map.of(
                        "planned",
                        now.plusSeconds(60L * (random.nextInt(240) - 60)).toString()));
    }

    private String event() {
        return chance(8) ? "stop" : pick(RandomPathway.EVENTS);
    }
}
