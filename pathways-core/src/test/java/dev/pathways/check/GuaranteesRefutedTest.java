package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ModelStep.ModelRung;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Steps for which the model once found a longer wait than was printed. What is printed now is what the model finds. */
class GuaranteesRefutedTest {
    /** The rhythm that the complete ladder has begun stands, and an answer put its next call off by the grace. */
    @Test
    void after_a_change_of_owner_the_safety_net_may_need_its_period_and_the_grace() {
        ModelStep step = new ModelStep(
                1, 1, 0, 4, 4, 0, List.of(tell(2, 2)), List.of(tell(2, 0), tell(2, 3)), List.of(tell(0, 6)));
        assertThat(longest(step, "G5 unacknowledged")).isEqualTo(8);
        assertThat(printed(step).safetyNet().unacknowledged()).isEqualTo(Duration.ofMinutes(8));
    }

    /** The work came back to the one to whom rung 1 had handed it, and rung 1 names nobody else. */
    @Test
    void after_a_return_a_rung_that_handed_the_step_on_names_the_owner() {
        ModelStep step =
                new ModelStep(1, 9, 1, 2, 0, 0, List.of(handTo(0, 1)), List.of(tell(0, 3)), List.of(tell(0, 5)));
        assertThat(longest(step, "G4 unacknowledged")).isEqualTo(3);
        assertThat(printed(step).somebodyElse().unacknowledged()).isEqualTo(Duration.ofMinutes(3));
    }

    /**
     * Where everybody named reaches somebody, rung 1 reaches nobody only where those whom it names have declined, and they
     * know. What was printed once counted on to the safety net, which nobody could make anybody wait for.
     */
    @Test
    void a_rung_that_names_another_and_reaches_nobody_was_declined_by_those_who_know() {
        ModelStep step = new ModelStep(
                0, 2, 0, 4, 0, 0, List.of(tell(0, 1)), List.of(tell(1, 3), tell(2, 0)), List.of(tell(0, 5)));
        assertThat(longest(step, "G4 in any case")).isEqualTo(3);
        assertThat(printed(step).somebodyElse().inAnyCase()).isEqualTo(Duration.ofMinutes(3));
    }

    /** Either rung 2 hands the step on, which begins everything anew, or it reaches nobody and the safety net is called. */
    @Test
    void a_last_rung_that_hands_on_ends_the_wait_for_the_safety_net() {
        ModelStep step = new ModelStep(
                1, 2, 0, 4, 0, 0, List.of(tell(1, 2)), List.of(tell(0, 3), handTo(2, 1)), List.of(tell(0, 5)));
        assertThat(longest(step, "G5 unacknowledged")).isEqualTo(4);
        assertThat(printed(step).safetyNet().unacknowledged()).isEqualTo(Duration.ofMinutes(4));
    }

    /** Both rungs hand it on, but never to both parties at once: whichever does not have it is somebody else. */
    @Test
    void only_one_can_own_a_step_at_a_time() {
        ModelStep step = new ModelStep(
                1,
                9,
                0,
                4,
                0,
                0,
                List.of(tell(0, 2), tell(1, 3)),
                List.of(handTo(0, 2), handTo(5, 3)),
                List.of(tell(0, 5)));
        assertThat(longest(step, "G4 unacknowledged")).isEqualTo(2);
        assertThat(printed(step).somebodyElse().unacknowledged()).isEqualTo(Duration.ofMinutes(2));
    }

    private static int longest(ModelStep step, String promise) {
        ModelWaits waits = new ModelWaits(printed(step));
        assertThat(new ModelExplorer(new ModelRules(step, waits), 100_000).explore(8))
                .isTrue();
        assertThat(waits.broken()).isEmpty();
        return waits.longest(promise);
    }

    private static GuaranteeCase printed(ModelStep step) {
        return Guarantees.of(step.definition(1)).steps().get(0).cases().get(0);
    }

    private static ModelRung tell(int after, int party) {
        return new ModelRung(after, party, false);
    }

    private static ModelRung handTo(int after, int party) {
        return new ModelRung(after, party, true);
    }
}
