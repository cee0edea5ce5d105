package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On 1,000 random definitions: nobody, however hard they try, exceeds a printed bound; and who stalls reaches it. */
class AdversaryTest {
    private static final int DEFINITIONS = 1_000;
    private static final int STORIES = 3;
    /**
     * In how many of 100 steps stalling alone must reach each bound. The others count with people who decline, hand work on
     * and get it back at the worst moments; that those reach them is held for single steps, by trying everything.
     */
    private static final Map<String, Integer> LEAST =
            Map.of("G4 in any case", 80, "G5 in any case", 90, "G4 unacknowledged", 60, "G5 unacknowledged", 80);

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
    void whoever_stalls_reaches_the_printed_bounds_and_never_exceeds_them() {
        Map<String, int[]> reached = new LinkedHashMap<>();
        for (long seed = 0; seed < DEFINITIONS; seed++) {
            for (BoundsJudge step :
                    new BoundsRun(seed).play(Adversary.stalling()).judge()) {
                if (BoundsRun.START.equals(step.opened())) {
                    count(
                            reached,
                            "G4 in any case",
                            step.bounds().somebodyElse().inAnyCase(),
                            step.somebodyElse());
                    count(reached, "G5 in any case", step.bounds().safetyNet().inAnyCase(), step.safetyNet());
                }
            }
            for (BoundsJudge step : new BoundsRun(seed).play(Adversary.silent()).judge()) {
                if (BoundsRun.START.equals(step.opened())) {
                    count(
                            reached,
                            "G4 unacknowledged",
                            step.bounds().somebodyElse().unacknowledged(),
                            step.somebodyElse());
                    count(
                            reached,
                            "G5 unacknowledged",
                            step.bounds().safetyNet().unacknowledged(),
                            step.safetyNet());
                }
            }
        }
        reached.forEach((promise, of) -> System.out.println(promise + ": reached in " + of[0] + " of " + of[1]));
        LEAST.forEach((promise, percent) -> {
            int[] of = reached.get(promise);
            assertThat(of[0] * 100).as(promise).isGreaterThanOrEqualTo(of[1] * percent);
        });
    }

    private static void count(
            Map<String, int[]> reached, String promise, @Nullable Duration bound, @Nullable Instant heard) {
        if (bound != null) {
            int[] of = reached.computeIfAbsent(promise, any -> new int[2]);
            of[0] += BoundsRun.START.plus(bound).equals(heard) ? 1 : 0;
            of[1]++;
        }
    }
}
