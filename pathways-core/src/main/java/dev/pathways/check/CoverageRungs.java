package dev.pathways.check;

import dev.pathways.definition.Ladder;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Party;
import dev.pathways.model.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** PW082: at some time two rungs of a ladder reach one and the same person, and nobody else. */
final class CoverageRungs {
    private CoverageRungs() {}

    static void check(PathwayDefinition definition, CoverageDuty duty, CoverageTimes times, CoverageFindings findings) {
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            for (ClockKind clock : Paths.clocks(step)) {
                String path = Paths.ladder(definition, i, clock);
                if (seen.add(path)) {
                    for (Unit unit : duty.units()) {
                        ladder(step.ladders().of(clock), path, unit, duty, times, findings);
                    }
                }
            }
        }
    }

    private static void ladder(
            Ladder ladder, String path, Unit unit, CoverageDuty duty, CoverageTimes times, CoverageFindings findings) {
        List<@Nullable List<CoverageDuty.Shift>> rungs = new ArrayList<>();
        ladder.rungs().forEach(rung -> rungs.add(shifts(rung.named(), unit, duty, times)));
        for (int later = 1; later < rungs.size(); later++) {
            List<CoverageDuty.Shift> before = rungs.get(later - 1);
            List<CoverageDuty.Shift> after = rungs.get(later);
            Instant at = before == null || after == null ? null : firstSame(before, after, times);
            if (at != null) {
                findings.add(
                        ProblemCode.PW082,
                        path + "/" + (later + 1),
                        unit,
                        "rungs " + later + " and " + (later + 1) + " of the ladder '" + ladder.name()
                                + "' reach the same person only",
                        " from " + times.words(at),
                        "plan another person for one of them");
            }
        }
    }

    /** Who can be reached through a rung; null where one of its parties is not known before a pathway runs. */
    private static @Nullable List<CoverageDuty.Shift> shifts(
            List<PartyRef> refs, Unit unit, CoverageDuty duty, CoverageTimes times) {
        List<CoverageDuty.Shift> all = new ArrayList<>();
        for (PartyRef ref : refs) {
            if (!(ref instanceof PartyRef.Named named)) {
                return null;
            }
            Party party = named.party();
            duty.shifts(party, unit, times.from(), times.to()).ifPresent(all::addAll);
        }
        return times.holding(all, duty);
    }

    /** The first instant at which both reach exactly one person, the same. Only where a shift begins or ends that changes. */
    private static @Nullable Instant firstSame(
            List<CoverageDuty.Shift> before, List<CoverageDuty.Shift> after, CoverageTimes times) {
        Set<Instant> changes = new TreeSet<>(Set.of(times.from()));
        for (List<CoverageDuty.Shift> shifts : List.of(before, after)) {
            shifts.forEach(shift -> {
                changes.add(shift.from());
                changes.add(shift.to());
            });
        }
        CoverageHolders first = new CoverageHolders(before);
        CoverageHolders second = new CoverageHolders(after);
        for (Instant at : changes) {
            boolean looked = !at.isBefore(times.from()) && at.isBefore(times.to());
            if (looked && first.at(at).size() == 1 && first.at(at).equals(second.at(at))) {
                return at;
            }
        }
        return null;
    }
}
