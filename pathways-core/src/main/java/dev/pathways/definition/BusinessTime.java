package dev.pathways.definition;

import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.stream.Stream;

/** Whether a step counts business time, so that it needs a calendar. */
public final class BusinessTime {
    private BusinessTime() {}

    /** Whether any clock, warning, question or rung of a step counts it. */
    public static boolean isCountedBy(Timing timing, Gate gate, Ladders ladders) {
        Confirmation confirmation = timing.confirmation();
        Stream<Deadline> deadlines = Stream.concat(
                Stream.ofNullable(timing.acknowledge()),
                Stream.concat(
                        Stream.of(timing.complete()),
                        Stream.ofNullable(confirmation).map(Confirmation::within)));
        return deadlines.flatMap(deadline -> deadline.all().stream()).anyMatch(When::isBusiness)
                || timing.warnings().stream().anyMatch(BusinessTime::isBusiness)
                || isBusiness(gate)
                || Stream.ofNullable(timing.stillOnIt())
                        .anyMatch(question -> question.every().isBusiness()
                                || question.answerWithin().isBusiness())
                || Stream.of(ladders.unacknowledged(), ladders.uncompleted(), ladders.unconfirmed())
                        .anyMatch(BusinessTime::isBusiness);
    }

    private static boolean isBusiness(Warn warning) {
        return warning.at() instanceof Warn.Point.IfNot ifNot
                ? ifNot.when().isBusiness()
                : warning.at() instanceof Warn.Point.BeforeDue before
                        && before.span().isBusiness();
    }

    private static boolean isBusiness(Gate gate) {
        return gate.opens() instanceof Gate.Opens.At at
                ? at.when().isBusiness()
                : gate.opens() instanceof Gate.Opens.On on
                        && on.notNeededAfter().isBusiness();
    }

    private static boolean isBusiness(Ladder ladder) {
        return Stream.ofNullable(ladder.grace()).anyMatch(Span::isBusiness)
                || ladder.rungs().stream().anyMatch(rung -> rung.after().isBusiness());
    }
}
