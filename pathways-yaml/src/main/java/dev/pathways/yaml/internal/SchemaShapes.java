package dev.pathways.yaml.internal;

import dev.pathways.model.About;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the schema says what may stand as the value of a word. */
final class SchemaShapes {
    private static final String NAME = "[a-z][a-z0-9-]{0,63}";
    private static final String WHO = "(role|team|on-call|user) (" + NAME + "|<" + NAME + ">)";

    private SchemaShapes() {}

    /** The value of a word of this shape. */
    static Map<String, Object> of(Shape shape) {
        return switch (shape) {
            case NAME, EVENT, CALENDAR, FACT, TARGET -> ref("name");
            case TITLE -> map("type", SCALAR, "maxLength", 120);
            case TEXT, ZONE, DURATION -> map("type", SCALAR);
            case WHOLE_NUMBER -> whole(1_000_000);
            case COUNT -> whole(100);
            case EVENTS, PAUSE_NAMES -> list(ref("name"), 0);
            case STEP_NAMES -> oneOrMore(ref("name"));
            case FACTS -> named(anyOf(map("type", "string"), list(map("type", SCALAR), 1)));
            case DEADLINE, CONFIRM_WITHIN, DEADLINE_OR_NOT_NEEDED -> anyOf(ref("time"), ref(Place.DEADLINE.key()));
            case CALENDARS -> named(ref(Place.CALENDAR.key()));
            case OPEN_HOURS -> oneOrMore(text("[A-Z][a-z]{2}(-[A-Z][a-z]{2})? [0-9]{2}:[0-9]{2}-[0-9]{2}:[0-9]{2}"));
            case CLOSED_ON -> list(map("type", SCALAR), 0);
            case SAFETY_NET -> ref(Place.SAFETY_NET.key());
            case STANDING -> oneOrMore(text("(role|team|on-call) " + NAME));
            case PARTY -> text(WHO);
            case PARTIES -> oneOrMore(text(WHO));
            case OWNER -> text(WHO + "|whoever did " + NAME);
            case LADDER_PARTY -> text(WHO + "|owner");
            case LADDER_PARTIES -> oneOrMore(text(WHO + "|owner"));
            case KEEP_INFORMED -> list(ref(Place.KEEP_INFORMED.key()), 0);
            case ABOUT ->
                oneOrMore(map(
                        "enum", Arrays.stream(About.values()).map(About::word).toList()));
            case PAUSES -> named(ref(Place.PAUSE.key()));
            case LADDERS -> named(anyOf(list(ref(Place.RUNG.key()), 1), ref(Place.LADDER.key())));
            default -> ofSteps(shape);
        };
    }

    private static Map<String, Object> ofSteps(Shape shape) {
        return switch (shape) {
            case LADDER -> ref("ladder-use");
            case ESCALATE -> anyOf(ref("ladder-use"), ref(Place.ESCALATE.key()));
            case RUNGS -> list(ref(Place.RUNG.key()), 1);
            case DEFAULTS -> ref(Place.DEFAULTS.key());
            case STEPS -> list(ref("item"), 1);
            case STEPS_OR_NONE -> list(ref("item"), 0);
            case OPENS -> anyOf(map("type", "string"), ref(Place.OPENS.key()));
            case COMPLETES_WHEN -> anyOf(ref("name"), named(ref("name")));
            case STILL_ON_IT -> ref(Place.STILL_ON_IT.key());
            case WARNINGS -> list(ref(Place.WARN.key()), 0);
            case WARN_POINT -> map("type", "string");
            case CONFIRM -> ref(Place.CONFIRM.key());
            case RECORD -> anyOf(list(ref("name"), 0), named(list(ref("name"), 0)));
            case OUTCOMES -> named(anyOf(ref("name"), ref(Place.OUTCOME.key())));
            case CONDITION -> anyOf(ref("facts"), list(ref("facts"), 1));
            case BRANCHES -> {
                Map<String, Object> branches = named(of(Shape.STEPS));
                branches.put("minProperties", 2);
                branches.put("maxProperties", 20);
                yield branches;
            }
            case JOIN -> text("all|any|at least [1-9][0-9]{0,2}");
            case CASES -> list(ref(Place.CASE.key()), 1);
            default -> throw new IllegalArgumentException("Expected a shape with a schema, but got " + shape);
        };
    }

    /** The shapes that stand at several places. */
    static Map<String, Object> definitions() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", text(NAME));
        all.put("time", oneOrMore(map("type", "string")));
        all.put("time-or-none", anyOf(ref("time"), map("const", "not needed")));
        all.put("ladder-use", anyOf(ref("name"), list(ref(Place.RUNG.key()), 1), ref(Place.LADDER.key())));
        all.put("facts", named(oneOrMore(map("type", SCALAR))));
        all.put("item", anyOf(ref(Place.STEP.key()), ref(Place.TOGETHER.key()), ref(Place.CHOOSE.key())));
        return all;
    }

    /** What an editor may take a text for: it guesses types where the reader does not. */
    private static final List<Object> SCALAR = List.of("string", "number", "boolean");

    static Map<String, Object> ref(String name) {
        return map("$ref", "#/definitions/" + name);
    }

    /** A map with these keys and values, in turn. */
    static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    private static Map<String, Object> text(String pattern) {
        return map("type", "string", "pattern", "^(" + pattern + ")$");
    }

    private static Map<String, Object> whole(int most) {
        return map("type", "integer", "minimum", 1, "maximum", most);
    }

    private static Map<String, Object> anyOf(Object... shapes) {
        return map("anyOf", List.of(shapes));
    }

    private static Map<String, Object> list(Map<String, Object> item, int least) {
        return map("type", "array", "items", item, "minItems", least);
    }

    private static Map<String, Object> oneOrMore(Map<String, Object> item) {
        return anyOf(item, list(item, 0));
    }

    private static Map<String, Object> named(Map<String, Object> value) {
        return map("type", "object", "propertyNames", ref("name"), "additionalProperties", value);
    }
}
