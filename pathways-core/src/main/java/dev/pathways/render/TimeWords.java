package dev.pathways.render;

import dev.pathways.definition.FactKind;
import dev.pathways.time.Anchor;
import dev.pathways.time.Deadline;
import dev.pathways.time.Span;
import dev.pathways.time.When;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deadlines and points on the clock in plain words. */
final class TimeWords {
    private final Map<String, FactKind> facts;
    private final Places places;
    private final ConditionWords conditions;

    /** From what a clock counts where its author says nothing else. */
    enum Origin {
        START("its start"),
        OPENING("its opening"),
        COMPLETION("its completion"),
        TURN("its turn");

        private final String words;

        Origin(String words) {
            this.words = words;
        }
    }

    TimeWords(Map<String, FactKind> facts, Places places, ConditionWords conditions) {
        this.facts = facts;
        this.places = places;
        this.conditions = conditions;
    }

    /** By when: {@code within 5 minutes if ‹urgency› is emergent, and 1 hour if routine}; empty where never. */
    String deadline(Deadline deadline, Origin origin) {
        String fact = deadline.dependsOn();
        if (fact == null) {
            return points(List.copyOf(deadline.all()), origin, false);
        }
        boolean plain = deadline.all().stream().allMatch(TimeWords::isPlain)
                && deadline.times().values().stream().allMatch(points -> points.size() < 2);
        List<String> parts = new ArrayList<>();
        valuesByPoints(deadline).forEach((points, values) -> {
            String when = points(points, origin, !plain);
            boolean repeats = plain && !parts.isEmpty();
            parts.add((repeats ? when.substring("within ".length()) : when) + condition(fact, values, parts.isEmpty()));
        });
        return plain ? English.list(parts, ", ", ", and ") : English.list(parts, "; ", "; and ");
    }

    /** The values that have a time, those with the same time together. */
    private static Map<List<When>, List<String>> valuesByPoints(Deadline deadline) {
        Map<List<When>, List<String>> values = new LinkedHashMap<>();
        deadline.times().forEach((value, points) -> {
            if (!points.isEmpty()) {
                values.computeIfAbsent(points, same -> new ArrayList<>()).add(value);
            }
        });
        return values;
    }

    /** For which values nothing is needed: {@code if ‹urgency› is routine or low}; null where for none. */
    @Nullable
    String notNeeded(Deadline deadline) {
        String fact = deadline.dependsOn();
        List<String> values = new ArrayList<>();
        deadline.times().forEach((value, points) -> {
            if (points.isEmpty() && fact != null) {
                values.add(conditions.value(fact, value));
            }
        });
        return fact == null || values.isEmpty() ? null : "if " + English.fact(fact) + " is " + English.or(values);
    }

    private String condition(String fact, List<String> values, boolean first) {
        String words = English.or(
                values.stream().map(value -> conditions.value(fact, value)).toList());
        FactKind kind = facts.get(fact);
        boolean named = first || (kind != null && kind.type() == FactKind.Type.YES_NO);
        return " if " + (named ? English.fact(fact) + " is " : "") + words;
    }

    private static boolean isPlain(When when) {
        return when instanceof When.Within within && within.anchor() instanceof Anchor.Opening && when.atMost() == null;
    }

    private String points(List<When> points, Origin origin, boolean amongOthers) {
        if (points.size() == 1 && !amongOthers) {
            return by(points.get(0), origin);
        }
        List<String> words = points.stream()
                .map(point -> limit(point, origin) + cap(point, " (in any case within ", " of ", origin, ")"))
                .toList();
        return English.or(words)
                + (words.size() > 1 ? ", whichever comes first" : "")
                + (words.size() > 1 && amongOthers ? "," : "");
    }

    /** One point as a limit: {@code within 15 minutes}, {@code by 19:00}, {@code no later than ‹shift change›}. */
    String by(When when, Origin origin) {
        return limit(when, origin) + cap(when, ", and in any case within ", " of ", origin, "");
    }

    private String limit(When when, Origin origin) {
        if (when instanceof When.Within within) {
            boolean plain = within.anchor() instanceof Anchor.Opening;
            return "within " + within.span() + (plain ? "" : " of " + anchor(within.anchor(), origin));
        }
        if (when instanceof When.By || when instanceof When.ByOnDay) {
            return "by " + moment(when, origin);
        }
        return "no later than " + moment(when, origin);
    }

    /** One point as a moment: {@code 2 hours before ‹planned discharge›}, {@code 19:00 on the day of its opening}. */
    private String moment(When when, Origin origin) {
        if (when instanceof When.Within within) {
            return within.span() + " after " + anchor(within.anchor(), origin);
        }
        if (when instanceof When.Before before) {
            return before.span() + " before " + English.fact(before.fact());
        }
        if (when instanceof When.After after) {
            return after.span() + " after " + English.fact(after.fact());
        }
        if (when instanceof When.At at) {
            return English.fact(at.fact());
        }
        return when instanceof When.ByOnDay by
                ? onDay(by, origin)
                : when instanceof When.By by ? by.time().toString() : "";
    }

    private String onDay(When.ByOnDay by, Origin origin) {
        String day = by.days() == 0
                ? "the day of "
                : "the " + English.ordinal(by.days()) + (by.business() ? " business" : "") + " day after ";
        return by.time() + " on " + day + anchor(by.anchor(), origin);
    }

    /** One point until which something waits: {@code 2 hours after its turn}, {@code 07:00}. */
    String until(When when) {
        return moment(when, Origin.TURN) + cap(when, ", but no longer than ", " from ", Origin.TURN, "");
    }

    private static String cap(When when, String before, String of, Origin origin, String after) {
        Span cap = when.atMost();
        return cap == null ? "" : before + cap + of + origin.words + after;
    }

    private String anchor(Anchor anchor, Origin origin) {
        if (anchor instanceof Anchor.Named named) {
            return facts.containsKey(named.name())
                    ? English.fact(named.name())
                    : "the completion of " + places.of(named.name());
        }
        return anchor instanceof Anchor.Start && origin != Origin.START ? "the start of the pathway" : origin.words;
    }
}
