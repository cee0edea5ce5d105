package dev.pathways.check;

import static dev.pathways.definition.Rung.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.definition.Clockwork;
import dev.pathways.definition.Ladder;
import dev.pathways.definition.Ladders;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import dev.pathways.definition.Rung;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Timing;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Deadline;
import dev.pathways.time.OpenHours;
import dev.pathways.time.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Grace, pauses, renewed acknowledgements, hand-overs and business time, worked out by hand. */
class GuaranteesOfRareWordsTest {
    private static final BusinessCalendar OFFICE = new BusinessCalendar(
            List.of(OpenHours.parse("Mon-Fri 08:00-17:00")),
            Collections.unmodifiableSortedSet(new TreeSet<>(List.of(LocalDate.parse("2026-12-25")))),
            List.of("us-federal-holidays"));

    @Test
    void grace_pauses_and_lapses_are_added() {
        GuaranteeCase only = of("within 1 hour", tell("0 minutes", "owner"), tell("5 minutes", "role charge-nurse"));
        assertThat(only.somebodyElse())
                .isEqualTo(new GuaranteeTold(minutes(35), minutes(100), null, null, minutes(105)));
        assertThat(only.safetyNet()).isEqualTo(new GuaranteeTold(minutes(65), minutes(145), null, null, minutes(135)));
        assertThat(only.silence()).isEqualTo(minutes(75));
    }

    @Test
    void a_hand_over_makes_the_next_rung_wait_for_the_acknowledge_clock() {
        GuaranteeCase only =
                of("within 1 hour", Rung.handTo("1 minute", "role charge-nurse"), tell("5 minutes", "role attending"));
        assertThat(only.ladders().get(1).offsets()).containsExactly(minutes(1), minutes(11));
    }

    @Test
    void a_pause_of_a_business_clock_is_business_time() {
        PathwayDefinition definition = definition("within 1 business hour", tell("0 minutes", "role charge-nurse"));
        Guarantees guarantees = Guarantees.of(definition);
        assertThat(guarantees.steps().get(0).cases().get(0).clocks().complete())
                .isEqualTo(new BoundClock(
                        Duration.ofHours(88), Duration.ofHours(88).plusMinutes(20)));
        assertThat(guarantees.text().replaceAll("\\s+", " "))
                .contains("steps/a/complete: 'within 1 business hour' (office) can last 3 days 16 hours")
                .contains("us-federal-holidays, whose dates are not known here");
    }

    @Test
    void what_hangs_on_a_fact_is_bounded_by_its_cap_and_what_counts_from_the_start_by_itself() {
        assertThat(of("2 hours before planned, at most 3 hours", tell("0 minutes", "role charge-nurse"))
                        .clocks()
                        .complete()
                        .length())
                .isEqualTo(Duration.ofHours(3));
        assertThat(of("within 4 hours of start", tell("0 minutes", "role charge-nurse"))
                        .clocks()
                        .complete()
                        .length())
                .isEqualTo(Duration.ofHours(4));
        assertThat(of("by 07:00", tell("0 minutes", "role charge-nurse"))
                        .clocks()
                        .complete()
                        .length())
                .isEqualTo(Duration.ofHours(25));
    }

    private static GuaranteeCase of(String complete, Rung... rungs) {
        return Guarantees.of(definition(complete, rungs)).steps().get(0).cases().get(0);
    }

    private static PathwayDefinition definition(String complete, Rung... rungs) {
        PathwayDefinition base = Pathway.ofSteps(Pathway.step("a").acknowledge("within 10 minutes"));
        StepDefinition a = base.steps().get(0);
        Timing timing = new Timing(
                a.timing().acknowledge(),
                Deadline.parse(complete),
                null,
                new StillOnIt(Span.minutes(60), Span.minutes(10)),
                List.of(),
                List.of("away"),
                "office");
        StepDefinition step = new StepDefinition(
                a.name(),
                a.title(),
                null,
                a.responsibility(),
                timing,
                Ladders.same(new Ladder("a", List.of(rungs), Span.minutes(15))),
                a.outcomes(),
                a.gate(),
                a.audience());
        return new PathwayDefinition(
                base.header(),
                base.facts(),
                base.complete(),
                base.safetyNet(),
                base.managedBy(),
                base.audience(),
                new Clockwork(
                        Map.of("office", OFFICE), Map.of("away", new Pause("away", List.of(), Span.minutes(20), null))),
                List.of(step));
    }

    private static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }
}
