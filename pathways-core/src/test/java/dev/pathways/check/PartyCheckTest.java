package dev.pathways.check;

import static dev.pathways.check.Pathway.check;
import static dev.pathways.check.Pathway.ofADay;
import static dev.pathways.check.Pathway.ofSteps;
import static dev.pathways.check.Pathway.step;
import static dev.pathways.definition.Rung.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.model.About;
import org.junit.jupiter.api.Test;

class PartyCheckTest {
    @Test
    void owner_stands_in_ladders_only() {
        assertThat(check(step("a").escalate(tell("0 minutes", "owner")))).isEmpty();
        assertThat(check(step("a").owner("owner"))).containsExactly("PW040 steps/a/owner");
        assertThat(check(step("a").keepInformed("owner", About.LATE)))
                .containsExactly("PW040 steps/a/keep-informed/1/who");
    }

    @Test
    void whoever_did_a_step_stands_as_owner_only() {
        assertThat(check(step("a"), step("b").orElse("whoever did a"))).containsExactly("PW040 steps/b/or-else");
        assertThat(check(step("a"), step("b").owner("whoever did a"))).isEmpty();
    }

    @Test
    void whoever_did_an_unknown_a_later_or_the_same_step_is_nobody() {
        assertThat(check(step("a"), step("b").owner("whoever did aa"))).containsExactly("PW040 steps/b/owner");
        assertThat(check(step("a").owner("whoever did b"), step("b"))).containsExactly("PW040 steps/a/owner");
        assertThat(check(step("a"), step("b").owner("whoever did b"))).containsExactly("PW040 steps/b/owner");
    }

    @Test
    void whoever_did_a_step_that_may_be_passed_by_is_nobody() {
        assertThat(check(
                        step("a").outcome("short", "c").outcome("long", "next"),
                        step("b"),
                        step("c").owner("whoever did b")))
                .containsExactly("PW040 steps/c/owner");
    }

    @Test
    void a_fact_must_be_declared_and_of_a_kind_that_names_somebody() {
        assertThat(check(step("a").owner("user <nurze>"))).containsExactly("PW030 steps/a/owner");
        assertThat(check(step("a").owner("user <service>"))).containsExactly("PW040 steps/a/owner");
        assertThat(check(step("a").owner("role <nurse>"))).containsExactly("PW040 steps/a/owner");
        assertThat(check(step("a").owner("team <urgency>"))).isEmpty();
        assertThat(check(step("a").owner("team <reached>"))).containsExactly("PW040 steps/a/owner");
    }

    @Test
    void nobody_confirms_their_own_work() {
        assertThat(check(step("a").owner("user dr-ito").confirm("user dr-ito", "within 1 hour")))
                .containsExactly("PW041 steps/a/confirm/by");
        assertThat(check(step("a").owner("user <nurse>").confirm("user <nurse>", "within 1 hour")))
                .containsExactly("PW041 steps/a/confirm/by");
        assertThat(check(step("a").owner("role nurse").confirm("role nurse", "within 1 hour")))
                .isEmpty();
        assertThat(check(
                        step("a").owner("user <nurse>"),
                        step("b").owner("whoever did a").confirm("user <nurse>", "within 1 hour")))
                .containsExactly("PW041 steps/b/confirm/by");
    }

    @Test
    void a_circle_of_whoever_did_ends() {
        assertThat(check(
                        step("a").owner("whoever did b"),
                        step("b").owner("whoever did a").confirm("user x", "within 1 hour")))
                .containsExactly("PW040 steps/a/owner");
    }

    @Test
    void a_confirmation_counts_from_the_completion() {
        assertThat(check(step("a").confirm("role nurse", "within 1 hour of start")))
                .containsExactly("PW011 steps/a/confirm/within");
    }

    @Test
    void the_safety_net_is_always_there_and_called_in_measure() {
        assertThat(check(ofADay().safetyNet("5 minutes", "team x")
                        .step(step("a"))
                        .build()))
                .containsExactly("PW076 steps/a");
        assertThat(check(
                        ofADay().safetyNet("1 day", "on-call x").step(step("a")).build()))
                .isEmpty();
        assertThat(check(ofADay().safetyNet("299 seconds", "user x")
                        .step(step("a"))
                        .build()))
                .containsExactly("PW055 safety-net/tell/1", "PW056 safety-net/every");
        assertThat(check(ofADay().safetyNet("25 hours").step(step("a")).build()))
                .containsExactly("PW055 safety-net/tell", "PW056 safety-net/every");
    }

    @Test
    void the_same_definition_gives_the_same_problems_in_the_same_order() {
        var pathway = ofSteps(step("b").owner("user <x>").then("zz"), step("a").owner("owner"), step("a"));
        assertThat(Checker.check(pathway)).isEqualTo(Checker.check(pathway)).hasSizeGreaterThan(3);
    }
}
