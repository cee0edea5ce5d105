package dev.pathways.yaml.internal;

import static dev.pathways.yaml.internal.SchemaShapes.map;
import static dev.pathways.yaml.internal.SchemaShapes.ref;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of pathway files, made from the {@link Vocabulary}: it helps editors and covers shape only. */
public final class Schema {
    private Schema() {}

    /** The schema as draft-07 JSON, indented, with a line break at its end. */
    public static String text() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Pathway");
        schema.put("description", "The shape of a pathway file. What it means is checked when it is loaded.");
        schema.putAll(object(Place.TOP));
        Map<String, Object> definitions = SchemaShapes.definitions();
        for (Place place : Place.values()) {
            if (place != Place.TOP && place.kind() == Place.Kind.PATHWAY) {
                definitions.put(place.key(), object(place));
            }
        }
        schema.put("definitions", definitions);
        StringBuilder text = new StringBuilder();
        write(schema, 0, text);
        return text.append('\n').toString();
    }

    private static Map<String, Object> object(Place place) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> needed = new ArrayList<>();
        for (Word word : Vocabulary.WORDS) {
            if (word.place() == place) {
                Map<String, Object> property = map("description", word.says());
                property.put("allOf", List.of(SchemaShapes.of(word.shape())));
                properties.put(word.text(), property);
                if (word.isNeeded()) {
                    needed.add(word.text());
                }
            }
        }
        Map<String, Object> object = map("type", "object", "properties", properties);
        if (!needed.isEmpty()) {
            object.put("required", needed);
        }
        object.put("additionalProperties", place == Place.DEADLINE ? ref("time-or-none") : false);
        oneOf(place, object);
        return object;
    }

    private static void oneOf(Place place, Map<String, Object> object) {
        switch (place) {
            case CONFIRM -> object.put("oneOf", either("by", "when"));
            case WARN -> object.put("anyOf", either("tell", "inform"));
            case RUNG -> object.put("anyOf", either("tell", "inform", "hand-to"));
            default -> {
                // every needed word is needed for itself
            }
        }
    }

    private static List<Object> either(String... words) {
        List<Object> all = new ArrayList<>();
        for (String word : words) {
            all.add(map("required", List.of(word)));
        }
        return all;
    }

    private static void write(Object value, int depth, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            List<Runnable> parts = new ArrayList<>();
            map.forEach((key, each) -> parts.add(() -> {
                text.append(quoted(String.valueOf(key))).append(": ");
                write(each, depth + 1, text);
            }));
            block('{', '}', parts, depth, text);
        } else if (value instanceof List<?> list) {
            List<Runnable> parts = new ArrayList<>();
            list.forEach(each -> parts.add(() -> write(each, depth + 1, text)));
            block('[', ']', parts, depth, text);
        } else {
            text.append(value instanceof String string ? quoted(string) : String.valueOf(value));
        }
    }

    private static void block(char open, char close, List<Runnable> parts, int depth, StringBuilder text) {
        text.append(open);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n").append("  ".repeat(depth + 1));
            parts.get(i).run();
        }
        text.append(parts.isEmpty() ? "" : "\n" + "  ".repeat(depth)).append(close);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
