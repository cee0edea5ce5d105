package dev.pathways.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Definitions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The consult's numbers, worked out by hand from its file. */
class GuaranteesOfTheConsultTest {
    private final Guarantees guarantees = Guarantees.of(Definitions.consult());

    /** Rung 1, at the deadline, names the charge nurse; the last rung comes 30 minutes later, the net 30 after that. */
    @ParameterizedTest
    @CsvSource({
        "emergent, PT5M, PT20M, PT1H5M, PT1H20M",
        "urgent, PT15M, PT1H, PT1H15M, PT2H",
        "routine, PT1H, PT4H, PT2H, PT5H",
    })
    void an_answer_that_does_not_come(
            String urgency, Duration open, Duration late, Duration netOpen, Duration netLate) {
        GuaranteeCase answer = of("answer", urgency);
        assertThat(answer.somebodyElse()).isEqualTo(new GuaranteeTold(open, late, null, null, null));
        assertThat(answer.safetyNet()).isEqualTo(new GuaranteeTold(netOpen, netLate, null, null, null));
        assertThat(answer.silence()).isEqualTo(Duration.ofHours(1));
    }

    /** Rung 1 tells only the owner; rung 2 the attending, 15 minutes later. */
    @Test
    void a_rerouting_that_does_not_come_is_the_same_for_every_urgency() {
        GuaranteeStep reroute = guarantees.find("reroute");
        assertThat(reroute).isNotNull();
        assertThat(reroute.cases()).hasSize(1);
        GuaranteeCase only = reroute.cases().get(0);
        assertThat(only.somebodyElse())
                .isEqualTo(new GuaranteeTold(Duration.ofMinutes(30), Duration.ofMinutes(45), null, null, null));
        assertThat(only.safetyNet())
                .isEqualTo(new GuaranteeTold(Duration.ofMinutes(60), Duration.ofMinutes(75), null, null, null));
        assertThat(only.silence()).isEqualTo(Duration.ofHours(1));
    }

    /** Where the charge nurse did it, rung 1 reaches only the service, which owns it; rung 2 comes so long after. */
    private static final Duration ONE_RUNG = Duration.ofMinutes(10);

    @ParameterizedTest
    @CsvSource({
        "emergent, PT1H, PT30M, PT2H, PT1H30M",
        "urgent, PT4H, PT1H, PT5H, PT2H",
        "routine, PT24H, PT4H, PT25H, PT5H",
    })
    void a_visit_that_does_not_come(
            String urgency, Duration late, Duration unconfirmed, Duration netLate, Duration netUnconfirmed) {
        GuaranteeCase see = of("see-patient", urgency);
        assertThat(see.somebodyElse())
                .isEqualTo(new GuaranteeTold(
                        null, late, unconfirmed, late.plus(unconfirmed).plus(ONE_RUNG), null));
        assertThat(see.safetyNet())
                .isEqualTo(new GuaranteeTold(null, netLate, netUnconfirmed, netLate.plus(netUnconfirmed), null));
    }

    /** Every 30 minutes is 24 calls in 12 hours, and one more for each of two ladders that may reach nobody. */
    @Test
    void the_safety_net_is_told_most() {
        assertThat(of("answer", "emergent").notices().most()).isEqualTo(26);
        assertThat(of("answer", "emergent").notices().party()).hasToString("role house-supervisor");
    }

    @Test
    void the_table_reads_aloud_and_fits_a_terminal() {
        String text = guarantees.text();
        assertThat(text)
                .contains("  If urgency is emergent:\n")
                .contains(
                        "    Somebody else knows within 5 minutes if nobody acknowledges, and within 20 minutes in any case\n");
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(guarantees.promises())
                .extracting(GuaranteeSentence::code)
                .isEqualTo(List.of(
                        "G1", "G2", "G3", "G4", "G5", "G6", "G7", "G8", "G9", "G10", "G11", "G12", "G13", "G14", "G15",
                        "G16"));
        assertThat(guarantees.waits()).isEmpty();
    }

    private GuaranteeCase of(String step, String urgency) {
        GuaranteeStep found = guarantees.find(step);
        assertThat(found).isNotNull();
        return found.cases().stream()
                .filter(each -> each.values().equals(Map.of("urgency", urgency)))
                .findFirst()
                .orElseThrow();
    }
}
