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
     * same person only, PW083 people without a contact route. Each party is complained of once for each unit; the unit is
     * named where there are several.
     */
    public static List<Problem> check(PathwayDefinition definition, CoverageDuty duty, Instant from) {
        return check(definition, duty, CoverageTimes.from(from, definition.zone()));
    }

    /** The same for the time between two instants only. */
    public static List<Problem> check(PathwayDefinition definition, CoverageDuty duty, Instant from, Instant to) {
        return check(definition, duty, new CoverageTimes(definition.zone(), from, to));
    }

    private static List<Problem> check(PathwayDefinition definition, CoverageDuty duty, CoverageTimes times) {
        Problems problems = new Problems();
        Set<String> mute = new LinkedHashSet<>();
        for (Map.Entry<Party, String> use : parties(definition, duty).entrySet()) {
            for (Unit unit : duty.units()) {
                Optional<List<CoverageDuty.Shift>> shifts = duty.shifts(use.getKey(), unit, times.from(), times.to());
                if (shifts.isEmpty()) {
                    problems.add(
                            ProblemCode.PW080,
                            use.getValue(),
                            "the duty roster does not know '" + use.getKey() + "'" + in(unit, duty),
                            "add it to the duty roster, or name a party that is there",
                            Nearest.hint(
                                    use.getKey().toString(),
                                    duty.parties().stream().map(Party::toString).toList()));
                } else {
                    gap(use, in(unit, duty), times.holding(shifts.get(), duty), times, problems);
                    mute(use.getValue(), times.within(shifts.get()), duty, mute, problems);
                }
            }
        }
        CoverageRungs.check(definition, duty, times, problems);
        return problems.list();
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

    /** Where, in words; nothing where there is only one unit. */
    static String in(Unit unit, CoverageDuty duty) {
        return duty.units().size() == 1 ? "" : " in unit '" + unit + "'";
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

    private static void gap(
            Map.Entry<Party, String> use,
            String inUnit,
            List<CoverageDuty.Shift> reachable,
            CoverageTimes times,
            Problems problems) {
        CoverageDuty.Shift gap = times.firstGap(reachable);
        if (gap != null) {
            problems.add(
                    ProblemCode.PW081,
                    use.getValue(),
                    "'" + use.getKey() + "' reaches nobody" + inUnit + " from " + times.words(gap.from()) + " until "
                            + times.words(gap.to()),
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
