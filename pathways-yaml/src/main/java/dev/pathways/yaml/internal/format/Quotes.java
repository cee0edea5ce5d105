package dev.pathways.yaml.internal.format;

import dev.pathways.yaml.internal.OddCharacters;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a text as a YAML scalar on one line, with quotes only where it would be read differently without. */
final class Quotes {
    private static final Pattern NO_TEXT_ELSEWHERE = Pattern.compile(
            "~|null|Null|NULL|true|True|TRUE|false|False|FALSE|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|"
                    + "[-+]?[0-9][0-9_.,:eExXoA-Fa-f+-]*|[-+]?\\.(?:[0-9]+|inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    private static final String INDICATORS = ",[]{}#&*!|>'\"%@`";

    private Quotes() {}

    /** The text as it stands in a block, or, where {@code flow}, in brackets. */
    static String scalar(String text, boolean flow) {
        return needed(text, flow) ? quoted(text) : text;
    }

    /** The same for a title or a description, which other programs must not take for a number or a truth value. */
    static String prose(String text, boolean flow) {
        return NO_TEXT_ELSEWHERE.matcher(text).matches() ? quoted(text) : scalar(text, flow);
    }

    /** Whether the text would be read differently without quotes. */
    static boolean needed(String text, boolean flow) {
        if (text.isEmpty() || !text.equals(text.strip()) || text.equals("<<") || text.equals("=")) {
            return true;
        }
        char first = text.charAt(0);
        boolean indicator = INDICATORS.indexOf(first) >= 0 || text.startsWith("---") || text.startsWith("...");
        boolean lone = "-?:".indexOf(first) >= 0 && (text.length() == 1 || !Character.isLetterOrDigit(text.charAt(1)));
        boolean key = text.contains(": ") || text.endsWith(":") || text.contains(" #");
        boolean odd = text.codePoints().anyMatch(Quotes::isEscaped);
        boolean bracket = flow && text.codePoints().anyMatch(c -> ",[]{}?".indexOf(c) >= 0);
        boolean colon = flow && (first == ':' || text.matches(".*:[,\\[\\]{}].*"));
        return OddCharacters.beginsCurly(text) || indicator || lone || key || odd || bracket || colon;
    }

    /** Double quotes, or single ones where they save escapes. */
    static String quoted(String text) {
        boolean escapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        if (escapes && text.codePoints().noneMatch(Quotes::isEscaped)) {
            return "'" + text.replace("'", "''") + "'";
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isEscaped(c)) {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Control characters, and the spaces that are refused where they stand as they are. */
    private static boolean isEscaped(int c) {
        return c < ' ' || (c >= 0x7F && c < 0xA0) || OddCharacters.isStrangeSpace(c);
    }
}
