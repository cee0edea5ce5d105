package dev.pathways.check;

import static dev.pathways.definition.Rung.handTo;
import static dev.pathways.definition.Rung.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.About;
import org.junit.jupiter.api.Test;

/** G12, counted by hand. The safety net is called once in the window, and once more for each ladder. */
class GuaranteeNoticesTest {
    private static final Rung[] NURSE_TWICE = {
        tell("0 minutes", "role charge-nurse"), tell("10 minutes", "role attending", "role charge-nurse")
    };

    private static StepBuilder step() {
        return StepBuilder.step("call-back", "Call back").owner("role nurse").complete("within 2 hours");
    }

    private static PathwayBuilder pathway(StepBuilder step) {
        return PathwayBuilder.pathway("result", "A result", 1, "America/Chicago")
                .complete("within 10 days")
                .safetyNet("12 hours", "role house-supervisor")
                .step(step);
    }

    private static String most(StepBuilder step) {
        return most(pathway(step).build());
    }

    private static String most(PathwayDefinition definition) {
        GuaranteeNotices notices =
                Guarantees.of(definition).steps().get(0).cases().get(0).notices();
        return notices.most() + " " + notices.party();
    }

    @Test
    void every_rung_of_every_ladder_that_can_run_counts_for_whom_it_names() {
        assertThat(most(step().escalate(NURSE_TWICE))).isEqualTo("2 role charge-nurse");
        assertThat(most(step().acknowledge("within 1 hour").escalate(NURSE_TWICE)))
                .isEqualTo("4 role charge-nurse");
        assertThat(most(step().acknowledge("within 1 hour")
                        .confirm("role clerk", "within 1 hour")
                        .escalate(NURSE_TWICE)))
                .isEqualTo("6 role charge-nurse");
    }

    @Test
    void a_rung_that_names_a_party_twice_counts_once() {
        assertThat(most(step().escalate(
                                tell("0 minutes", "role charge-nurse").andInform("role charge-nurse"),
                                tell("1 hour", "role attending").andInform("role charge-nurse"))))
                .isEqualTo("2 role charge-nurse");
    }

    @Test
    void the_owner_on_a_rung_counts_for_the_owner_party() {
        assertThat(most(step().escalate(tell("0 minutes", "owner"), tell("1 hour", "role attending", "owner"))))
                .isEqualTo("2 role nurse");
    }

    @Test
    void a_hand_over_and_a_lapse_start_the_acknowledge_ladder_once_more() {
        Rung[] handsOn = {
            tell("0 minutes", "role charge-nurse"),
            tell("10 minutes", "role attending", "role charge-nurse"),
            handTo("10 minutes", "role chief")
        };
        assertThat(most(step().acknowledge("within 1 hour").escalate(handsOn))).isEqualTo("6 role charge-nurse");
        assertThat(most(step().acknowledge("within 1 hour")
                        .stillOnIt("10 hours", "1 hour")
                        .escalate(handsOn)))
                .isEqualTo("11 role charge-nurse");
    }

    @Test
    void whoever_may_have_it_is_asked_once_in_every_period_and_after_a_lapse() {
        assertThat(most(step().complete("within 1 day")
                        .stillOnIt("1 hour", "10 minutes")
                        .escalate(NURSE_TWICE)))
                .isEqualTo("15 role charge-nurse");
    }

    @Test
    void whoever_is_kept_informed_hears_that_a_clock_ran_out_and_of_each_rung() {
        assertThat(most(step().acknowledge("within 1 hour")
                        .keepInformed("role clerk", About.LATE, About.ESCALATED)
                        .escalate(NURSE_TWICE)))
                .isEqualTo("6 role clerk");
        assertThat(most(step().keepInformed("role clerk", About.ESCALATED)
                        .escalate(tell("0 minutes", "role a"), tell("1 hour", "role b"), tell("1 hour", "role c"))))
                .isEqualTo("3 role clerk");
        assertThat(most(pathway(step().keepInformed("role clerk", About.LATE)
                                .warn("within 1 hour", "role clerk")
                                .escalate(tell("0 minutes", "role a")))
                        .keepInformed("role clerk", About.LATE, About.OPENED)
                        .build()))
                .isEqualTo("3 role clerk");
    }

    @Test
    void each_warning_counts_for_whom_it_tells_and_whom_it_informs() {
        assertThat(most(step().warn("within 10 minutes", "role clerk")
                        .warnInforming("within 20 minutes", "role clerk")
                        .warn("within 30 minutes", "role clerk")
                        .escalate(tell("0 minutes", "role charge-nurse"))))
                .isEqualTo("3 role clerk");
    }

    @Test
    void the_safety_net_is_called_once_in_every_period_and_once_more_for_each_ladder() {
        assertThat(most(step().escalate(tell("0 minutes", "role charge-nurse"))))
                .isEqualTo("2 role house-supervisor");
        assertThat(most(pathway(step().escalate(tell("0 minutes", "role charge-nurse")))
                        .safetyNet("5 hours", "role house-supervisor")
                        .build()))
                .isEqualTo("4 role house-supervisor");
    }

    /** Whoever takes it is asked whether they are still on it; it may be the safety net, which is called beside that. */
    @Test
    void the_safety_net_may_have_the_step_and_is_asked_whether_it_is_still_on_it() {
        assertThat(most(pathway(step().stillOnIt("1 hour", "10 minutes")
                                .escalate(tell("0 minutes", "role charge-nurse")))
                        .safetyNet("1 hour", "role house-supervisor")
                        .build()))
                .isEqualTo("26 role house-supervisor");
    }
}
