package dev.pathways;

import dev.pathways.check.Checker;
import dev.pathways.check.Problem;
import dev.pathways.definition.ChooseBuilder;
import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.ItemBuilder;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.definition.TogetherBuilder;
import dev.pathways.model.About;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A random sound definition of up to eight steps, with branches, choices and gates, all from one source. */
final class RandomPathway {
    static final List<String> PARTIES = List.of("role a", "role b", "team c", "on-call d", "role e", "role empty");
    static final List<String> EVENTS = List.of("go", "superseded", "finished", "received");
    static final List<String> KINDS = List.of("red", "green", "blue");
    static final List<String> PAUSES = List.of("change", "night");
    private static final int STEPS = 8;
    private static final int DEPTH = 2;

    private final Random random;
    private final boolean handsOn;
    private int steps;
    private int groups;

    private RandomPathway(Random random, boolean handsOn) {
        this.random = random;
        this.handsOn = handsOn;
    }

    /** The next sound definition from a source. */
    static PathwayDefinition next(Random random, boolean handsOn) {
        PathwayDefinition candidate = new RandomPathway(random, handsOn).definition();
        while (Checker.check(candidate).stream().anyMatch(Problem::isError)) {
            candidate = new RandomPathway(random, handsOn).definition();
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
                .fact("wanted", FactKind.of(FactKind.Type.YES_NO))
                .fact("kind", FactKind.listed(KINDS.toArray(String[]::new)))
                .fact("planned", FactKind.of(FactKind.Type.TIME))
                .complete(pick(List.of("within 6 hours", "within 30 days", "4 hours after planned, at most 30 days")))
                .stopsWhen("stop")
                .managedBy("role e")
                .pause("change", minutes(5, 60), pick(PARTIES))
                .pause("night", "2 hours")
                .safetyNet(minutes(5, 60), "role net");
        if (chance(50)) {
            builder.keepInformed(
                    pick(PARTIES), About.LATE, About.PAUSED, About.ACKNOWLEDGED, About.COMPLETED, About.ESCALATED);
        }
        return builder.then(list(1 + random.nextInt(5), 0)).build();
    }

    private ItemBuilder[] list(int size, int depth) {
        List<ItemBuilder> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            boolean group = depth < DEPTH && steps < STEPS - 2 && chance(25);
            names.add(group ? "g" + groups : "s" + steps);
            items.add(group ? group(depth) : step(names));
        }
        return items.toArray(ItemBuilder[]::new);
    }

    private ItemBuilder[] shortList(int depth) {
        return list(steps < STEPS - 2 ? 1 + random.nextInt(2) : 1, depth + 1);
    }

    private ItemBuilder group(int depth) {
        String name = "g" + groups++;
        return chance(60) ? together(name, depth) : choose(name, depth);
    }

    private ItemBuilder together(String name, int depth) {
        int branches = 2 + random.nextInt(2);
        TogetherBuilder together = TogetherBuilder.together(name, null).join(pick(List.of("all", "any", "at least 2")));
        if (chance(20)) {
            together.onlyIf(wanted());
        }
        for (int i = 0; i < branches; i++) {
            together.branch("b" + i, shortList(depth));
        }
        return together;
    }

    private ItemBuilder choose(String name, int depth) {
        ChooseBuilder choose = ChooseBuilder.choose(name, null).when(Condition.of("kind", "red"), shortList(depth));
        if (chance(50)) {
            choose.when(Condition.of("kind", "green"), shortList(depth));
        }
        return chance(50) ? choose.otherwise() : choose.otherwise(shortList(depth));
    }

    private Condition wanted() {
        return Condition.of("wanted", pick(List.of("yes", "no")));
    }

