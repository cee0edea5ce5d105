package dev.pathways.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inputs that are hard on a reader: towers, floods, broken characters, and everything that makes a check work. */
final class TrickyInputs {
    private static final int MOST_BYTES = 256 * 1024;
    private static final String LONG = Yaml.SOUND.replace("within 8 hours", "within 300 days");
    private static final String OFFICE =
            "calendars: { office: { open: [Mon 08:00-09:00], closed-on: [2026-12-25] } }\n";

    private TrickyInputs() {}

    /** Inputs of a few bytes or lines. */
    static List<byte[]> small() {
        List<byte[]> all = new ArrayList<>();
        for (String text : new String[] {
            "",
            "\uFEFF",
            "\0",
            "---\n...\n---\n",
            "%YAML 1.1\n---\na: b",
            "a: &x [*x]",
            "a: !!python/object:x {}",
            "<<: { a: b }",
            "? [a, { b: c }]\n: d",
            "\"\\ud800\": \"\\u202e\"",
            "a: |2-\n   b\n\n  c\n",
            "- - - - a",
            "a: \"open",
            "[]\n",
            "{}",
            "\"\\ud400\": \"\\u201e\"",
            "\tpathway: a",
            "pathway:\u00A0a",
            "pathway: \u201Ca\u201D #b",
            "a: b: c",
            "a\r\nb\rc\u0085d\u2028e",
            Yaml.SOUND.replace("\n", "\r\n"),
            Yaml.SOUND.replace("within 1 hour", "within 999999999 weeks"),
            Yaml.SOUND.replace("role nurse", "user <\u2066nobody>"),
            Yaml.SOUND.replace("call", "y").replace("'", "\""),
            Yaml.SOUND
                    + "    opens: { when: x, not-needed-after: 1 day }\n    only-if: [{ urgency: [urgent, not urgent] }]\n",
        }) {
            all.add(text.getBytes(StandardCharsets.UTF_8));
        }
        all.add(new byte[] {(byte) 0xC3});
        all.add(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        all.add(new byte[] {'a', ':', ' ', (byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80});
        return List.copyOf(all);
    }

    /** Inputs that fill what a file may hold. */
    static List<String> large() {
        List<String> all = new ArrayList<>();
        for (String piece : new String[] {
            "[",
            "{",
            "- ",
            "? ",
            "\"",
            "'",
            "|\n",
            "a: ",
            "\n",
            "#",
            "\t",
            "\u00A0\n",
            "\u201C\n",
            "&a ",
            "*a\n",
            "!",
            "%\n",
            "---\n"
        }) {
            int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
            all.add(piece.repeat(MOST_BYTES / bytes));
        }
        all.add(LONG.replace("step: call", "step: " + "A-".repeat(100_000)));
        all.add(LONG.replace("role nurse", "rol " + "a".repeat(200_000)));
        all.add(times(9_000, i -> "titel" + i + ": x\n") + LONG);
        all.add(times(9_000, i -> "k: 'x' #c\n") + LONG);
        all.add(times(60, i -> "k" + i + ": \u201Cx\u201D\n") + "#" + "x".repeat(38_000) + "\n" + LONG);
        all.add(times(60_000, i -> "\t\u00A0\n") + LONG);
        all.addAll(hardOnTheChecks());
        return List.copyOf(all);
    }

    private static List<String> hardOnTheChecks() {
        String facts = times(95, i -> "  f" + i + ": [a, b, c, d]\n");
        String business = LONG.replace("steps:", OFFICE + "steps:");
        String values =
                "  u: [" + IntStream.range(0, 50).mapToObj(i -> "v" + i).collect(Collectors.joining(", ")) + "]\n";
        return List.of(
                LONG + steps(200, i -> "    complete: within " + i + " hours\n"),
                business + steps(200, i -> "    complete: within " + i + " business hours\n"),
                business + steps(200, i -> "    complete: [by 07:00 on business day " + i % 90 + " after start]\n"),
                business.replace("  urgency:", values + "  urgency:")
                        + steps(
                                80,
                                i -> "    complete:\n      depends-on: u\n"
                                        + times(50, v -> "      v" + v + ": within " + i + v + " business hours\n")),
                LONG.replace("  urgency:", facts + "  urgency:")
                        + steps(
                                20,
                                i -> "    complete: within 1 hour\n    only-if:\n"
                                        + times(20, c -> "      - {" + tests(i + 7 * c, ": [a, b]") + " }\n")),
                LONG.replace("  urgency:", facts + "  urgency:")
                        + times(
                                12,
                                i -> "  - choose: c" + i + "\n    otherwise: []\n    cases:\n"
                                        + times(
                                                20,
                                                c -> "      - when: {" + tests(i + 7 * c, ": c")
                                                        + " }\n        steps: []\n")),
                LONG
                        + steps(
                                60,
                                i -> "    complete: within 1 hour\n    outcomes:\n      go: next\n"
                                        + times(
                                                12,
                                                o -> "      o" + o + ": { go-to: s" + (1 + i * o % 59)
                                                        + ", at-most: 100 }\n")),
                nested());
    }

    private static String tests(int first, String value) {
        return times(15, t -> (t == 0 ? " f" : ", f") + (first + 3 * t) % 95 + value);
    }

    /** Branches in branches, as deep as a file may go. */
    private static String nested() {
        StringBuilder text = new StringBuilder(LONG);
        String margin = "  ";
        for (int i = 0; i < 7; i++) {
            String item =
                    "- together: t" + i + "\n  branches:\n    b" + i + ":\n      - step: n" + i + "\n    a" + i + ":\n";
            text.append(item.indent(margin.length()));
            margin += "      ";
        }
        return text.append(margin).append("- step: last\n").toString();
    }

    private static String steps(int count, IntFunction<String> words) {
        return times(
                count - 1,
                i -> "  - step: s" + (i + 1) + "\n    title: x\n    owner: role nurse\n    acknowledge: not needed\n"
                        + "    escalate: [{ tell: role c }]\n" + words.apply(i + 1));
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
