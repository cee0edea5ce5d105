package dev.pathways.yaml.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.CoverageDuty;
import dev.pathways.model.Party;
import dev.pathways.model.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DutyFileTest {
    private static final Path EVERY_FORM = Path.of("src/test/resources/duty/callback.yaml");
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static DutyFile read(String text) {
        Reading<DutyFile> reading = DutyFileReader.read("duty.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        return Objects.requireNonNull(reading.value());
    }

    private static List<String> shifts(DutyFile file, ZoneId zone, String party, String unit, String from, String to) {
        CoverageDuty duty = file.in(zone, MONDAY);
        return duty
                .shifts(Party.of(party), Unit.of(unit), Instant.parse(from), Instant.parse(to))
                .orElseThrow()
                .stream()
                .map(shift -> shift.person() + " " + shift.from() + " " + shift.to())
                .toList();
    }

    private static List<String> nurses(String shift, ZoneId zone, String from, String to) {
        return shifts(read("duty:\n  role nurse: [" + shift + "]\n"), zone, "role nurse", "4-west", from, to);
    }

    @Test
    void every_form_is_read() throws IOException {
        DutyFile file = read(Files.readString(EVERY_FORM));
        assertThat(file.from()).isEqualTo(MONDAY);
        assertThat(file.units()).containsExactly(Unit.of("4-west"), Unit.of("5-east"));
        assertThat(file.facts()).containsEntry("service", List.of("cardiology", "neurology"));
        assertThat(file.closed()).containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
        assertThat(file.duty().shifts().get(Party.team("quality"))).isEmpty();
        assertThat(file.duty().shifts().get(Party.role("house-supervisor")))
                .containsExactly(DutyShift.always("s-moreno"));
        assertThat(file.in(ZURICH, MONDAY).hasContactRoute("a-weber")).isFalse();
        assertThat(file.in(ZURICH, MONDAY).hasContactRoute("a-keller")).isTrue();
        assertThat(shifts(file, ZURICH, "role charge-nurse", "5-east", "2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"))
                .containsExactly(
                        "n-rossi 2026-11-01T08:00:00Z " + Instant.MAX,
                        "n-jansen 2026-11-22T23:00:00Z 2026-11-23T11:00:00Z");
    }

    @Test
    void a_weekly_shift_comes_again_every_week_and_may_cross_midnight() {
        assertThat(nurses(
                        "{ who: n-li, on: Fri-Sat 19:00-07:00 }",
                        ZURICH,
                        "2026-11-23T00:00:00Z",
                        "2026-12-05T12:00:00Z"))
                .containsExactly(
                        "n-li 2026-11-27T18:00:00Z 2026-11-28T06:00:00Z",
                        "n-li 2026-11-28T18:00:00Z 2026-11-29T06:00:00Z",
                        "n-li 2026-12-04T18:00:00Z 2026-12-05T06:00:00Z");
    }

    @Test
    void a_weekly_shift_is_cut_where_it_begins_and_ends() {
        String shift = "{ who: n-li, on: Mon-Sun 00:00-24:00, from: 2026-11-24 08:00, to: 2026-11-25 09:00 }";
        assertThat(nurses(shift, ZURICH, "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z"))
                .containsExactly(
                        "n-li 2026-11-24T07:00:00Z 2026-11-24T23:00:00Z",
                        "n-li 2026-11-24T23:00:00Z 2026-11-25T08:00:00Z");
    }

    @Test
    void the_same_file_means_other_instants_in_another_zone() {
        String shift = "{ who: n-li, from: 2026-11-24 08:00, to: 2026-11-24T20:00Z }";
        assertThat(nurses(shift, ZURICH, "2026-11-23T00:00:00Z", "2026-12-05T00:00:00Z"))
                .containsExactly("n-li 2026-11-24T07:00:00Z 2026-11-24T20:00:00Z");
        assertThat(nurses(shift, CHICAGO, "2026-11-23T00:00:00Z", "2026-12-05T00:00:00Z"))
                .containsExactly("n-li 2026-11-24T14:00:00Z 2026-11-24T20:00:00Z");
    }

    /** In Chicago 01:30 comes twice on 1 November 2026, and 02:30 not at all on 14 March 2027. */
    @Test
    void a_shift_begins_at_the_earlier_and_ends_at_the_later_of_two_instants_of_one_wall_time() {
        assertThat(nurses(
                        "{ who: n-li, from: 2026-11-01 01:30 }",
                        CHICAGO,
                        "2026-10-31T00:00:00Z",
                        "2026-11-02T00:00:00Z"))
                .containsExactly("n-li 2026-11-01T06:30:00Z " + Instant.MAX);
        assertThat(nurses(
                        "{ who: n-li, to: 2026-11-01 01:30 }", CHICAGO, "2026-10-31T00:00:00Z", "2026-11-02T00:00:00Z"))
                .containsExactly("n-li " + Instant.MIN + " 2026-11-01T07:30:00Z");
        String weekly = "{ who: n-li, on: Sun 01:30-02:30 }, { who: n-kim, on: Sun 00:30-01:30 }";
        assertThat(nurses(weekly, CHICAGO, "2026-11-01T05:00:00Z", "2026-11-02T00:00:00Z"))
                .containsExactly(
                        "n-li 2026-11-01T06:30:00Z 2026-11-01T08:30:00Z",
                        "n-kim 2026-11-01T05:30:00Z 2026-11-01T07:30:00Z");
    }

    @Test
    void a_shift_begins_and_ends_at_the_first_instant_after_a_wall_time_that_does_not_exist() {
        String weekly = "{ who: n-li, on: Sun 02:30-07:00 }, { who: n-kim, on: Sun 00:00-02:30 }";
        assertThat(nurses(weekly, CHICAGO, "2027-03-14T06:00:00Z", "2027-03-15T00:00:00Z"))
                .containsExactly(
                        "n-li 2027-03-14T08:00:00Z 2027-03-14T12:00:00Z",
                        "n-kim 2027-03-14T06:00:00Z 2027-03-14T08:00:00Z");
    }

    @Test
    void without_units_those_that_shifts_name_are_meant() {
        DutyFile named =
                read("duty:\n  role nurse: [{ who: n-li, unit: 4-west }, n-kim, { who: n-li, unit: ICU.2 }]\n");
        assertThat(named.units()).containsExactly(Unit.of("4-west"), Unit.of("ICU.2"));
        assertThat(read("duty:\n  role nurse: n-li\n").units()).hasSize(1);
    }

    @Test
    void a_user_is_always_that_person() {
        assertThat(shifts(
                        read("duty: {}\n"),
                        ZURICH,
                        "user n-li",
                        "4-west",
                        "2026-11-23T00:00:00Z",
                        "2026-11-24T00:00:00Z"))
                .containsExactly("n-li " + Instant.MIN + " " + Instant.MAX);
    }
}
