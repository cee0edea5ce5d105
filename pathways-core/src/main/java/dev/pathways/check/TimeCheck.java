package dev.pathways.check;

import dev.pathways.definition.DeadlineUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * PW075: the steps fit the pathway's time, for each value of the facts that times depend on.
 *
 * <p>The longest way is the one that takes every loop as often as it may, every complete clock to its end, and every
 * confirm clock after it. A clock that counts from the start of the pathway ends at its own instant. Each of the
 * pathway's times is complained of once, with the first case that does not fit.
 */
final class TimeCheck {
    /** Longer than any pathway may have; from here on, counting further changes nothing. */
    static final Duration ENOUGH = Duration.ofDays(10_000);

    private static final int MOST_STATES = 20_000;

    private TimeCheck() {}

    static void run(PathwayDefinition definition, StepGraph graph, Reckoning reckoning, Problems problems) {
        List<Deadline> deadlines =
                DeadlineUse.of(definition).stream().map(DeadlineUse::deadline).toList();
        Set<String> told = new HashSet<>();
        for (Case one : Case.of(definition, deadlines)) {
            LongestWay.Rules rules = new LongestWay.Rules(
                    (step, turn) -> finished(reckoning, one, step, turn), one::allows, new Knot.Budget(MOST_STATES));
            Way way = LongestWay.through(graph, Way.START, rules);
            Span whole = reckoning.latest(definition.complete(), one, Span.ZERO, null);
            String value = one.valueFor(definition.complete());
            String path = value == null ? "complete" : "complete/" + value;
            if (Case.exceeds(way.length(), whole) && told.add(path)) {
                problems.add(
                        ProblemCode.PW075,
                        path,
                        "the steps can take " + way.length() + ", but the pathway must be complete within " + whole
                                + one.words(),
                        "the longest way: " + way.names(),
                        "give the pathway more time, or the steps less");
            }
        }
    }

    private static Span finished(Reckoning reckoning, Case one, StepDefinition step, Span turn) {
        return turn.nominal().compareTo(ENOUGH) > 0 ? turn : reckoning.finished(one, step, turn);
    }
}
