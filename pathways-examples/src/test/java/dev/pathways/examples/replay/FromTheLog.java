package dev.pathways.examples.replay;

import dev.pathways.examples.replay.ReplayOptions.AtEnd;
import dev.pathways.examples.replay.ReplayOptions.Earlier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Works out a step's figures from the lines of a log, without an engine: what the engine's journals must amount to. */
final class FromTheLog {
    private final EventLog log;
    private final ReplayOptions options;

    FromTheLog(EventLog log, ReplayOptions options) {
        this.log = log;
        this.options = options;
    }

    /** On time, late, never, done earlier, and then how often each rung fired. */
    static List<Integer> of(ReplayReport.StepFigures step) {
        ReplayReport.Ends ends = step.ends();
        return List.of(
                ends.onTime(), ends.late(), ends.never(), step.earlier(), step.rung(1), step.rung(2), step.rung(3));
    }

    /**
     * The same figures.
     *
     * @param activity what completes the step
     * @param hours how many hours it has
     * @param rungs how many rungs follow, the first at the due instant, the others an hour apart
     */
    List<Integer> figures(String activity, int hours, int rungs) {
        int[] figures = new int[7];
        for (List<LogEvent> events : cases()) {
            count(events, activity, hours, rungs, figures);
        }
        return Arrays.stream(figures).boxed().toList();
    }

    private Collection<List<LogEvent>> cases() {
        Map<String, List<LogEvent>> cases = new LinkedHashMap<>();
        log.events()
                .forEach(event -> cases.computeIfAbsent(event.caseId(), id -> new ArrayList<>())
                        .add(event));
        return cases.values();
    }

    private void count(List<LogEvent> events, String activity, int hours, int rungs, int[] figures) {
        List<String> activities = events.stream().map(LogEvent::activity).toList();
        int trigger = activities.indexOf("ER Sepsis Triage");
        if (trigger < 0) {
            return;
        }
        if (options.earlier() == Earlier.COUNT && activities.subList(0, trigger).contains(activity)) {
            figures[3]++;
            return;
        }
        Instant due = events.get(trigger).at().plus(Duration.ofHours(hours));
        int found = activities.subList(trigger, activities.size()).indexOf(activity);
        Instant act = found < 0 ? Instant.MAX : events.get(trigger + found).at();
        figures[found < 0 ? 2 : act.isAfter(due) ? 1 : 0]++;
        for (int rung = 0; rung < rungs; rung++) {
            Instant planned = due.plus(Duration.ofHours(rung));
            figures[4 + rung] += planned.isBefore(act) && comes(planned, events) ? 1 : 0;
        }
    }

    private boolean comes(Instant planned, List<LogEvent> events) {
        return options.atEnd() == AtEnd.CANCEL
                ? planned.isBefore(events.get(events.size() - 1).at())
                : !planned.isAfter(log.last());
    }
}
