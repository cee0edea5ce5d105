package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ModelStep.ModelRung;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * The printed bounds against every behaviour of a small model of the clock rules: answers, declines, changes of owner,
 * reports, returns, pauses, escalations by hand, a quieted safety net, and parties that reach nobody.
 */
class GuaranteesExploredTest {
    private static final int MOST_STATES = 20_000;
    private static final Map<String, int[]> ATTAINED = new TreeMap<>();
    private static int explored;
    private static int capped;
    private static long states;

    @Property(seed = "20261124", tries = 40, shrinking = ShrinkingMode.OFF)
    void no_behaviour_of_the_model_exceeds_the_printed_bounds(@ForAll long seed) {
        ModelStep step = random(new Random(seed));
        GuaranteeCase printed =
                Guarantees.of(step.definition(1)).steps().get(0).cases().get(0);
        ModelWaits waits = new ModelWaits(printed);
        ModelExplorer explorer = new ModelExplorer(new ModelRules(step, waits), MOST_STATES);
        boolean all = explorer.explore(horizon(printed));
        assertThat(waits.broken()).as("seed %d: %s", seed, step).isEmpty();
        explored++;
        capped += all ? 0 : 1;
        states += explorer.seen();
        if (all) {
            waits.count(ATTAINED);
        }
    }

    @AfterContainer
    static void the_share_of_attained_bounds_is_reported() {
        System.out.println("explored " + explored + " steps, " + capped + " of them up to " + MOST_STATES
                + " states at a time; " + states + " states");
        ATTAINED.forEach(
                (promise, both) -> System.out.println(promise + ": attained in " + both[0] + " of " + both[1]));
    }

    private static int horizon(GuaranteeCase printed) {
        long longest = printed.safetyNet().returned() == null
                ? printed.safetyNet().inAnyCase().toMinutes()
                : printed.safetyNet().returned().toMinutes();
        return (int) longest + 2;
    }

    /** Many words at once have too many behaviours to play them all: where the work is confirmed, the rest is short. */
    static ModelStep random(Random random) {
        boolean confirmed = random.nextInt(3) == 0;
        int acknowledge = random.nextInt(confirmed ? 2 : 4);
        int size = confirmed ? 1 : 2;
        return new ModelStep(
                acknowledge,
                Math.max(acknowledge, 1) + random.nextInt(confirmed ? 2 : 4),
                confirmed ? 1 + random.nextInt(2) : 0,
                confirmed ? 2 : 2 + random.nextInt(3),
                random.nextBoolean() ? 1 + random.nextInt(confirmed ? 2 : 4) : 0,
                random.nextInt(3) == 0 ? 1 : 0,
                ladder(random, 1, size, true),
                ladder(random, 3, size, true),
                ladder(random, 5, size, false));
    }

    private static List<ModelRung> ladder(Random random, int party, int most, boolean handsOn) {
        List<ModelRung> rungs = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            rungs.add(new ModelRung(random.nextInt(3), 0, false));
        }
        int size = 1 + random.nextInt(most);
        for (int i = 0; i < size; i++) {
            int after = rungs.isEmpty() ? random.nextInt(3) : 1 + random.nextInt(3);
            int named = party + i + random.nextInt(2);
            rungs.add(new ModelRung(after, named, handsOn && random.nextInt(4) == 0));
        }
        return rungs;
    }
}
