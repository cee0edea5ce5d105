package dev.pathways;

import dev.pathways.check.Checker;
import dev.pathways.check.Problem;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.About;
import dev.pathways.model.Actor;
import dev.pathways.model.Command;
import dev.pathways.model.InstanceId;
import dev.pathways.model.Party;
import dev.pathways.model.StepRef;
import dev.pathways.testing.DutyRoster;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A random definition, random people and random acts, all from one seed. */
final class RandomWorld {
    private static final List<String> PARTIES =
            List.of("role a", "role b", "team c", "on-call d", "role e", "role empty");
    private static final List<String> PEOPLE = List.of("p0", "p1", "p2", "p3", "p4", "p5", "p6", "net");

    private final Random random;
    private final boolean handsOn;
    private final int steps;
    private final long peopleSeed;
    final PathwayDefinition definition;

    RandomWorld(long seed, boolean handsOn) {
        random = new Random(seed);
        this.handsOn = handsOn;
        steps = 1 + random.nextInt(5);
        peopleSeed = random.nextLong();
        definition = soundDefinition();
    }

    private PathwayDefinition soundDefinition() {
        PathwayDefinition candidate = definition();
        while (Checker.check(candidate).stream().anyMatch(Problem::isError)) {
            candidate = definition();
        }
        return candidate;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String minutes(int from, int to) {
        return (from + random.nextInt(to - from + 1)) + " minutes";
    }

    private PathwayDefinition definition() {
        PathwayBuilder builder = PathwayBuilder.pathway("random", "A random pathway", 1, "America/Chicago")
                .complete("within 30 days")
                .stopsWhen("stop")
                .managedBy("role e")
                .safetyNet(minutes(5, 60), "role net");
        if (chance(50)) {
            builder.keepInformed(pick(PARTIES), About.LATE, About.ACKNOWLEDGED, About.COMPLETED, About.ESCALATED);
        }
        for (int i = 0; i < steps; i++) {
            builder.step(step(i));
        }
        return builder.build();
    }

    private StepBuilder step(int number) {
        StepBuilder step = StepBuilder.step("s" + number, "Step " + number)
                .owner(number > 0 && chance(30) ? "whoever did s" + (number - 1) : pick(PARTIES))
                .complete("within " + minutes(31, 120) + (chance(20) ? " of start" : ""))
                .escalate(ladder());
        if (chance(40)) {
            step.orElse(pick(PARTIES));
        }
        if (chance(75)) {
            step.acknowledge("within " + minutes(1, 30));
        }
        if (chance(40)) {
            step.confirm(pick(PARTIES), "within " + minutes(1, 40));
        }
        if (number > 0 && chance(40)) {
            step.outcomeAtMost("again", "s" + random.nextInt(number), 1 + random.nextInt(2))
                    .outcome("on", "next");
        }
        return step;
    }

    private Rung[] ladder() {
        List<String> fresh = new ArrayList<>(PARTIES);
        Collections.shuffle(fresh, random);
        List<Rung> rungs = new ArrayList<>();
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            String after = i == 0 && chance(50) ? "0 minutes" : minutes(1, 30);
            if (handsOn && chance(20)) {
                rungs.add(Rung.handTo(after, fresh.get(i)));
            } else {
                Rung rung = Rung.tell(after, chance(25) ? "owner" : pick(PARTIES), fresh.get(i));
                rungs.add(chance(30) ? rung.andInform(pick(PARTIES)) : rung);
            }
        }
        return rungs.toArray(Rung[]::new);
    }

    DutyRoster roster() {
        DutyRoster roster = new DutyRoster().always("role net", "net");
        Random people = new Random(peopleSeed);
        for (String party : PARTIES.subList(0, PARTIES.size() - 1)) {
            int size = people.nextInt(4);
            for (int i = 0; i < size; i++) {
                roster.always(party, PEOPLE.get(people.nextInt(PEOPLE.size() - 1)));
            }
        }
        roster.unreachable(PEOPLE.get(people.nextInt(PEOPLE.size() - 1)), people.nextBoolean());
        return roster;
    }

    /** Acts at whole ten seconds of the first six hours, in order. */
    List<Act> acts(InstanceId instance) {
        List<Act> acts = new ArrayList<>();
        int at = 0;
        int count = 5 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            at += 10 * random.nextInt(6 * 20);
            acts.add(new Act(at, command(instance)));
        }
        return acts;
    }

    record Act(int second, Command command) {}

    private Command command(InstanceId instance) {
        Actor actor = Actor.person(pick(PEOPLE));
        StepRef step = StepRef.of(instance, "s" + random.nextInt(steps));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4 -> new Command.Acknowledge(step, actor);
            case 5, 6, 7 -> new Command.Complete(step, actor);
            case 8, 9, 10 -> new Command.Complete(step, actor, pick(List.of("again", "on")));
            case 11, 12, 13 -> new Command.Confirm(step, actor);
            case 14 -> new Command.Return(step, actor, "not done");
            case 15 -> new Command.Decline(step, actor, "busy");
            case 16 -> new Command.Assign(step, actor, Party.of(pick(PARTIES)));
            case 17 -> new Command.Escalate(step, actor, "she is sick");
            case 18 -> new Command.Quiet(step, actor);
            default ->
                chance(20)
                        ? new Command.HostEvent(instance, Actor.host("host"), "stop")
                        : new Command.Acknowledge(step, actor);
        };
    }
}
