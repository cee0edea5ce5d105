package dev.pathways.check;

import dev.pathways.definition.PartyUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Party;
import dev.pathways.model.Unit;
import dev.pathways.time.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * G14, at bind time: for the next 13 months every role, team and on-call list that a definition names reaches somebody
 * at every minute.
 *
 * <p>A party named by a fact, such as {@code on-call <service>}, is looked at for each value of the fact that is listed in
 * the definition or known to the roster; without any, its parties are not known before the pathway starts, see {@link
 * #notChecked}. Pure: the same
 * definition and duty always give the same problems in the same order.
 */
public final class Coverage {
    /** How far ahead it looks. */
    public static final int MONTHS = 13;

    /** The guarantee that it decides. */
    static final String CODE = "G14";

    private Coverage() {}

    /** The first moment of a date, from which a check that begins on it looks ahead. */
    public static Instant start(LocalDate date, ZoneId zone) {
        return WallClock.resolve(date.atStartOfDay(), zone);
    }

    /**
     * What is missing in the duty roster for a definition: PW080 unknown parties, PW081 gaps, PW082 rungs that reach the
     * same person only, PW083 people without a contact route. Each party is complained of once; units are named
     * where it is not so in all of them.
     */
    public static List<Problem> check(PathwayDefinition definition, CoverageDuty duty, Instant from) {
        return check(definition, duty, CoverageTimes.from(from, definition.zone()));
    }

    /** The same for the time between two instants only. */
    public static List<Problem> check(PathwayDefinition definition, CoverageDuty duty, Instant from, Instant to) {
        return check(definition, duty, new CoverageTimes(definition.zone(), from, to));
    }

    private static List<Problem> check(PathwayDefinition definition, CoverageDuty duty, CoverageTimes times) {
        CoverageFindings findings = new CoverageFindings(duty.units());
        Map<String, String> mute = new HashMap<>();
        parties(definition, duty).forEach((party, path) -> {
            for (Unit unit : duty.units()) {
                Optional<List<CoverageDuty.Shift>> shifts = duty.shifts(party, unit, times.from(), times.to());
                if (shifts.isEmpty()) {
                    unknown(party, path, unit, duty, findings);
                } else {
                    gap(party, path, unit, times.holding(shifts.get(), duty), times, findings);
                    mute(path, unit, times.within(shifts.get()), duty, mute, findings);
                }
            }
        });
        CoverageRungs.check(definition, duty, times, findings);
        return findings.list();
    }

    /** Parties that a fact names whose values are not known, such as {@code on-call <service>}; they are not looked at. */
    public static List<String> notChecked(PathwayDefinition definition, CoverageDuty duty) {
        return PartyUse.of(definition).stream()
                .filter(use -> CoverageParties.open(definition, use.party(), duty))
                .map(use -> "'" + use.party() + "'")
                .distinct()
                .toList();
    }

    /**
     * G14 with its end, for a definition and a duty in which {@link #check} finds no error; it says who is left out
     * because {@link #notChecked} names them.
     */
    public static GuaranteeSentence promise(PathwayDefinition definition, CoverageDuty duty, Instant from) {
        CoverageTimes times = CoverageTimes.from(from, definition.zone());
        List<String> left = notChecked(definition, duty);
        return new GuaranteeSentence(
                CODE,
                "Until " + times.words(times.to()) + " everybody named reaches somebody at every minute"
                        + (left.isEmpty() ? "." : "; not looked at: " + String.join(", ", left) + "."),
                "the duty roster, from " + times.words(from) + " on");
    }

    /** Every party that is named, with the first place that names it. */
    private static Map<Party, String> parties(PathwayDefinition definition, CoverageDuty duty) {
        Map<Party, String> parties = new LinkedHashMap<>();
        for (int i = 0; i < definition.safetyNet().tell().size(); i++) {
            parties.putIfAbsent(definition.safetyNet().tell().get(i), "safety-net/tell/" + (i + 1));
        }
        for (PartyUse use : PartyUse.of(definition)) {
            CoverageParties.of(definition, use.party(), duty).forEach(party -> parties.putIfAbsent(party, use.path()));
        }
        return parties;
    }

    private static void unknown(Party party, String path, Unit unit, CoverageDuty duty, CoverageFindings findings) {
        findings.add(
                ProblemCode.PW080,
                path,
                unit,
                "the duty roster does not know '" + party + "'",
                "",
                "add it to the duty roster, or name a party that is there",
                Nearest.hint(
                        party.toString(),
                        duty.parties().stream().map(Party::toString).toList()));
    }

    private static void gap(
            Party party,
            String path,
            Unit unit,
            List<CoverageDuty.Shift> reachable,
            CoverageTimes times,
            CoverageFindings findings) {
        CoverageDuty.Shift gap = times.firstGap(reachable);
        if (gap != null) {
            findings.add(
                    ProblemCode.PW081,
                    path,
                    unit,
                    "'" + party + "' reaches nobody",
                    " from " + times.words(gap.from()) + " until " + times.words(gap.to()),
                    "plan somebody with a contact route for that time");
        }
    }

    /** Each person at one place, where they are met first. */
    private static void mute(
            String path,
            Unit unit,
            List<CoverageDuty.Shift> shifts,
            CoverageDuty duty,
            Map<String, String> told,
            CoverageFindings findings) {
        for (CoverageDuty.Shift shift : shifts) {
            if (!duty.hasContactRoute(shift.person())
                    && path.equals(told.computeIfAbsent(shift.person(), person -> path))) {
                findings.add(
                        ProblemCode.PW083,
                        path,
                        unit,
                        "'" + shift.person() + "' is on duty",
                        " but has no contact route",
                        "give them a contact route; until then they are passed over at once");
            }
        }
    }
}
