package dev.pathways.check;

import static dev.pathways.definition.StepBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Condition;
import dev.pathways.definition.FactKind;
import dev.pathways.definition.PathwayBuilder;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Steps of whole pathways for which random people once made somebody wait longer than was printed. */
class GuaranteesRefutedByPathwaysTest {
    private static PathwayBuilder pathway() {
        return PathwayBuilder.pathway("random", "A pathway", 1, "America/Chicago")
                .fact("wanted", FactKind.of(FactKind.Type.YES_NO))
                .complete("within 30 days")
                .safetyNet("30 minutes", "role net");
    }

    private static StepBuilder of(String name) {
        return step(name, "Do " + name)
                .owner("role a")
                .acknowledge("within 5 minutes")
                .complete("within 40 minutes");
    }

    private static GuaranteeCase printed(PathwayBuilder pathway, String step) {
        GuaranteeStep found = Guarantees.of(pathway.build()).find(step);
        assertThat(found).isNotNull();
        return found.cases().get(0);
    }

    /** The step before may be passed by, and then the cap is all that holds. */
    @Test
    void a_time_that_counts_from_a_step_that_may_be_passed_by_lasts_as_long_as_its_cap() {
        GuaranteeCase printed = printed(
                pathway()
                        .step(of("scan")
                                .onlyIf(Condition.of("wanted", "yes"))
                                .escalate(Rung.tell("0 minutes", "role b")))
                        .step(of("read")
                                .complete("within 10 minutes of scan, at most 25 minutes")
                                .escalate(Rung.tell("0 minutes", "role b"))),
                "read");
        assertThat(printed.somebodyElse().inAnyCase()).isEqualTo(Duration.ofMinutes(25));
    }

    /** Role b did the work, so that rung 1 reaches only the confirmer, and rung 2 is waited for. */
    @Test
    void whoever_did_the_work_is_not_told_that_nobody_confirms_it() {
        GuaranteeCase printed = printed(
                pathway()
                        .step(of("a").confirm("role c", "within 20 minutes")
                                .escalate(
                                        Rung.tell("0 minutes", "role b", "role c"), Rung.tell("15 minutes", "role d"))),
                "a");
        assertThat(printed.somebodyElse().unconfirmed()).isEqualTo(Duration.ofMinutes(35));
    }

    /** Where rung 1 names only whoever did the work, the next one fires at once. */
    @Test
    void a_rung_that_names_only_whoever_did_the_work_is_not_waited_for() {
        GuaranteeCase printed = printed(
                pathway()
                        .step(of("a").confirm("role c", "within 20 minutes")
                                .escalate(Rung.tell("0 minutes", "owner"), Rung.tell("15 minutes", "role d"))),
                "a");
        assertThat(printed.somebodyElse().unconfirmed()).isEqualTo(Duration.ofMinutes(20));
    }

    /** An event completes it, nobody has done it, and so rung 1 does reach the party that owns it. */
    @Test
    void where_an_event_completes_it_a_rung_that_names_the_owner_is_waited_for() {
        GuaranteeCase printed = printed(
                pathway()
                        .step(of("a").completesWhen("finished", "completed")
                                .confirm("role c", "within 20 minutes")
                                .escalate(Rung.tell("0 minutes", "owner"), Rung.tell("15 minutes", "role d"))),
                "a");
        assertThat(printed.somebodyElse().unconfirmed()).isEqualTo(Duration.ofMinutes(35));
    }

    /** Role b did the first step and may not do the second, so that rung 1 reaches only its owner. */
    @Test
    void whoever_may_not_do_a_step_is_not_told_that_it_is_late() {
        GuaranteeCase printed = printed(
                pathway()
                        .step(of("a").escalate(Rung.tell("0 minutes", "role b")))
                        .step(of("check")
                                .notBy("a")
                                .escalate(
                                        Rung.tell("0 minutes", "owner", "role b"), Rung.tell("15 minutes", "role d"))),
                "check");
        assertThat(printed.somebodyElse().inAnyCase()).isEqualTo(Duration.ofMinutes(55));
    }

    /** Or-else heard about the confirmation, but it may be the owner that is late when the work comes back. */
    @Test
    void returned_work_counts_the_wait_for_its_confirmer_without_those_who_could_own_it() {
        GuaranteeCase printed = printed(
                pathway()
                        .step(of("a").orElse("role b")
                                .confirm("role c", "within 20 minutes")
                                .escalate(
                                        Rung.tell("0 minutes", "owner").andInform("role b"),
                                        Rung.tell("15 minutes", "role d"))),
                "a");
        assertThat(printed.somebodyElse().unconfirmed()).isEqualTo(Duration.ofMinutes(20));
        assertThat(printed.somebodyElse().returned()).isEqualTo(Duration.ofMinutes(40 + 15 + 35));
    }
}
