package dev.pathways.check;

import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.Pause;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.StepOrder;
import dev.pathways.time.Anchor;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Deadline;
import dev.pathways.time.Moments;
import dev.pathways.time.Span;
import dev.pathways.time.Wall;
import dev.pathways.time.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How long the clocks of a definition can run at most: the letters A, F and C of the guarantees.
 *
 * <p>Elapsed time is itself. Days, times of day and business time are what a {@link BoundScan} finds. What hangs on a
 * fact is bounded by its cap alone, because the fact may be missing or moved, and so is what counts from a step
 * that may be passed by, or done later. What counts from the start of the pathway, or from a step that is
 * always done before, counts from an instant that is never after the step's opening, so its own length bounds it. Of
 * several points the first counts, so the smallest bound bounds them all.
 *
 * <p>A pause stops a clock for at most its budget P. An elapsed clock then ends at most P later. A business clock goes on
 * with the business time that was left, so that it ends when at most P more of open time has passed than without the
 * pause: in real time that can be much more than P.
 */
final class BoundLengths {
    private final PathwayDefinition definition;
    private final StepOrder order;
    private final BoundScan scan;
    private final Map<String, Set<LocalDate>> holidays;
    private final Map<List<Object>, Duration> found = new HashMap<>();

    BoundLengths(PathwayDefinition definition, BoundScan scan, Map<String, Set<LocalDate>> holidays) {
        this.definition = definition;
        this.order = StepOrder.of(StepGraph.of(definition));
        this.scan = scan;
        this.holidays = holidays;
    }

    /** The wall clock of a step, closed also on the holidays whose dates are known. */
    Wall wall(StepDefinition step) {
        return closed(definition.wall(step));
    }

    private Wall closed(Wall wall) {
        BusinessCalendar calendar = wall.calendar();
        return calendar == null ? wall : new Wall(wall.zone(), calendar.with(holidays));
    }

    /** The longest that a length of time can last. */
    Duration longest(Span span, Wall wall) {
        return span.days() == 0 && !span.isBusiness()
                ? span.nominal()
                : remember(List.of(span, wall), Set.of(), wall, start -> span.after(start, wall));
    }

    /** The longest that the pathway may take in a case. */
    Duration whole(Case one) {
        Use use = new Use(null, closed(definition.wall()), Span.ZERO);
        BoundClock clock = clock(definition.complete(), one, use);
        return clock == null ? Duration.ZERO : clock.length();
    }

    /** How much all pauses of a step can add together. */
    Span budget(StepDefinition step) {
        Span budget = Span.ZERO;
        for (String name : Set.copyOf(step.timing().mayPause())) {
            Pause pause = definition.clockwork().pauses().get(name);
            budget = pause == null ? budget : budget.plus(pause.atMost());
        }
        return budget;
    }

    /** Where a deadline stands: the step, or null for the pathway's own; how it counts, and what pauses can add. */
    private record Use(@Nullable String step, Wall wall, Span budget) {}

    /** How long a clock of a step can run in a case; null where none is needed. */
    @Nullable
    BoundClock clock(Deadline deadline, Case one, StepDefinition step) {
        return clock(deadline, one, new Use(step.name(), wall(step), budget(step)));
    }

    private @Nullable BoundClock clock(Deadline deadline, Case one, Use use) {
        BoundClock longest = null;
        for (List<When> points : one.points(deadline)) {
            BoundClock first = null;
            for (When point : points) {
                BoundClock bound = point(point, use);
                first = first == null ? bound : first.first(bound);
            }
            longest = longest == null || first == null ? (longest == null ? first : longest) : longest.last(first);
        }
        return longest;
    }

    private BoundClock point(When when, Use use) {
        Wall wall = use.wall();
        Span budget = use.budget();
        Span cap = when.atMost();
        BoundClock capped = cap == null ? null : ends(cap.isBusiness(), Set.of(), wall, budget, cap);
        if (hangsOnFact(when) || (capped != null && mayLack(when, use.step()))) {
            return capped != null ? capped : new BoundClock(longestOf(definition), longestOf(definition));
        }
        BoundClock free = free(when, wall, budget);
        return capped == null ? free : free.first(capped);
    }

