package dev.pathways.time;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By when: points on the clock of which the first counts, or such points for every value of a fact.
 *
 * <p>While the fact it depends on is not known, the earliest of all its times counts: nobody gains time by leaving a
 * fact out.
 */
public final class Deadline {
    private final @Nullable String dependsOn;
    private final Map<String, List<When>> times;
    private final List<When> all;
    private final Set<String> anchors;

    private Deadline(@Nullable String dependsOn, Map<String, List<When>> times) {
        Map<String, List<When>> copy = new LinkedHashMap<>();
        times.forEach((value, points) -> copy.put(value, List.copyOf(points)));
        this.dependsOn = dependsOn;
        this.times = Collections.unmodifiableMap(copy);
        this.all = copy.values().stream().flatMap(List::stream).toList();
        this.anchors = anchors(all);
    }

    private static Set<String> anchors(List<When> points) {
        Set<String> names = new LinkedHashSet<>();
        for (When point : points) {
            if (point.anchor() instanceof Anchor.Named anchor) {
                names.add(anchor.name());
            }
        }
        return names.isEmpty() ? Set.of() : Collections.unmodifiableSet(names);
    }

    /** The same for everybody. */
    public static Deadline of(When when) {
        return of(List.of(when));
    }

    /** The first of these, the same for everybody. */
    public static Deadline of(List<When> points) {
        if (points.isEmpty()) {
            throw new GrammarException("PW011", "a deadline needs at least one point on the clock", "");
        }
        return new Deadline(null, Map.of("", points));
    }

    /** So long after the opening, the same for everybody. */
    public static Deadline within(Span span) {
        return of(When.within(span));
    }

    /**
     * Points for each value of a fact, in the order given; of each list the first point counts. An empty list means that
     * nothing is needed for that value.
     */
    public static Deadline dependingOn(String fact, Map<String, List<When>> times) {
        if (times.isEmpty()) {
            throw new GrammarException("PW033", "a deadline that depends on a fact needs a time for every value", "");
        }
        return new Deadline(fact, times);
    }

    /** One point for each value of a fact, as in {@code byValueOf("urgency", "emergent", "within 5 minutes", …)}. */
    public static Deadline byValueOf(String fact, String... valuesAndPoints) {
        Map<String, List<When>> times = new LinkedHashMap<>();
        for (int i = 0; i + 1 < valuesAndPoints.length; i += 2) {
            times.put(valuesAndPoints[i], List.of(When.parse(valuesAndPoints[i + 1])));
        }
        return dependingOn(fact, times);
    }

    /** Reads one deadline that is the same for everybody. */
    public static Deadline parse(String text) {
        return of(When.parse(text));
    }

    /** The fact it depends on, or null. */
    public @Nullable String dependsOn() {
        return dependsOn;
    }

    /** The points by value of the fact; one entry with an empty key where it depends on none. */
    public Map<String, List<When>> times() {
        return times;
    }

    /** Every point it can take. */
    public Collection<When> all() {
        return all;
    }

    /** The names of the facts and steps that its points count from; not the fact it depends on. */
    public Set<String> anchors() {
        return anchors;
    }

    /** The points for a value of the fact; null where that value has none or is not known. */
    public @Nullable List<When> points(@Nullable String value) {
        if (dependsOn == null) {
            return times.get("");
        }
        return value == null ? null : times.get(value);
    }

    /**
     * The last instant that is still on time, or null where nothing is needed for the value, or nothing it hangs on is
     * known and it has no cap.
     *
     * @param value the value of the fact it depends on; ignored where there is none, null while it is not known
     */
    public @Nullable Instant due(@Nullable String value, Moments moments, Wall wall) {
        return first(value, point -> point.due(moments, wall));
    }

    /**
     * The same for a step that is not open yet: counts only the points that do not count from its opening and whose
     * anchor is known, without their caps. Null where there is none.
     */
    public @Nullable Instant dueAhead(@Nullable String value, Moments moments, Wall wall) {
        return first(value, point -> runsAhead(point) ? point.point(moments, wall) : null);
    }

    /** Whether its clock can run before the step opens. */
    public boolean runsAhead() {
        return all.stream().anyMatch(Deadline::runsAhead);
    }

    private static boolean runsAhead(When point) {
        return !(point.anchor() instanceof Anchor.Opening);
    }

    private @Nullable Instant first(@Nullable String value, Function<When, @Nullable Instant> instant) {
        List<When> points = points(value);
        Collection<When> counted = points == null ? all : points;
        Instant first = null;
        for (When point : counted) {
            Instant due = instant.apply(point);
            if (due != null && (first == null || due.isBefore(first))) {
                first = due;
            }
        }
        return first;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deadline deadline
                && Objects.equals(dependsOn, deadline.dependsOn)
                && times.equals(deadline.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dependsOn, times);
    }

    @Override
    public String toString() {
        Function<List<When>, String> words = points -> points.isEmpty()
                ? "not needed"
                : points.stream().map(When::toString).collect(Collectors.joining(" or "));
        if (dependsOn == null) {
            return words.apply(times.getOrDefault("", List.of()));
        }
        return times.entrySet().stream()
                .map(entry -> words.apply(entry.getValue()) + " if " + dependsOn + " is " + entry.getKey())
                .collect(Collectors.joining(", "));
    }
}
