package dev.pathways.check;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.DeadlineUse;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StepGraph;
import dev.pathways.definition.Timing;
import dev.pathways.time.Anchor;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
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
    private static final Duration ENOUGH = Duration.ofDays(10_000);

    private TimeCheck() {}

    static void run(PathwayDefinition definition, StepGraph graph, Problems problems) {
        List<Deadline> deadlines =
                DeadlineUse.of(definition).stream().map(DeadlineUse::deadline).toList();
        Set<String> told = new HashSet<>();
        for (Case one : Case.of(definition, deadlines)) {
            LongestWay longest = new LongestWay(graph, (step, opened) -> finished(one, graph.step(step), opened));
            Way way = longest.find();
            When.Within whole = one.time(definition.complete());
            String fact = definition.complete().dependsOn();
            String value = fact == null ? null : one.values().get(fact);
            String path = value == null ? "complete" : "complete/" + value;
            if (Case.exceeds(way.length(), whole.span()) && told.add(path)) {
                problems.add(
                        ProblemCode.PW075,
                        path,
                        "the steps can take " + way.length() + ", but the pathway must be complete within "
                                + whole.span() + one.words(),
                        "the longest way: " + way.names(),
                        "give the pathway more time, or the steps less");
            }
        }
    }

    private static Span finished(Case one, StepDefinition step, Span opened) {
        if (opened.nominal().compareTo(ENOUGH) > 0) {
            return opened;
        }
        Timing timing = step.timing();
        When.Within complete = one.time(timing.complete());
        Span done = complete.anchor() instanceof Anchor.Start
                ? (Case.compare(opened, complete.span()) > 0 ? opened : complete.span())
                : opened.plus(complete.span());
        Confirmation confirmation = timing.confirmation();
        return confirmation == null
                ? done
                : done.plus(one.time(confirmation.within()).span());
    }
}
