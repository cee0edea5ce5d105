package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayDefinition;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long checking takes: printed, not judged. */
class CheckingTimeTest {
    @Test
    void checking_is_quick() {
        PathwayDefinition big = Pathway.big(200);
        assertThat(Checker.check(big).stream().filter(Problem::isError)).isEmpty();
        System.out.println(
                "checks of the discharge: " + best(SharedPathways.discharge()).toNanos() / 1000 + " us");
        System.out.println("checks of 200 steps: " + best(big).toNanos() / 1000 + " us");
    }

    private static Duration best(PathwayDefinition definition) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 60; i++) {
            long before = System.nanoTime();
            Checker.check(definition);
            best = Math.min(best, System.nanoTime() - before);
        }
        return Duration.ofNanos(best);
    }
}
