package dev.pathways.check;

import dev.pathways.definition.DeadlineUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * PW075: the steps fit the pathway's time, for each value of the facts that times depend on.
 *
 * <p>The longest way is the one that takes every loop as often as it may, every complete clock to its end, and every
 * confirm clock after it. A clock that counts from the start of the pathway ends at its own instant. The pathway's
 * business time is compared with the open time that the steps can take, all other time with real time. Each of the
 * pathway's times is complained of once, with the first case that does not fit.
 */
final class TimeCheck {
    /** Longer than any pathway may have; from here on, counting further changes nothing. */
    static final Duration ENOUGH = Duration.ofDays(10_000);

    private static final int MOST_STATES = 20_000;

    private final PathwayDefinition definition;
    private final StepGraph graph;
    private final Problems problems;
    private final Set<String> told = new HashSet<>();

    private TimeCheck(PathwayDefinition definition, StepGraph graph, Problems problems) {
        this.definition = definition;
        this.graph = graph;
        this.problems = problems;
    }

    static void run(PathwayDefinition definition, StepGraph graph, Reckoning reckoning, Problems problems) {
        TimeCheck check = new TimeCheck(definition, graph, problems);
        Deadline whole = definition.complete();
        boolean open =
                definition.wall().calendar() != null && whole.all().stream().anyMatch(TimeCheck::countsOpenTime);
        check.fits(open ? only(whole, point -> !countsOpenTime(point)) : whole, reckoning, "");
        if (open) {
            check.fits(only(whole, TimeCheck::countsOpenTime), Reckoning.inOpenTime(definition), " of open time");
        }
    }

    private static boolean countsOpenTime(When point) {
        Span cap = point.atMost();
        return point.isBusiness() && (cap == null || cap.isBusiness());
    }

    /** The points of a deadline that all must hold for the values that have such; null where none has. */
    private static @Nullable Deadline only(Deadline deadline, Predicate<When> which) {
        Map<String, List<When>> left = new LinkedHashMap<>();
        deadline.times().forEach((value, points) -> {
            List<When> some = points.stream().filter(which).toList();
            if (!some.isEmpty()) {
                left.put(value, some);
            }
        });
        String fact = deadline.dependsOn();
        if (left.isEmpty()) {
            return null;
        }
        return fact == null ? Deadline.of(left.getOrDefault("", List.of())) : Deadline.dependingOn(fact, left);
    }

    private void fits(@Nullable Deadline deadline, Reckoning reckoning, String unit) {
        if (deadline == null) {
            return;
        }
        List<Deadline> deadlines =
                DeadlineUse.of(definition).stream().map(DeadlineUse::deadline).toList();
        for (Case one : Case.of(definition, deadlines)) {
            String value = one.valueFor(deadline);
            if (value == null || deadline.points(value) != null) {
                fits(deadline, one, reckoning, unit);
            }
        }
    }

    private void fits(Deadline deadline, Case one, Reckoning reckoning, String unit) {
        LongestWay.Rules rules = new LongestWay.Rules(
                (step, turn) -> finished(reckoning, one, step, turn), one::allows, new Knot.Budget(MOST_STATES));
        Way way = LongestWay.through(graph, Way.START, rules);
        Span whole = reckoning.latest(deadline, one, Span.ZERO, null);
        String value = one.valueFor(deadline);
        String path = value == null ? "complete" : "complete/" + value;
        if (Case.exceeds(way.length(), whole) && told.add(path)) {
            problems.add(
                    ProblemCode.PW075,
                    path,
                    "the steps can take " + way.length() + unit + ", but the pathway must be complete within " + whole
                            + unit + one.words(),
                    "the longest way: " + way.names(),
                    "give the pathway more time, or the steps less");
        }
    }

    private static Span finished(Reckoning reckoning, Case one, StepDefinition step, Span turn) {
        return turn.nominal().compareTo(ENOUGH) > 0 ? turn : reckoning.finished(one, step, turn);
    }
}
