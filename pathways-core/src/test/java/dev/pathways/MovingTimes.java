package dev.pathways;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of random points, and when it is due by clock rule 12, worked out anew from its text: neither the engine nor
 * {@code dev.pathways.time} is used. Everything is counted in minutes from the start.
 */
final class MovingTimes {
    static final List<String> FACTS = List.of("p", "q");
    static final String STEP = "s0";

    private final Map<String, List<Point>> times = new TreeMap<>();
    private final int opened;
    private int from;
    private @Nullable Integer bound;

    private MovingTimes(int opened) {
        this.opened = opened;
        this.from = opened;
    }

    /** What is known: the minute of each fact and of the step's completion, and the value that chooses. */
    record Known(Map<String, Integer> minutes, @Nullable String kind) {}

    private enum Form {
        WITHIN,
        OF_START,
        OF_STEP,
        BEFORE,
        AFTER,
        AT
    }

    private static final List<Form> FORMS = List.of(Form.values());

    /** One point, with its cap. */
    private record Point(Form form, int length, String fact, int cap) {
        static Point random(Random random) {
            Form form = FORMS.get(random.nextInt(FORMS.size()));
            return new Point(form, 1 + random.nextInt(300), FACTS.get(random.nextInt(2)), 30 + random.nextInt(600));
        }

        String text() {
            return switch (form) {
                case WITHIN -> "within " + cap + " minutes";
                case OF_START -> "within " + cap + " minutes of start";
                case OF_STEP -> "within " + length + " minutes of " + STEP + ", at most " + cap + " minutes";
                case BEFORE -> length + " minutes before " + fact + ", at most " + cap + " minutes";
                case AFTER -> length + " minutes after " + fact + ", at most " + cap + " minutes";
                case AT -> "at " + fact + ", at most " + cap + " minutes";
            };
        }

        private @Nullable Integer anchor(Map<String, Integer> minutes) {
            return minutes.get(form == Form.OF_STEP ? STEP : fact);
        }

        /** Without its cap; null while unknown, or where it counts from an opening that has not been. */
        @Nullable
        Integer ahead(Map<String, Integer> minutes) {
            Integer anchor = anchor(minutes);
            return switch (form) {
                case WITHIN -> null;
                case OF_START -> cap;
                case OF_STEP, AFTER -> anchor == null ? null : anchor + length;
                case BEFORE -> anchor == null ? null : anchor - length;
                case AT -> anchor;
            };
        }

        int due(Map<String, Integer> minutes, int opened, int from) {
            if (form == Form.WITHIN || form == Form.OF_START) {
                return form == Form.WITHIN ? from + cap : cap;
            }
            Integer point = ahead(minutes);
            return point == null ? opened + cap : Math.min(point, opened + cap);
        }
    }

    /** The same for everybody. */
    static MovingTimes random(Random random) {
        MovingTimes all = new MovingTimes(0);
        all.times.put("", points(random));
        return all;
    }

    /** By the value that chooses. */
    static MovingTimes byKind(Random random, List<String> kinds) {
        MovingTimes all = new MovingTimes(0);
        kinds.forEach(kind -> all.times.put(kind, points(random)));
        return all;
    }

    private static List<Point> points(Random random) {
        List<Point> points = new ArrayList<>();
        int size = 1 + random.nextInt(2);
        for (int i = 0; i < size; i++) {
            points.add(Point.random(random));
        }
        return points;
    }

    /** The texts of its points by value; one entry with an empty key where it is the same for everybody. */
    Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new TreeMap<>();
        times.forEach((value, points) ->
                texts.put(value, points.stream().map(Point::text).toList()));
        return texts;
    }

    private List<Point> points(@Nullable String kind) {
        List<Point> points = times.get(times.containsKey("") ? "" : kind == null ? "-" : kind);
        return points == null ? times.values().stream().flatMap(List::stream).toList() : points;
    }

    /** When it is due. */
    int due(Known known) {
        int due = points(known.kind).stream()
                .mapToInt(point -> point.due(known.minutes, opened, from))
                .min()
                .orElseThrow();
        return bound == null ? due : Math.min(due, bound);
    }

    /** When it is due while its step is not open; null where its clock does not run. */
    @Nullable
    Integer ahead(Known known) {
        return points(known.kind).stream()
                .map(point -> point.ahead(known.minutes))
                .filter(due -> due != null)
                .min(Integer::compare)
                .orElse(null);
    }

    /** The value that chooses has changed: from now on never later than it was due before. */
    void choose(int now, Known before) {
        if (!times.containsKey("")) {
            bound = due(before);
            from = now;
        }
    }

    /** The last minute at which it may be due, whatever is recorded. */
    int latest() {
        return opened
                + times.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(Point::cap)
                        .max()
                        .orElseThrow();
    }
}
