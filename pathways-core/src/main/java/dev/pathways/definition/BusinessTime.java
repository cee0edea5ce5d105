package dev.pathways.definition;

import java.util.Map;

/** Whether a step counts business time, so that it needs a calendar, and which. */
public final class BusinessTime {
    private BusinessTime() {}

    /** Whether any clock, warning, question, pause or rung of a step counts it. */
    public static boolean isCountedBy(StepDefinition step, Map<String, Pause> pauses) {
        return PointUse.of(step, 0, "").stream().anyMatch(use -> use.when().isBusiness())
                || SpanUse.of(step, 0, "", pauses).stream()
                        .anyMatch(use -> use.span().isBusiness());
    }

    /** The same step; where it counts business time and names no calendar, it follows the only one there is. */
    public static StepDefinition onTheOnlyCalendar(StepDefinition step, Clockwork clockwork) {
        boolean follows = step.timing().calendar() == null
                && clockwork.calendars().size() == 1
                && isCountedBy(step, clockwork.pauses());
        return follows ? step.on(clockwork.calendars().keySet().iterator().next()) : step;
    }
}
