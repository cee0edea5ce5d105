package dev.pathways.yaml.internal.report;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes maps, lists, texts, numbers and truth values as JSON (RFC 8259), indented by two spaces. */
public final class Json {
    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /** The value as a JSON text that ends with a line break. */
    public static String write(Object value) {
        Json json = new Json();
        json.value(value, "\n");
        return json.out.append('\n').toString();
    }

    private void value(Object value, String margin) {
        if (value instanceof Map<?, ?> map) {
            map(map, margin);
        } else if (value instanceof List<?> list) {
            list(list, margin);
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(value.toString());
        }
    }

    private void map(Map<?, ?> map, String margin) {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            out.append(margin).append("  ");
            text(entry.getKey().toString());
            out.append(": ");
            value(entry.getValue(), margin + "  ");
            out.append(entries.hasNext() ? "," : margin);
        }
        out.append('}');
    }

    private void list(List<?> list, String margin) {
        out.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            out.append(margin).append("  ");
            value(items.next(), margin + "  ");
            out.append(items.hasNext() ? "," : margin);
        }
        out.append(']');
    }

    /** Escapes what JSON demands, what cannot be seen, and half surrogates, which no encoding can carry. */
    private void text(String text) {
        out.append('"');
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || (c >= 0xD800 && c <= 0xDFFF)) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        out.append('"');
    }
}