    /** What bounds a point that hangs on a fact and has no cap: the pathway's own clock. A sound definition has none. */
    private Duration longestOf(PathwayDefinition whole) {
        Duration longest = Duration.ZERO;
        for (When when : whole.complete().all()) {
            Span cap = when instanceof When.Within within ? within.span() : when.atMost();
            longest = cap == null ? longest : BoundClock.larger(longest, longest(cap, whole.wall()));
        }
        return longest;
    }

    private BoundClock free(When when, Wall wall, Span budget) {
        if (when instanceof When.Within within) {
            return ends(within.span().isBusiness(), Set.of(), wall, budget, within.span());
        }
        LocalTime time = when instanceof When.By by
                ? by.time()
                : when instanceof When.ByOnDay day ? day.time() : LocalTime.MIDNIGHT;
        UnaryOperator<Instant> end = start -> {
            Instant point = when.point(from(start), wall);
            return point == null || point.isBefore(start) ? start : point;
        };
        Duration length = remember(List.of(when, wall), Set.of(time), wall, end);
        boolean business = when instanceof When.ByOnDay day && day.business();
        return paused(business, List.of(when), Set.of(time), wall, budget, length, end);
    }

    private BoundClock ends(boolean business, Set<LocalTime> times, Wall wall, Span budget, Span span) {
        return paused(
                business, List.of(span), times, wall, budget, longest(span, wall), start -> span.after(start, wall));
    }

    private BoundClock paused(
            boolean business,
            List<Object> key,
            Set<LocalTime> times,
            Wall wall,
            Span budget,
            Duration length,
            UnaryOperator<Instant> end) {
        if (!budget.isPositive()) {
            return new BoundClock(length, length);
        }
        if (!business) {
            return new BoundClock(length, length.plus(longest(budget, wall)));
        }
        BusinessCalendar calendar = wall.requireCalendar();
        Duration open = OpenTime.of(calendar).most(budget);
        UnaryOperator<Instant> later = start -> calendar.plusOpenTime(end.apply(start), open, wall.zone());
        return new BoundClock(length, remember(List.of(key, wall, budget), times, wall, later));
    }

    private Duration remember(List<Object> key, Set<LocalTime> times, Wall wall, UnaryOperator<Instant> end) {
        Duration known = found.get(key);
        if (known == null) {
            known = scan.longest(wall, times, end).length();
            found.put(key, known);
        }
        return known;
    }

    /** Whether a step opens before the one is done that a point counts from; a sound definition has a cap then. */
    private boolean mayLack(When when, @Nullable String step) {
        String name = AnchorCheck.name(when);
        return name != null && (step == null || !order.isAlwaysDoneBefore(name, step));
    }

    /** Whether a point counts from a fact, which may be missing or moved, and not from the opening, the start or a step. */
    boolean hangsOnFact(When when) {
        Anchor anchor = when instanceof When.Within within
                ? within.anchor()
                : when instanceof When.ByOnDay by ? by.anchor() : Anchor.OPENING;
        boolean onFact = anchor instanceof Anchor.Named named && definition.find(named.name()) == null;
        return onFact || when instanceof When.Before || when instanceof When.After || when instanceof When.At;
    }

    /** Whether nothing that becomes known while the clock runs can move its end: no fact, and no other step. */
    static boolean isFixed(Deadline deadline) {
        return deadline.dependsOn() == null && deadline.all().stream().allMatch(when -> AnchorCheck.name(when) == null);
    }

    /** Everything that something can count from happens at one instant: the worst case, because none is later. */
    static Moments from(Instant start) {
        return new Moments() {
            @Override
            public Instant opening() {
                return start;
            }

            @Override
            public Instant start() {
                return start;
            }

            @Override
            public Instant named(String name) {
                return start;
            }
        };
    }
}