    /** The next step of a list whose items so far, itself included, have these names. */
    private StepBuilder step(List<String> names) {
        int number = steps++;
        StepBuilder step = StepBuilder.step("s" + number, "Step " + number)
                .owner(number > 0 && chance(20) ? "whoever did s" + (number - 1) : pick(PARTIES))
                .complete(complete(number))
                .escalate(new Ladder(
                        "l" + number, List.of(ladder()), chance(50) ? Span.minutes(1 + random.nextInt(15)) : null));
        if (chance(40)) {
            step.orElse(pick(PARTIES));
        }
        if (chance(75)) {
            step.acknowledge(acknowledge());
        }
        if (chance(40)) {
            confirm(step);
        }
        if (number > 0 && chance(10)) {
            step.notBy("s" + random.nextInt(number));
        }
        clockwork(step);
        gate(step);
        outcomes(step, names);
        return step;
    }

    private Deadline acknowledge() {
        return switch (random.nextInt(10)) {
            case 0 -> byKind(1, 30);
            case 1 ->
                Deadline.dependingOn(
                        "kind",
                        Map.of(
                                "red", List.of(When.parse("within " + minutes(1, 30))),
                                "green", List.of(When.parse("within " + minutes(1, 30))),
                                "blue", List.of()));
            case 2 -> Deadline.parse(minutes(1, 30) + " before planned, at most " + minutes(5, 30));
            default -> Deadline.parse("within " + minutes(1, 30));
        };
    }

    private Deadline complete(int number) {
        return switch (random.nextInt(10)) {
            case 0, 1 -> Deadline.parse("within " + minutes(31, 120) + " of start");
            case 2 -> Deadline.parse(minutes(1, 30) + " before planned, at most " + minutes(31, 180));
            case 3 -> Deadline.parse(minutes(1, 30) + " after planned, at most " + minutes(31, 180));
            case 4 ->
                Deadline.parse("within " + minutes(1, 60)
                        + (number == 0 ? "" : " of s" + (number - 1) + ", at most " + minutes(31, 180)));
            case 5 -> byKind(31, 120);
            default -> Deadline.parse("within " + minutes(31, 120));
        };
    }

    private Deadline byKind(int from, int to) {
        List<String> words = new ArrayList<>();
        for (String kind : KINDS) {
            words.add(kind);
            words.add("within " + minutes(from, to));
        }
        return Deadline.byValueOf("kind", words.toArray(String[]::new));
    }

    private void confirm(StepBuilder step) {
        String within = "within " + minutes(1, 40);
        if (chance(20)) {
            step.confirm(pick(PARTIES), byKind(1, 40));
        } else if (chance(75)) {
            step.confirm(pick(PARTIES), within);
        } else {
            step.confirmWhen("received", within);
        }
    }

    /** What has clocks of its own beside the three of every step. */
    private void clockwork(StepBuilder step) {
        if (chance(30)) {
            step.warn(chance(50) ? "within " + minutes(1, 30) : minutes(1, 30) + " before due", "owner", pick(PARTIES));
        }
        if (chance(20)) {
            step.warnInforming(
                    chance(50)
                            ? "within " + minutes(1, 30)
                            : minutes(1, 30) + " before planned, at most " + minutes(1, 30),
                    pick(PARTIES));
        }
        if (chance(30)) {
            step.stillOnIt(minutes(10, 40), minutes(1, 10));
        }
        if (chance(50)) {
            step.mayPause(PAUSES.toArray(String[]::new));
        }
    }

    private void gate(StepBuilder step) {
        if (chance(15)) {
            step.onlyIf(wanted());
        }
        if (chance(15)) {
            step.opens(
                    chance(50)
                            ? "within " + minutes(1, 60)
                            : minutes(1, 60) + " before planned, at most " + minutes(5, 120));
        } else if (chance(15)) {
            step.opensWhen("go", minutes(5, 90));
        }
        if (chance(10)) {
            step.closesWhen("superseded");
        }
    }

    private void outcomes(StepBuilder step, List<String> names) {
        boolean hasTwo = names.size() > 1 && chance(50);
        if (hasTwo) {
            String back = names.get(random.nextInt(names.size() - 1));
            step.outcomeAtMost("again", back, 1 + random.nextInt(2)).outcome("on", "next");
        }
        if (chance(15)) {
            step.completesWhen("finished", hasTwo ? "on" : "completed");
        }
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
}
