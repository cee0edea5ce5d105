package dev.pathways.check;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.time.Wall;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is guaranteed about a step for one value of each fact that its deadlines depend on: G4, G5, G6 and G12.
 *
 * <p>Where a value changes while the step is open, its deadline moves to the earlier of the old one and the new one
 * counted from the change: the old value's bounds still hold, and the new value's count from the change.
 *
 * @param values the values by fact; empty where the deadlines depend on none
 * @param clocks how long its clocks can run
 * @param ladders the ladders of the clocks that it has, with when each rung fires
 * @param somebodyElse within what time somebody other than the owner knows, for a confirmation other than the confirmer
 * @param safetyNet within what time the safety net has been called
 * @param silence the longest time for which nobody is told while one of its clocks is late
 * @param notices how many notices the clocks alone can cause
 */
public record GuaranteeCase(
        Map<String, String> values,
        GuaranteeClocks clocks,
        List<BoundLadder> ladders,
        GuaranteeTold somebodyElse,
        GuaranteeTold safetyNet,
        Duration silence,
        GuaranteeNotices notices) {
    /** Keeps its own copies, in order. */
    public GuaranteeCase {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        ladders = List.copyOf(ladders);
    }

    static GuaranteeCase of(PathwayDefinition definition, StepDefinition step, Case one, BoundLengths lengths) {
        GuaranteeClocks clocks = GuaranteeClocks.of(step, one, lengths);
        Wall wall = lengths.wall(step);
        Duration every = lengths.longest(definition.safetyNet().every(), definition.wall());
        BoundLadder unacknowledged = ladder(step, ClockKind.ACKNOWLEDGE, clocks, lengths);
        BoundLadder uncompleted = ladder(step, ClockKind.COMPLETE, clocks, lengths);
        BoundLadder unconfirmed = ladder(step, ClockKind.CONFIRM, clocks, lengths);
        Duration running = every.plus(uncompleted.grace()).plus(clocks.budget());
        Duration undisturbed = BoundLengths.isFixed(step.timing().complete())
                ? uncompleted.longestUndisturbed(
                        step.ladders().uncompleted(), clocks.complete().paused(), clocks.budget(), every)
                : null;
        Duration lapse = GuaranteeTold.lapse(step.timing().stillOnIt(), lengths, wall);
        List<BoundLadder> ladders = new ArrayList<>();
        if (clocks.acknowledge() != null) {
            ladders.add(unacknowledged);
        }
        ladders.add(uncompleted);
        if (clocks.confirm() != null) {
            ladders.add(unconfirmed);
        }
        BoundOthers unacknowledgedOthers = unacknowledged(definition, step, unacknowledged, every);
        BoundOthers unowned = others(step, unconfirmed, lateEither(definition, step), every);
        return new GuaranteeCase(
                one.values(),
                clocks,
                ladders,
                GuaranteeTold.of(
                        clocks,
                        new GuaranteeTold.Offsets(
                                unacknowledgedOthers.longest(),
                                others(definition, step, uncompleted, every).longest(),
                                others(definition, step, unconfirmed, every).longest(),
                                unowned.longest(),
                                handOvers(step.ladders().uncompleted()),
                                unacknowledgedOthers.waitsForNet() ? running : Duration.ZERO,
                                undisturbed),
                        lapse),
                GuaranteeTold.of(
                        clocks,
                        new GuaranteeTold.Offsets(
                                unacknowledged.safetyNet(every),
                                uncompleted.safetyNet(every),
                                unconfirmed.safetyNet(every),
                                unconfirmed.safetyNet(every),
                                handOvers(step.ladders().uncompleted()),
                                running,
                                undisturbed),
                        lapse),
                silence(ladders, every),
                GuaranteeNotices.of(definition, step, clocks));
    }

    /**
     * The longest silence of a clock that is late: to rung 1, from rung to rung, or between two calls of the safety net.
     * A call can be quieted once, which makes it come 2 N after the one before, and an answer to the last rung puts off
     * the same call by g: both together make 2 N + g, more than the larger of 2 N and N + g.
     */
    private static Duration silence(List<BoundLadder> ladders, Duration every) {
        Duration longest = Duration.ZERO;
        for (BoundLadder ladder : ladders) {
            longest = BoundClock.larger(longest, ladder.longestGap());
            longest = BoundClock.larger(longest, every.multipliedBy(2).plus(ladder.grace()));
        }
        return longest;
    }

    private static BoundOthers others(
            PathwayDefinition definition, StepDefinition step, BoundLadder ladder, Duration every) {
        return others(step, ladder, late(definition, step, ladder.clock()), every);
    }

    /** Of all who can own the step at one time, those for whom it takes longest until somebody else is told. */
    private static BoundOthers unacknowledged(
            PathwayDefinition definition, StepDefinition step, BoundLadder ladder, Duration every) {
        BoundOthers worst = others(definition, step, ladder, every);
        for (PartyRef taker : takers(step)) {
            Set<PartyRef> late = new HashSet<>(Set.of(new PartyRef.Owner(), taker));
            if (step.orElse() != null) {
                late.add(step.orElse());
            }
            worst = worst.or(others(step, ladder, late, every));
        }
        return worst;
    }

    /**
     * Whoever did the work is left out when it is to be confirmed; before, whoever did a step that must not do this one.
     *
     * @param late who does not count as somebody else
     */
    private static BoundOthers others(StepDefinition step, BoundLadder ladder, Set<PartyRef> late, Duration every) {
        ClockKind clock = ladder.clock();
        int leftOut =
                clock == ClockKind.CONFIRM ? 1 : step.responsibility().notBy().size();
        Ladder rungs = step.ladders().of(clock);
        if (clock != ClockKind.CONFIRM || !step.gate().completesWhen().isEmpty()) {
            return ladder.somebodyElse(rungs, late, new BoundOthers.LeftOut(Set.of(), leftOut), every);
        }
        // Somebody did the work and owns it by now, so that a rung which names the owner reaches nobody.
        PartyRef owner = new PartyRef.Owner();
        Set<PartyRef> others = new HashSet<>(late);
        others.remove(owner);
        return ladder.somebodyElse(rungs, others, new BoundOthers.LeftOut(Set.of(owner), leftOut), every);
    }

    /** Who is late with work that waits for its confirmation and then comes back: its owners, and its confirmer. */
    private static Set<PartyRef> lateEither(PathwayDefinition definition, StepDefinition step) {
        Set<PartyRef> late = late(definition, step, ClockKind.CONFIRM);
        late.addAll(late(definition, step, ClockKind.COMPLETE));
        return late;
    }

    private static BoundLadder ladder(
            StepDefinition step, ClockKind clock, GuaranteeClocks clocks, BoundLengths lengths) {
        return BoundLadder.of(clock, step.ladders().of(clock), clocks.acknowledgeLength(), lengths, lengths.wall(step));
    }

    /**
     * The parties that may be the very ones who are late. The owner is whoever {@code owner} or {@code or-else} names.
     * Whoever confirms is late with the confirmation; whoever did the work, the owner by then, is not told of that.
     */
    private static Set<PartyRef> late(PathwayDefinition definition, StepDefinition step, ClockKind clock) {
        Set<PartyRef> late = new HashSet<>();
        late.add(new PartyRef.Owner());
        if (clock == ClockKind.CONFIRM) {
            PartyRef confirmer = confirmer(step);
            if (confirmer != null) {
                late.add(confirmer);
            }
            return late;
        }
        owner(definition, step, late);
        return late;
    }

    /**
     * The parties that may own the step in place of its own owner, one at a time, while nobody has acknowledged: one to
     * which a rung of the complete ladder has handed it, or any rung before its work came back from the confirmer. Any other
     * party to which somebody assigned it by hand, or that did work which came back, counts as somebody else where a rung names
     * it: whoever gave it to them knows.
     */
    private static Set<PartyRef> takers(StepDefinition step) {
        Set<PartyRef> takers = new HashSet<>();
        handedTo(step.ladders().uncompleted(), takers);
        if (step.timing().confirmation() != null) {
            handedTo(step.ladders().unacknowledged(), takers);
        }
        return takers;
    }

    private static int handOvers(Ladder ladder) {
        return (int)
                ladder.rungs().stream().filter(rung -> rung.handTo() != null).count();
    }

    private static void handedTo(Ladder ladder, Set<PartyRef> parties) {
        for (Rung rung : ladder.rungs()) {
            if (rung.handTo() != null) {
                parties.add(rung.handTo());
            }
        }
    }

    /** The parties that can own a step when it opens; whoever did an earlier step is whoever could own that one. */
    private static void owner(PathwayDefinition definition, StepDefinition step, Set<PartyRef> owners) {
        StepDefinition here = step;
        for (int i = 0; here != null && i <= definition.steps().size(); i++) {
            owners.add(here.owner());
            PartyRef orElse = here.orElse();
            if (orElse != null) {
                owners.add(orElse);
            }
            here = here.owner() instanceof PartyRef.WhoeverDid whoever ? definition.find(whoever.step()) : null;
        }
    }

    private static @Nullable PartyRef confirmer(StepDefinition step) {
        return step.timing().confirmation() == null
                ? null
                : step.timing().confirmation().by();
    }
}
