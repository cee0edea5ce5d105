package dev.pathways.check;

import dev.pathways.definition.Paths;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.definition.StepDefinition;
import dev.pathways.definition.StillOnIt;
import dev.pathways.definition.Warn;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.List;

/**
 * PW070, and PW011 and PW052 for warnings and questions: nobody has longer to say yes than to do the work, a warning
 * comes before the deadline and tells somebody, an answer is due before the next question.
 */
final class OrderOfTimesCheck {
    private OrderOfTimesCheck() {}

    static void run(PathwayDefinition definition, Reckoning reckoning, Problems problems) {
        for (int i = 0; i < definition.steps().size(); i++) {
            StepDefinition step = definition.steps().get(i);
            String path = Paths.step(definition, i);
            Deadline acknowledge = step.timing().acknowledge();
            if (acknowledge != null
                    && isBounded(acknowledge, definition)
                    && isBounded(step.timing().complete(), definition)) {
                order(definition, reckoning, step, acknowledge, path, problems);
            }
            StillOnIt stillOnIt = step.timing().stillOnIt();
            if (stillOnIt != null) {
                stillOnIt(reckoning, step, stillOnIt, path + "/still-on-it", problems);
            }
            for (int w = 0; w < step.timing().warnings().size(); w++) {
                Warn warn = step.timing().warnings().get(w);
                warning(definition, reckoning, step, warn, path + "/warn/" + (w + 1), problems);
            }
        }
    }

    private static void stillOnIt(
            Reckoning reckoning, StepDefinition step, StillOnIt stillOnIt, String path, Problems problems) {
        if (!stillOnIt.every().isPositive() || !stillOnIt.answerWithin().isPositive()) {
            problems.add(
                    ProblemCode.PW011,
                    path,
                    "'" + step.name() + "' asks again after no time at all",
                    "write two lengths of time, such as 'every: 4 hours' and 'answer-within: 30 minutes'");
        } else if (Case.exceeds(
                reckoning.real(stillOnIt.answerWithin(), step), reckoning.real(stillOnIt.every(), step))) {
            problems.add(
                    ProblemCode.PW011,
                    path + "/answer-within",
                    "'" + step.name() + "' is asked about every " + stillOnIt.every() + ", but an answer may take "
                            + stillOnIt.answerWithin(),
                    "let 'answer-within' be no longer than 'every'");
        }
    }

    private static void warning(
            PathwayDefinition definition,
            Reckoning reckoning,
            StepDefinition step,
            Warn warn,
            String path,
            Problems problems) {
        if (warn.tell().isEmpty() && warn.inform().isEmpty()) {
            problems.add(ProblemCode.PW052, path, "this warning tells nobody", "write 'tell' or 'inform'");
        }
        boolean back = warn.at() instanceof Warn.Point.BeforeDue before
                && before.span().isBusiness();
        if (back) {
            problems.add(
                    ProblemCode.PW011,
                    path,
                    "'" + warn.at() + "' counts business time back, which cannot be done",
                    "write hours or days without 'business'");
            return;
        }
        if (warn.at() instanceof Warn.Point.IfNot ifNot && AnchorCheck.lacksCap(ifNot.when(), definition)) {
            return;
        }
        Deadline complete = step.timing().complete();
        for (Case one : Case.of(definition, List.of(complete))) {
            Span due = reckoning.latest(complete, one, Span.ZERO, step);
            Span at = warn.at() instanceof Warn.Point.BeforeDue before
                    ? before.span()
                    : warn.at() instanceof Warn.Point.IfNot ifNot
                            ? reckoning.latest(ifNot.when(), Span.ZERO, step)
                            : Span.ZERO;
            if (Case.compare(at, due) >= 0) {
                boolean beforeDue = warn.at() instanceof Warn.Point.BeforeDue;
                problems.add(
                        ProblemCode.PW011,
                        path,
                        "the warning '" + warn.at() + "' comes "
                                + (beforeDue ? "before '" + step.name() + "' can have begun" : "too late")
                                + ": '" + step.name() + "' must be complete " + words(complete, one) + one.words(),
                        "let it come after the opening and before that");
                return;
            }
        }
    }

    private static void order(
            PathwayDefinition definition,
            Reckoning reckoning,
            StepDefinition step,
            Deadline acknowledge,
            String path,
            Problems problems) {
        Deadline complete = step.timing().complete();
        for (Case one : Case.of(definition, List.of(acknowledge, complete))) {
            Span first = reckoning.latest(acknowledge, one, Span.ZERO, step);
            Span last = reckoning.latest(complete, one, Span.ZERO, step);
            if (Case.exceeds(first, last)) {
                String value = one.valueFor(acknowledge);
                problems.add(
                        ProblemCode.PW070,
                        path + "/acknowledge" + (value == null ? "" : "/" + value),
                        "'" + step.name() + "' may be acknowledged " + words(acknowledge, one)
                                + " but must be complete " + words(complete, one) + one.words(),
                        isBusiness(acknowledge) || isBusiness(complete)
                                ? "business time counted, that is " + first + " against " + last + " at the longest"
                                : "",
                        "give less time to acknowledge, or more to complete");
            }
        }
    }

    private static boolean isBounded(Deadline deadline, PathwayDefinition definition) {
        return deadline.all().stream().noneMatch(when -> AnchorCheck.lacksCap(when, definition));
    }

    private static boolean isBusiness(Deadline deadline) {
        return deadline.all().stream().anyMatch(When::isBusiness);
    }

    private static String words(Deadline deadline, Case one) {
        List<When> points = deadline.points(one.valueFor(deadline));
        return points == null ? deadline.toString() : Deadline.of(points).toString();
    }
}
