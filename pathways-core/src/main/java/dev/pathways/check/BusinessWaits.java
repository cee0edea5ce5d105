package dev.pathways.check;

import dev.pathways.definition.DeadlineUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Span;
import dev.pathways.time.Wall;
import dev.pathways.time.When;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the longest real wait behind each deadline that counts business time. */
final class BusinessWaits {
    private BusinessWaits() {}

    static List<BusinessWait> of(PathwayDefinition definition, BoundScan scan, BoundLengths lengths) {
        List<BusinessWait> waits = new ArrayList<>();
        for (DeadlineUse use : DeadlineUse.of(definition)) {
            StepDefinition step = use.step() < 0 ? null : definition.steps().get(use.step());
            Wall wall = step == null ? definition.wall() : lengths.wall(step);
            BusinessCalendar calendar = wall.calendar();
            String name = step == null ? null : step.timing().calendar();
            if (calendar == null || name == null) {
                continue;
            }
            Set<When> seen = new HashSet<>();
            for (When when : use.deadline().all()) {
                if (when.isBusiness() && seen.add(when)) {
                    BoundScan.Longest longest = longest(when, wall, scan, lengths);
                    waits.add(new BusinessWait(
                            use.path(),
                            when.toString(),
                            name,
                            longest.length(),
                            longest.start(),
                            longest.end(),
                            definition.zone(),
                            calendar.holidays()));
                }
            }
        }
        return waits;
    }

    /** From the worst start, with everything that the point counts from at that very instant; its cap where it hangs on a fact. */
    private static BoundScan.Longest longest(When when, Wall wall, BoundScan scan, BoundLengths lengths) {
        Set<LocalTime> times = when instanceof When.ByOnDay by ? Set.of(by.time()) : Set.of();
        Span cap = when.atMost();
        return lengths.hangsOnFact(when) && cap != null
                ? scan.longest(wall, times, start -> cap.after(start, wall))
                : scan.longest(wall, times, start -> due(when, start, wall));
    }

    private static Instant due(When when, Instant start, Wall wall) {
        @Nullable Instant due = when.due(BoundLengths.from(start), wall);
        return due == null || due.isBefore(start) ? start : due;
    }
}
