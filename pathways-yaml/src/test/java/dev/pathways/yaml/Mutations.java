package dev.pathways.yaml;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Changed copies of real pathways: characters, pieces of the language, and whole lines with what stands under them. The
 * same random numbers give the same copies.
 */
final class Mutations {
    private static final String[] PIECES = {
        "<<: ",
        "&a ",
        "*a",
        "!!str ",
        "{",
        "}",
        "[",
        "]",
        "- ",
        ": ",
        "\n",
        "\t",
        "#",
        "\"",
        "'",
        "|\n",
        ">\n",
        "? ",
        "%YAML 1.1\n",
        "---\n",
        "within 999999999 weeks",
        "depends-on: urgency",
        "at-most: 99",
        "\u00a0",
        "\u201c",
        "\u202e",
        "whoever did ",
        "user <requested-by>",
        "done",
        "next",
        "go-to: answer",
        "not needed",
        "together: x",
        "join: any",
        "branches: { a: [], b: [] }",
        "choose: x",
        "otherwise: []",
        "when: { urgency: [emergent, not urgent] }",
        "only-if: [{ urgency: urgent }, {}]",
        "within 3 business days",
        "by 07:00 on business day 2 after answer",
        "2 hours before planned-discharge, at most 1 day",
        "calendars: { a: { open: [Mon-Fri 08:00-17:00] } }",
        "pauses: { a: { by: owner } }",
        "may-pause: [clinical-change]",
        "still-on-it: { every: 1 hour, answer-within: 5 minutes }",
        "warn: [{ if-not: 1 hour before due, tell: owner }]",
        "opens: { when: x, not-needed-after: 1 day }",
        "completes-when: { x: accepted }",
        "grace: 5 minutes",
        "not-by: answer"
    };

    private final List<String> originals = new ArrayList<>();
    private final Random random;

    Mutations(Random random) {
        this.random = random;
        for (Path file : PathwayFiles.in(PathwayFiles.TESTED, PathwayFiles.SHIPPED)) {
            originals.add(latin(PathwayFiles.text(file)));
        }
    }

    /** One to four changes of one of the pathways, as bytes. */
    byte[] next() {
        String text = pick(originals);
        for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
            text = random.nextBoolean() ? characters(text) : lines(text);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String characters(String text) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(30));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(end);
            case 1 -> text.substring(0, at) + text.substring(at, end).repeat(2) + text.substring(end);
            case 2 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(end);
            default -> text.substring(0, at) + latin(PIECES[random.nextInt(PIECES.length)]) + text.substring(at);
        };
    }

    /** Takes a line with everything under it, and removes, repeats, moves, indents or replaces it. */
    private String lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        List<String> part = part(lines, at);
        switch (random.nextInt(6)) {
            case 0 -> lines.subList(at, at + part.size()).clear();
            case 1 -> lines.addAll(at, part);
            case 2 -> lines.addAll(random.nextInt(lines.size() + 1), part);
            case 3 -> part.forEach(line -> lines.set(lines.indexOf(line), "  " + line));
            case 4 -> lines.addAll(at, part(Arrays.asList(pick(originals).split("\n", -1)), -1));
            default -> lines.set(at, value(lines.get(at), pick(lines)));
        }
        return String.join("\n", lines);
    }

    /** The line and the deeper ones that follow; of a random line where none is given. */
    private List<String> part(List<String> lines, int given) {
        int at = given < 0 ? random.nextInt(lines.size()) : given;
        int end = at + 1;
        while (end < lines.size() && depth(lines.get(end)) > depth(lines.get(at))) {
            end++;
        }
        return List.copyOf(lines.subList(at, end));
    }

    private static int depth(String line) {
        return line.isBlank()
                ? Integer.MAX_VALUE
                : line.length() - line.stripLeading().length();
    }

    /** A line with the value of another. */
    private static String value(String line, String other) {
        int colon = line.indexOf(": ");
        int there = other.indexOf(": ");
        return colon < 0 || there < 0 ? other : line.substring(0, colon) + other.substring(there);
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String latin(String piece) {
        return new String(piece.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
