package dev.pathways.definition;

import dev.pathways.time.BusinessCalendar;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the clocks of a pathway follow beside its time zone.
 *
 * @param calendars the business calendars, by name, in the author's order
 * @param pauses the reasons for which clocks may stand still, by name, in the author's order
 */
public record Clockwork(Map<String, BusinessCalendar> calendars, Map<String, Pause> pauses) {
    /** No calendar and no pause. */
    public static final Clockwork PLAIN = new Clockwork(Map.of(), Map.of());

    /** Keeps its own copies. */
    public Clockwork {
        calendars = Collections.unmodifiableMap(new LinkedHashMap<>(calendars));
        pauses = Collections.unmodifiableMap(new LinkedHashMap<>(pauses));
    }
}
