package dev.pathways.examples.replay;

import java.util.Formatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a report as people read it. Holds nothing. */
public final class ReportText {
    private ReportText() {}

    /** The report in lines of text. */
    public static String of(ReplayReport report) {
        Formatter text = new Formatter(Locale.ROOT);
        scope(text, report.scope());
        ends(text, report);
        rungs(text, report);
        rest(text, report);
        return text.toString();
    }

    private static void scope(Formatter text, ReplayReport.Scope scope) {
        text.format("%,d events of %,d cases, %s to %s%n", scope.events(), scope.cases(), scope.first(), scope.last());
        text.format(
                "%,d cases started, %,d never had the trigger%n", scope.triggered(), scope.cases() - scope.triggered());
    }

    private static void ends(Formatter text, ReplayReport report) {
        text.format(
                "%n%-32s %9s %9s %9s %9s %9s %9s%n",
                "step", "earlier", "opened", "on time", "late", "never", "not due");
        for (ReplayReport.StepFigures step : report.steps()) {
            ReplayReport.Ends ends = step.ends();
            text.format(
                    "%-32s %,9d %,9d %,9d %,9d %,9d %,9d%n",
                    step.step(),
                    step.earlier(),
                    ends.opened(),
                    ends.onTime(),
                    ends.late(),
                    ends.never(),
                    ends.neverDue());
        }
        text.format("%nearlier: passed by, for it was done before the trigger%n");
        text.format("not due: of those never done, how many ended before they were late%n");
    }

    private static void rungs(Formatter text, ReplayReport report) {
        text.format("%n%-32s %-12s %9s %9s%n", "who was told", "clock", "rung", "times");
        for (ReplayReport.StepFigures step : report.steps()) {
            step.rungs()
                    .forEach((rung, times) -> text.format(
                            "%-32s %-12s %9d %,9d%n",
                            step.step(), rung.clock().name().toLowerCase(Locale.ROOT), rung.number(), times));
            text.format("%-32s %-12s %9s %,9d%n", step.step(), "", "net", step.netCalls());
            if (step.confirmCalls() > 0) {
                text.format("%-32s %-12s %9s %,9d%n", step.step(), "confirm", "net", step.confirmCalls());
            }
        }
    }

    private static void rest(Formatter text, ReplayReport report) {
        text.format(
                "%nlargest number open at once: %,d pathways, %,d steps%n",
                report.peak().instances(), report.peak().steps());
        String refused = report.refusals().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%,d %s", entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
        text.format("acts that changed nothing: %s%n", refused.isEmpty() ? "none" : refused);
    }
}
