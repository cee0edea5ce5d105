package dev.pathways.definition;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a step counts business time, so that it needs a calendar, and which. */
public final class BusinessTime {
    private BusinessTime() {}

    /** Whether any clock, warning, question, pause or rung of a step counts it. */
    public static boolean isCountedBy(StepDefinition step, Map<String, Pause> pauses) {
        return PointUse.of(step, 0, "").stream().anyMatch(use -> use.when().isBusiness())
                || SpanUse.of(step, 0, "", pauses).stream()
                        .anyMatch(use -> use.span().isBusiness());
    }

    /** Where a step counts it first, or the pathway itself for a negative number; null where nowhere. */
    public static @Nullable String place(PathwayDefinition definition, int step) {
        Stream<String> points = PointUse.of(definition).stream()
                .filter(use -> use.step() == step && use.when().isBusiness())
                .map(PointUse::path);
        Stream<String> spans = SpanUse.of(definition).stream()
                .filter(use -> use.step() == step && use.span().isBusiness())
                .map(SpanUse::path);
        return Stream.concat(points, spans).findFirst().orElse(null);
    }

    /** The same step; where it counts business time and names no calendar, it follows the only one there is. */
    public static StepDefinition onTheOnlyCalendar(StepDefinition step, Clockwork clockwork) {
        boolean follows = step.timing().calendar() == null
                && clockwork.calendars().size() == 1
                && isCountedBy(step, clockwork.pauses());
        return follows ? step.on(clockwork.calendars().keySet().iterator().next()) : step;
    }
}
