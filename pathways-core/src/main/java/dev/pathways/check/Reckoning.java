package dev.pathways.check;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Gate;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.time.Anchor;
import dev.pathways.time.BusinessCalendar;
import dev.pathways.time.Deadline;
import dev.pathways.time.LongestWait;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How late the clocks of a definition can run out, as lengths from the start of the pathway.
 *
 * <p>Every answer is a bound from above: business time counts with the longest real time it can last, {@code by HH:MM}
 * with a day, what hangs on a fact with its cap, and what counts from an earlier step as if that step had just been done.
 *
 * <p>Where the pathway's own time is business time, what its steps take is counted in the same: as the most open time
 * that can pass meanwhile, against the least that the pathway has.
 */
final class Reckoning {
    private static final Span A_DAY = new Span(1, 0);

    private final PathwayDefinition definition;
    private final @Nullable OpenTime open;
    private final Map<String, LongestWait> waits = new HashMap<>();
    private final Map<String, Span> reals = new HashMap<>();

    Reckoning(PathwayDefinition definition) {
        this(definition, null);
    }

    private Reckoning(PathwayDefinition definition, @Nullable OpenTime open) {
        this.definition = definition;
        this.open = open;
    }

    /** Counts open time of the only calendar, which the pathway's own time follows. */
    static Reckoning inOpenTime(PathwayDefinition definition) {
        return new Reckoning(definition, OpenTime.of(definition.wall().requireCalendar()));
    }

    /** A length without business time that is at least as long; {@code step} tells the calendar. */
    Span real(Span span, @Nullable StepDefinition step) {
        if (open != null) {
            return new Span(0, (step == null ? open.least(span) : open.most(span)).toSeconds());
        }
        String name = step == null ? null : step.timing().calendar();
        BusinessCalendar calendar =
                name == null ? null : definition.clockwork().calendars().get(name);
        if (!span.isBusiness() || name == null || calendar == null) {
            return span.isBusiness() ? new Span(span.days() + span.businessDays(), span.seconds()) : span;
        }
        return reals.computeIfAbsent(
                name + ": " + span,
                key -> waits.computeIfAbsent(name, any -> new LongestWait(calendar, definition.zone()))
                        .of(span));
    }

    /** When a step is done and confirmed at the latest, if its turn comes at an instant. */
    Span finished(Case one, StepDefinition step, Span turn) {
        Gate.Opens opens = step.gate().opens();
        Span opened = turn;
        if (opens instanceof Gate.Opens.At at) {
            opened = latest(at.when(), turn, step);
        } else if (opens instanceof Gate.Opens.On on) {
            opened = turn.plus(real(on.notNeededAfter(), step));
        }
        Span done = latest(step.timing().complete(), one, opened, step);
        Confirmation confirmation = step.timing().confirmation();
        return confirmation == null ? done : latest(confirmation.within(), one, done, step);
    }

    /**
     * When a deadline runs out at the latest, if its clock starts at an instant. Where the case leaves its value open, the
     * longest of its times counts; where nothing is needed, the instant itself.
     */
    Span latest(Deadline deadline, Case one, Span opened, @Nullable StepDefinition step) {
        return one.points(deadline).stream()
                .map(list -> first(list, opened, step))
                .max(Case::compare)
                .orElse(opened);
    }

    private Span first(List<When> points, Span opened, @Nullable StepDefinition step) {
        return points.stream()
                .map(when -> latest(when, opened, step))
                .min(Case::compare)
                .orElse(opened);
    }

    /** The latest instant that a point on the clock can mean, for a step that opens at an instant. */
    Span latest(When when, Span opened, @Nullable StepDefinition step) {
        Span point = point(when, opened, step);
        Span cap = when.atMost();
        Span capped = cap == null ? null : opened.plus(real(cap, step));
        if (point == null || capped == null) {
            return point != null ? point : capped != null ? capped : opened.plus(A_DAY);
        }
        return Case.compare(point, capped) <= 0 ? point : capped;
    }

    private @Nullable Span point(When when, Span opened, @Nullable StepDefinition step) {
        if (when instanceof When.Within within) {
            return from(within.anchor(), opened, from -> from.plus(real(within.span(), step)));
        }
        if (when instanceof When.ByOnDay by) {
            Span days = by.business() ? real(new Span(0, 0, by.days(), 0), step) : new Span(by.days(), 0);
            return from(by.anchor(), opened, from -> from.plus(days).plus(A_DAY));
        }
        return when instanceof When.By ? opened.plus(A_DAY) : null;
    }

    private @Nullable Span from(Anchor anchor, Span opened, Function<Span, Span> length) {
        if (anchor instanceof Anchor.Start) {
            Span due = length.apply(Span.ZERO);
            return Case.compare(opened, due) > 0 ? opened : due;
        }
        boolean fact = anchor instanceof Anchor.Named named && definition.find(named.name()) == null;
        return fact ? null : length.apply(opened);
    }
}
