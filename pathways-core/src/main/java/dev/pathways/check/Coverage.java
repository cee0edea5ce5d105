package dev.pathways.check;

import dev.pathways.definition.PartyUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Party;
import dev.pathways.model.Unit;
import dev.pathways.time.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * G14, at bind time: for the next 13 months every role, team and on-call list that a definition names reaches somebody
 * at every minute.
 *
 * <p>A party named by a fact, such as {@code on-call <service>}, is looked at for each listed value of the fact; where the
 * fact is free text its parties are not known before the pathway starts, see {@link #notChecked}. Pure: the same
 * definition and duty always give the same problems in the same order.
 */
public final class Coverage {
    /** How far ahead it looks. */
    public static final int MONTHS = 13;

    private Coverage() {}

    /** The first moment of a date, from which a check that begins on it looks ahead. */
    public static Instant start(LocalDate date, ZoneId zone) {
        return WallClock.resolve(date.atStartOfDay(), zone);
    }

    /**
     * What is missing in the duty roster for a definition: PW080 unknown parties, PW081 gaps, PW082 rungs that reach the
     * same person only, PW083 people without a contact route. Each party is complained of once for each unit.
     */
    public static List<Problem> check(PathwayDefinition definition, CoverageDuty duty, Instant from) {
        return check(
                definition,
                duty,
                from,
                from.atZone(definition.zone()).plusMonths(MONTHS).toInstant());
    }

    /** The same for the time between two instants only. */
    public static List<Problem> check(PathwayDefinition definition, CoverageDuty duty, Instant from, Instant to) {
        Problems problems = new Problems();
        CoverageTimes times = new CoverageTimes(definition.zone(), from, to);
        Set<String> mute = new LinkedHashSet<>();
        for (Map.Entry<Party, String> use : parties(definition).entrySet()) {
            for (Unit unit : duty.units()) {
                Optional<List<CoverageDuty.Shift>> shifts = duty.shifts(use.getKey(), unit, from, to);
                if (shifts.isEmpty()) {
                    problems.add(
                            ProblemCode.PW080,
                            use.getValue(),
                            "'" + use.getKey() + "' is not known for unit '" + unit + "'",
                            "add it to the duty roster, or name a party that is there");
                } else {
                    gap(use, unit, times.holding(shifts.get(), duty), times, problems);
                    mute(use.getValue(), times.within(shifts.get()), duty, mute, problems);
                }
            }
        }
        CoverageRungs.check(definition, duty, times, problems);
        return problems.list();
    }

    /** The places where a party is named by a fact without listed values, such as {@code on-call <service>}. */
    public static List<String> notChecked(PathwayDefinition definition) {
        return PartyUse.of(definition).stream()
                .filter(use -> CoverageParties.open(definition, use.party()))
                .map(use -> "'" + use.party() + "' depends on a fact and is known only once a pathway runs")
                .distinct()
                .toList();
    }

    /** Every party that is named, with the first place that names it. */
    private static Map<Party, String> parties(PathwayDefinition definition) {
        Map<Party, String> parties = new LinkedHashMap<>();
        for (int i = 0; i < definition.safetyNet().tell().size(); i++) {
            parties.putIfAbsent(definition.safetyNet().tell().get(i), "safety-net/tell/" + (i + 1));
        }
        for (PartyUse use : PartyUse.of(definition)) {
            CoverageParties.of(definition, use.party()).forEach(party -> parties.putIfAbsent(party, use.path()));
        }
        return parties;
    }

    private static void gap(
            Map.Entry<Party, String> use,
            Unit unit,
            List<CoverageDuty.Shift> reachable,
            CoverageTimes times,
            Problems problems) {
        CoverageDuty.Shift gap = times.firstGap(reachable);
        if (gap != null) {
            problems.add(
                    ProblemCode.PW081,
                    use.getValue(),
                    "'" + use.getKey() + "' reaches nobody in unit '" + unit + "' from " + times.words(gap.from())
                            + " until " + times.words(gap.to()),
                    "plan somebody with a contact route for that time");
        }
    }

    private static void mute(
            String path, List<CoverageDuty.Shift> shifts, CoverageDuty duty, Set<String> told, Problems problems) {
        for (CoverageDuty.Shift shift : shifts) {
            if (!duty.hasContactRoute(shift.person()) && told.add(shift.person())) {
                problems.add(
                        ProblemCode.PW083,
                        path,
                        "'" + shift.person() + "' is on duty but has no contact route",
                        "give them a contact route; until then they are passed over at once");
            }
        }
    }
}
