package dev.pathways.check;

import static dev.pathways.check.Pathway.ofSteps;
import static dev.pathways.definition.Rung.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.decision.Definitions;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepBuilder;
import dev.pathways.model.Party;
import dev.pathways.model.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Instant FROM = Instant.parse("2026-11-23T14:00:00Z");
    private static final Instant END = FROM.plus(Duration.ofDays(500));

    /** A roster in memory. */
    private static final class Roster implements CoverageDuty {
        private final Map<Party, List<Shift>> shifts = new LinkedHashMap<>();
        private final Set<String> mute = new HashSet<>();
        private final List<String> services = new ArrayList<>();
        private final Map<Unit, Party> only = new LinkedHashMap<>();
        private List<Unit> units = List.of(Unit.of("4-west"));

        Roster shift(String party, String person, Instant from, Instant to) {
            shifts.computeIfAbsent(Party.of(party), key -> new ArrayList<>()).add(new Shift(person, from, to));
            return this;
        }

        Roster always(String party, String person) {
            return shift(party, person, FROM, END);
        }

        @Override
        public List<Unit> units() {
            return units;
        }

        @Override
        public Optional<List<Shift>> shifts(Party party, Unit unit, Instant from, Instant to) {
            return party.equals(only.get(unit))
                    ? Optional.of(List.of(new Shift("n-okafor", FROM, END)))
                    : Optional.ofNullable(shifts.get(party));
        }

        @Override
        public List<String> values(String fact) {
            return fact.equals("service") ? services : List.of();
        }

        @Override
        public List<Party> parties() {
            return List.copyOf(shifts.keySet());
        }

        @Override
        public boolean hasContactRoute(String person) {
            return !mute.contains(person);
        }
    }

    private final Roster roster = new Roster()
            .always("role house-supervisor", "s-moreno")
            .always("role nurse", "n-li")
            .always("role charge-nurse", "n-okafor");

    private static PathwayDefinition pathway() {
        return ofSteps(StepBuilder.step("a", "Do a")
                .owner("role nurse")
                .complete("within 1 hour")
                .escalate(tell("0 minutes", "role nurse"), tell("5 minutes", "role charge-nurse")));
    }

    private List<String> problems() {
        return Coverage.check(pathway(), roster, FROM).stream()
                .map(problem -> problem.code() + " " + problem.path() + " " + problem.message())
                .toList();
    }

    @Test
    void everybody_is_there_at_every_minute() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_party_that_the_roster_does_not_know() {
        roster.shifts.remove(Party.of("role charge-nurse"));
        assertThat(problems())
                .containsExactly("PW080 steps/a/escalate/2/tell/1 the duty roster does not know 'role charge-nurse'");
    }

    @Test
    void the_first_gap_is_told_in_local_time() {
        roster.shifts.remove(Party.of("role charge-nurse"));
        Instant leaves = Instant.parse("2027-01-02T01:00:00Z");
        roster.shift("role charge-nurse", "n-okafor", FROM, leaves)
                .shift("role charge-nurse", "n-kim", leaves.plusSeconds(60), END.minus(Duration.ofDays(200)));
        assertThat(problems())
                .containsExactly("PW081 steps/a/escalate/2/tell/1 'role charge-nurse' reaches nobody"
                        + " from Fri 1 Jan 2027 19:00 until Fri 1 Jan 2027 19:01");
    }

    @Test
    void a_roster_that_ends_before_13_months_has_a_gap_at_its_end() {
        roster.shifts.remove(Party.of("role nurse"));
        roster.shift("role nurse", "n-li", FROM, Instant.parse("2027-12-23T13:59:00Z"));
        assertThat(problems())
                .containsExactly("PW081 steps/a/owner 'role nurse' reaches nobody"
                        + " from Thu 23 Dec 2027 07:59 until Thu 23 Dec 2027 08:00");
    }

    @Test
    void two_rungs_that_reach_the_same_person_only() {
        Instant night = Instant.parse("2026-12-01T01:00:00Z");
        roster.shifts.remove(Party.of("role charge-nurse"));
        roster.shift("role charge-nurse", "n-okafor", FROM, night).shift("role charge-nurse", "n-li", night, END);
        assertThat(problems())
                .containsExactly("PW082 steps/a/escalate/2 rungs 1 and 2 of the ladder 'a' reach the same person only"
                        + " from Mon 30 Nov 2026 19:00");
    }

    @Test
    void somebody_without_a_contact_route_covers_nothing() {
        roster.mute.add("n-okafor");
        assertThat(problems())
                .containsExactly(
                        "PW081 steps/a/escalate/2/tell/1 'role charge-nurse' reaches nobody"
                                + " from Mon 23 Nov 2026 08:00 until Thu 23 Dec 2027 08:00",
                        "PW083 steps/a/escalate/2/tell/1 'n-okafor' is on duty but has no contact route");
    }

    @Test
    void parties_named_by_free_text_are_said_to_be_unknown_before_a_pathway_runs() {
        assertThat(Coverage.notChecked(Definitions.consult(), roster)).contains("'on-call <service>'");
    }

    @Test
    void a_party_that_is_nearly_known_is_suggested() {
        roster.shifts.remove(Party.of("role charge-nurse"));
        roster.always("role charge-nurze", "n-okafor");
        assertThat(Coverage.check(pathway(), roster, FROM))
                .flatExtracting(Problem::hints)
                .contains("did you mean 'role charge-nurze'?");
    }

    @Test
    void units_are_named_where_it_is_not_so_in_all() {
        roster.units = List.of(Unit.of("4-west"), Unit.of("5-east"), Unit.of("6-east"));
        roster.shifts.remove(Party.of("role nurse"));
        roster.shifts.remove(Party.of("role charge-nurse"));
        roster.only.put(Unit.of("4-west"), Party.of("role charge-nurse"));
        assertThat(problems())
                .containsExactly(
                        "PW080 steps/a/owner the duty roster does not know 'role nurse'",
                        "PW080 steps/a/escalate/2/tell/1 the duty roster does not know 'role charge-nurse'"
                                + " in units '5-east', '6-east'");
    }

    @Test
    void parties_named_by_free_text_are_looked_at_where_the_roster_knows_the_values() {
        roster.services.add("cardiology");
        assertThat(Coverage.notChecked(Definitions.consult(), roster)).doesNotContain("'on-call <service>'");
        assertThat(Coverage.check(Definitions.consult(), roster, FROM))
                .extracting(Problem::message)
                .contains("the duty roster does not know 'on-call cardiology'");
    }

    @Test
    void the_promise_says_until_when_and_who_is_left_out() {
        assertThat(Coverage.promise(pathway(), roster, FROM))
                .isEqualTo(new GuaranteeSentence(
                        "G14",
                        "Until Thu 23 Dec 2027 08:00 everybody named reaches somebody at every minute.",
                        "the duty roster, from Mon 23 Nov 2026 08:00 on"));
        assertThat(Coverage.promise(Definitions.consult(), roster, FROM).sentence())
                .contains("; not looked at: 'user <requested-by>', 'on-call <service>'.");
    }

    @Test
    void somebody_with_two_shifts_at_once_stays_until_the_last_of_them_ends() {
        Instant night = FROM.plus(Duration.ofHours(10));
        roster.shifts.remove(Party.of("role charge-nurse"));
        roster.shift("role charge-nurse", "n-li", FROM, night)
                .shift("role charge-nurse", "n-li", FROM, END)
                .shift("role charge-nurse", "n-okafor", FROM, night.plusSeconds(60));
        assertThat(problems())
                .containsExactly("PW082 steps/a/escalate/2 rungs 1 and 2 of the ladder 'a' reach the same person only"
                        + " from Mon 23 Nov 2026 18:01");
    }
}
