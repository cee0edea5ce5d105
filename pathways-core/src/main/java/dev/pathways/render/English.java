package dev.pathways.render;

import dev.pathways.time.Span;
import java.util.List;
import java.util.Locale;

/** Small matters of English: lists, counts, names and the shape of sentences. */
final class English {
    private static final List<String> COUNTS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    private English() {}

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String and(List<String> parts) {
        return list(parts, ", ", " and ");
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    static String or(List<String> parts) {
        return list(parts, ", ", " or ");
    }

    /** A list of parts with a separator of its own before the last. */
    static String list(List<String> parts, String between, String last) {
        int most = parts.size() - 1;
        return most < 1
                ? String.join("", parts)
                : String.join(between, parts.subList(0, most)) + last + parts.get(most);
    }

    /** A name as people say it: {@code charge nurse}. */
    static String plain(String name) {
        return name.replace('-', ' ');
    }

    /** A fact: {@code ‹requested by›}. */
    static String fact(String name) {
        return "‹" + plain(name) + "›";
    }

    /** A name that the host and the people use as a label, such as an event or an outcome: {@code “patient died”}. */
    static String quoted(String name) {
        return "“" + plain(name) + "”";
    }

    /** Several such names. */
    static List<String> quoted(List<String> names) {
        return names.stream().map(English::quoted).toList();
    }

    /** {@code at most once}, {@code at most 2 times}. */
    static String atMost(int times) {
        return times == 1 ? "at most once" : "at most " + times + " times";
    }

    /** {@code every hour}, {@code every 2 hours}. */
    static String every(Span span) {
        String text = span.toString();
        boolean one =
                text.startsWith("1 ") && text.chars().filter(Character::isDigit).count() == 1;
        return "every " + (one ? text.substring(2) : text);
    }

    /** A count in words as far as it has a short one: {@code two}, {@code 12}. */
    static String count(int number) {
        return number < COUNTS.size() ? COUNTS.get(number) : String.valueOf(number);
    }

    /** A place in a row: {@code first}, {@code 11th}. */
    static String ordinal(int number) {
        if (number >= 1 && number <= ORDINALS.size()) {
            return ORDINALS.get(number - 1);
        }
        boolean teen = number % 100 >= 11 && number % 100 <= 13;
        int last = teen ? 0 : number % 10;
        return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }

    /** A sentence: a capital first, and a full stop unless the text ends in a mark of its own. */
    static String sentence(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return "";
        }
        boolean ended = ".!?:…".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0;
        return capital(trimmed) + (ended ? "" : ".");
    }

    /** The same text with a capital first. */
    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A title as it stands after a colon: without its capital, unless its first word is all capitals or one letter. */
    static String afterColon(String title) {
        boolean ordinary = title.length() > 1
                && Character.isUpperCase(title.charAt(0))
                && (Character.isLowerCase(title.charAt(1)) || title.startsWith("A "));
        return ordinary ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
    }
}
