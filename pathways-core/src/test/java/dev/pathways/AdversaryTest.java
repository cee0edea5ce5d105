package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** On 1,000 random definitions: nobody, however hard they try, exceeds a printed bound; and somebody reaches it. */
class AdversaryTest {
    private static final int DEFINITIONS = 1_000;
    private static final int STORIES = 3;
    /** In how many of 100 steps each bound must be reached. */
    private static final int LEAST = 90;

    private static final List<String> PROMISES =
            List.of("G4 in any case", "G5 in any case", "G4 unacknowledged", "G5 unacknowledged");

    @Test
    void no_adversary_exceeds_a_printed_bound() {
        for (long seed = 0; seed < DEFINITIONS; seed++) {
            for (long story = 0; story < STORIES; story++) {
                new BoundsRun(seed)
                        .play(Adversary.anything(seed * STORIES + story))
                        .judge();
            }
        }
    }

    @Test
    void a_safety_net_that_keeps_every_step_is_told_no_more_often_than_is_printed() {
        for (long seed = 0; seed < DEFINITIONS; seed++) {
            new BoundsRun(seed).play(Adversary.holding()).judge();
        }
    }

    @Test
    void the_hardest_adversary_reaches_the_printed_bounds_and_never_exceeds_them() {
        Map<String, int[]> reached = new TreeMap<>();
        for (long seed = 0; seed < DEFINITIONS; seed++) {
            Reached of = new Reached();
            Iterator<Supplier<BoundsRun.Behaviour>> adversaries =
                    Adversary.hardest().iterator();
            do {
                of.look(BoundsRun.farAhead(seed).play(adversaries.next().get()).judge());
            } while (adversaries.hasNext() && of.isSomeLeft());
            of.count(reached);
        }
        reached.forEach((promise, of) -> System.out.println(promise + ": reached in " + of[0] + " of " + of[1]));
        assertThat(reached.keySet()).containsExactlyInAnyOrderElementsOf(PROMISES);
        reached.forEach((promise, of) -> assertThat(of[0] * 100).as(promise).isGreaterThanOrEqualTo(of[1] * LEAST));
    }

    /** Which bounds of the steps that open at the start of one pathway somebody has reached so far, by step and promise. */
    private static final class Reached {
        private final Map<String, Boolean> bounds = new HashMap<>();

        void look(List<BoundsJudge> steps) {
            for (BoundsJudge step : steps) {
                if (BoundsRun.START.equals(step.opened())) {
                    PROMISES.forEach(promise -> look(step, promise));
                }
            }
        }

        private void look(BoundsJudge step, String promise) {
            Duration bound = BoundsJudge.bound(step.bounds(), promise);
            if (bound != null) {
                boolean here = bound.equals(step.longestWaits().get(promise));
                bounds.merge(step.name() + ": " + promise, here, Boolean::logicalOr);
            }
        }

        boolean isSomeLeft() {
            return bounds.containsValue(false);
        }

        void count(Map<String, int[]> reached) {
            bounds.forEach((bound, is) -> {
                int[] of = reached.computeIfAbsent(bound.substring(bound.indexOf(": ") + 2), any -> new int[2]);
                of[0] += is ? 1 : 0;
                of[1]++;
            });
        }
    }
}
