package dev.pathways.time;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * By when: one point on the clock, or one for every value of a fact.
 *
 * <p>While the fact it depends on is not known, the earliest of its times counts: nobody gains time by leaving a fact
 * out.
 */
public final class Deadline {
    private final @Nullable String dependsOn;
    private final Map<String, When> times;

    private Deadline(@Nullable String dependsOn, Map<String, When> times) {
        this.dependsOn = dependsOn;
        this.times = Collections.unmodifiableMap(new LinkedHashMap<>(times));
    }

    /** The same for everybody. */
    public static Deadline of(When when) {
        return new Deadline(null, Map.of("", when));
    }

    /** So long after the opening, the same for everybody. */
    public static Deadline within(Span span) {
        return of(When.within(span));
    }

    /** One time for each value of a fact, in the order given. */
    public static Deadline dependingOn(String fact, Map<String, When> times) {
        if (times.isEmpty()) {
            throw new GrammarException("PW033", "A deadline that depends on a fact needs a time for every value", "");
        }
        return new Deadline(fact, times);
    }

    /** The fact it depends on, or null. */
    public @Nullable String dependsOn() {
        return dependsOn;
    }

    /** The times by value of the fact; one entry with an empty key where it depends on none. */
    public Map<String, When> times() {
        return times;
    }

    /** Every time it can take. */
    public Collection<When> all() {
        return times.values();
    }

    /**
     * The last instant that is still on time.
     *
     * @param value the value of the fact it depends on; ignored where there is none, null while it is not known
     */
    public Instant due(@Nullable String value, Instant opening, Instant start, ZoneId zone) {
        When when = dependsOn == null ? times.get("") : value == null ? null : times.get(value);
        if (when != null) {
            return when.due(opening, start, zone);
        }
        return times.values().stream()
                .map(each -> each.due(opening, start, zone))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Whether it counts from the start of the pathway, so that it runs before the step opens. */
    public boolean isAnchoredAtStart(@Nullable String value) {
        When when = value == null ? null : times.get(value);
        if (dependsOn == null || when == null) {
            return times.values().stream().anyMatch(each -> each.anchor() == Anchor.START);
        }
        return when.anchor() == Anchor.START;
    }

    /** The points on the clock, without the fact's values. */
    public List<When> distinct() {
        return times.values().stream().distinct().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deadline deadline
                && java.util.Objects.equals(dependsOn, deadline.dependsOn)
                && times.equals(deadline.times);
    }

    @Override
    public int hashCode() {
        return times.hashCode();
    }

    @Override
    public String toString() {
        return dependsOn == null ? times.values().iterator().next().toString() : "by " + dependsOn + " " + times;
    }
}
