package dev.pathways.check;

import static dev.pathways.check.Pathway.byUrgency;
import static dev.pathways.check.Pathway.check;
import static dev.pathways.check.Pathway.ofADay;
import static dev.pathways.check.Pathway.step;
import static dev.pathways.definition.Rung.handTo;
import static dev.pathways.definition.Rung.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.time.Deadline;
import org.junit.jupiter.api.Test;

class LadderAndDeadlineTest {
    @Test
    void a_ladder_has_a_rung() {
        assertThat(check(step("a").escalate())).containsExactly("PW018 steps/a/escalate");
    }

    @Test
    void a_later_rung_is_later() {
        assertThat(check(step("a").escalate(tell("0 minutes", "role x"), tell("0 minutes", "role y"))))
                .containsExactly("PW051 steps/a/escalate/2");
    }

    @Test
    void a_rung_tells_somebody() {
        assertThat(check(step("a").escalate(tell("0 minutes")))).containsExactly("PW052 steps/a/escalate/1");
        assertThat(check(step("a").escalate(tell("0 minutes").andInform("role x"))))
                .isEmpty();
    }

    @Test
    void a_later_rung_names_somebody_new() {
        assertThat(check(step("a").escalate(tell("0 minutes", "role x", "owner"), handTo("5 minutes", "role x"))))
                .containsExactly("PW053 steps/a/escalate/2");
        assertThat(check(step("a").escalate(tell("0 minutes", "role x"), tell("5 minutes", "role x", "role y"))))
                .isEmpty();
        assertThat(check(step("a")
                        .escalate(
                                tell("0 minutes", "role x"),
                                tell("5 minutes", "role x").andInform("role y"))))
                .isEmpty();
    }

    @Test
    void a_named_ladder_is_told_once_however_many_steps_use_it() {
        Ladders chain = Ladders.same(Ladder.of("chain", tell("0 minutes")));
        assertThat(check(step("a").escalate(chain), step("b").escalate(chain)))
                .containsExactly("PW052 ladders/chain/1");
    }

    @Test
    void the_ladder_for_work_that_nobody_confirms_counts_only_where_somebody_must() {
        Ladder good = Ladder.of("a", tell("0 minutes", "role x"));
        Ladders ladders = new Ladders(good, good, Ladder.of("a"));
        assertThat(check(step("a").escalate(ladders))).isEmpty();
        assertThat(check(step("a").escalate(ladders).confirm("role y", "within 1 hour")))
                .containsExactly("PW018 steps/a/escalate/unconfirmed");
    }

    @Test
    void a_deadline_depends_on_a_fact_with_values() {
        Deadline onService = Deadline.byValueOf("service", "x", "within 1 hour");
        assertThat(check(step("a").complete(onService))).containsExactly("PW033 steps/a/complete/depends-on");
        Deadline onNothing = Deadline.byValueOf("nothing", "x", "within 1 hour");
        assertThat(check(step("a").complete(onNothing))).containsExactly("PW030 steps/a/complete/depends-on");
        Deadline half = Deadline.byValueOf("reached", "yes", "within 1 hour");
        assertThat(check(step("a").complete(half))).containsExactly("PW033 steps/a/complete");
    }

    @Test
    void a_value_that_the_fact_cannot_have_is_refused() {
        Deadline more =
                Deadline.byValueOf("reached", "maybe", "within 1 hour", "no", "within 1 hour", "yes", "within 1 hour");
        assertThat(check(step("a").complete(more))).containsExactly("PW034 steps/a/complete/maybe");
    }

    @Test
    void nobody_has_longer_to_acknowledge_than_to_complete() {
        assertThat(check(step("a").acknowledge("within 1 hour"))).isEmpty();
        assertThat(check(step("a").acknowledge("within 61 minutes"))).containsExactly("PW070 steps/a/acknowledge");
        assertThat(check(step("a")
                        .acknowledge(byUrgency("within 10 minutes", "within 3 hours"))
                        .complete(byUrgency("within 1 hour", "within 2 hours"))))
                .containsExactly("PW070 steps/a/acknowledge/routine");
        assertThat(check(ofADay().complete("within 3 days")
                        .step(step("a").acknowledge("within 1 day").complete("within 24 hours"))
                        .build()))
                .containsExactly("PW070 steps/a/acknowledge");
    }
}
