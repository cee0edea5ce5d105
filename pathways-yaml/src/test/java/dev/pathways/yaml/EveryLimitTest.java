package dev.pathways.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.check.ProblemCode;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every limit that the readers hold a pathway file to: at the limit it loads, one more is refused with its code. */
class EveryLimitTest {
    /** What is offered or told, not what a file may hold. */
    private static final Set<String> OF_ANSWERS =
            Set.of("Mender.MOST_FIXES", "Mender.MOST_CHARACTERS", "Findings.MOST", "SourceText.LONGEST_MESSAGE");

    /** Limits of rehearsals, which no pathway file can reach; those of duty files have a test of their own. */
    private static final Set<String> OF_REHEARSALS = Set.of(
            "OpeningReader.MOST",
            "PathwaysOfRehearsal.MOST",
            "RehearsalReader.MOST_REASONS",
            "StoryReader.MOST_ENTRIES");

    private static final String LONG = Yaml.SOUND.replace("within 8 hours", "within 300 days");
    private static final String PICK =
            LONG.replace("  urgency:", "  pick: [" + list(50, i -> "v" + i) + "]\n  urgency:");

    /**
     * A limit of a reader.
     *
     * @param constant where it stands in the code
     * @param code of what is said one beyond it
     * @param file a file with so many of them
     */
    private record Limit(String constant, int most, ProblemCode code, IntFunction<String> file) {
        static Limit of(String constant, int most, IntFunction<String> file) {
            return new Limit(constant, most, ProblemCode.PW011, file);
        }
    }

    private static List<Limit> limits() {
        return Stream.of(size(), flow(), clocks(), facts())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Limit> size() {
        return List.of(
                new Limit("Decoder.MOST_BYTES", 256 * 1024, ProblemCode.PW001, EveryLimitTest::bytes),
                new Limit("NodeReader.MOST_EVENTS", 20_000, ProblemCode.PW001, EveryLimitTest::events),
                new Limit("NodeReader.DEEPEST", 32, ProblemCode.PW001, EveryLimitTest::deep),
                Limit.of("Values.LONGEST_TITLE", 120, n -> LONG.replace("Call the patient\n", "x".repeat(n) + "\n")),
                Limit.of("Values.LONGEST_TEXT", 2_000, n -> LONG + "    description: " + "x".repeat(n) + "\n"),
                Limit.of("Values.LONGEST_LIST", 50, n -> LONG + "    visible-to: [" + roles(n) + "]\n"),
                Limit.of(
                        "Values.LONGEST_LIST",
                        50,
                        n -> LONG.replace("tell: role charge-nurse", "tell: [" + roles(n) + "]")),
                Limit.of(
                        "Values.LONGEST_LIST",
                        50,
                        n -> LONG.replace(
                                "within 1 hour", "[" + list(n, i -> "within " + (i + 60) + " minutes") + "]")));
    }

    private static List<Limit> flow() {
        return List.of(
                Limit.of("ItemReader.MOST_STEPS", 200, n -> LONG + times(n - 1, i -> step(2, "s" + i))),
                Limit.of(
                        "GroupReader.MOST_BRANCHES",
                        20,
                        n -> LONG + "  - together: t\n    branches:\n"
                                + times(n, i -> "      b" + i + ":\n" + step(8, "s" + i))),
                Limit.of(
                        "GroupReader.MOST_CASES",
                        20,
                        n -> PICK + "  - choose: c\n    otherwise: []\n    cases:\n"
                                + times(
                                        n,
                                        i -> "      - when: { pick: v" + i + " }\n        steps:\n"
                                                + step(10, "s" + i))),
                Limit.of("PathwayReader.MOST_EVENTS", 50, n -> "stops-when: [" + list(n, i -> "e" + i) + "]\n" + LONG),
                Limit.of(
                        "GateReader.MOST_EVENTS",
                        20,
                        n -> LONG + "    outcomes: { a: next, b: next }\n    completes-when: {"
                                + list(n, i -> "e" + i + ": a") + "}\n"),
                Limit.of(
                        "OutcomeReader.MOST_TIMES",
                        100,
                        n -> LONG + "    outcomes:\n      done: next\n      again: { go-to: call, at-most: " + n
                                + " }\n"),
                Limit.of(
                        "OutcomeReader.MOST_FACTS",
                        50,
                        n -> withTexts(n) + "    record: [" + list(n, i -> "t" + i) + "]\n"),
                Limit.of(
                        "AudienceReader.MOST",
                        50,
                        n -> LONG + "    keep-informed:\n"
                                + times(n, i -> "      - { who: role r" + i + ", about: late }\n")));
    }

    private static List<Limit> clocks() {
        return List.of(
                Limit.of(
                        "RungReader.MOST_RUNGS",
                        20,
                        n -> LONG + times(n - 1, i -> "      - { after: 1 minute, tell: role r" + i + " }\n")),
                Limit.of(
                        "WarningReader.MOST",
                        20,
                        n -> LONG + "    warn:\n"
                                + times(
                                        n,
                                        i -> "      - { if-not: " + (i + 1) + " minutes before due, tell: owner }\n")),
                Limit.of("PauseReader.MOST", 50, n -> "pauses:\n" + times(n, EveryLimitTest::pause) + LONG),
                Limit.of(
                        "PauseReader.MOST",
                        50,
                        n -> "pauses:\n" + times(50, EveryLimitTest::pause) + LONG + "    may-pause: ["
                                + list(n, i -> "p" + i % 50) + "]\n"),
                Limit.of(
                        "CalendarReader.MOST_CALENDARS",
                        20,
                        n -> "calendars:\n" + times(n, i -> "  c" + i + ": { open: Mon 08:00-10:00 }\n") + LONG),
                Limit.of(
                        "CalendarReader.MOST_HOURS",
                        50,
                        n -> "calendars:\n  c:\n    open: ["
                                + list(
                                        n,
                                        i -> "%s %02d:00-%02d:05"
                                                .formatted(
                                                        List.of("Mon", "Tue", "Wed")
                                                                .get(i / 20),
                                                        i % 20,
                                                        i % 20))
                                + "]\n" + LONG),
                Limit.of(
                        "CalendarReader.MOST_CLOSED",
                        500,
                        n -> "calendars:\n  c:\n    open: Mon-Fri 08:00-17:00\n    closed-on: ["
                                + list(
                                        n,
                                        i -> LocalDate.of(2026, 1, 1)
                                                .plusDays(i)
                                                .toString()) + "]\n" + LONG),
                Limit.of(
                        "Deadlines.MOST_VALUES",
                        50,
                        n -> PICK.replace(
                                "complete: within 1 hour",
                                "complete:\n      depends-on: pick\n"
                                        + times(n, i -> "      v" + i + ": within 1 hour\n"))));
    }

    private static List<Limit> facts() {
        return List.of(
                Limit.of("Limits.FACTS", 100, n -> withTexts(n - 1)),
                Limit.of(
                        "FactsReader.MOST_VALUES",
                        50,
                        n -> LONG.replace("[urgent, routine]", "[" + list(n, i -> "v" + i) + "]")),
                Limit.of(
                        "FactTests.MOST_VALUES",
                        50,
                        n -> LONG.replace("  urgency:", "  count: number\n  urgency:") + "    only-if: { count: ["
                                + list(n, i -> "" + i) + "] }\n"),
                Limit.of(
                        "ConditionReader.MOST",
                        20,
                        n -> PICK + "    only-if: [" + list(n, i -> "{ pick: v" + i + " }") + "]\n"),
                Limit.of(
                        "ConditionReader.MOST",
                        20,
                        n -> LONG.replace("  urgency:", times(n, i -> "  f" + i + ": yes-no\n") + "  urgency:")
                                + "    only-if: {" + list(n, i -> "f" + i + ": yes") + "}\n"));
    }

    @TestFactory
    List<DynamicTest> at_the_limit_it_loads_and_one_more_is_refused() {
        return limits().stream()
                .map(limit -> DynamicTest.dynamicTest(limit.constant() + ": " + limit.most(), () -> {
                    LoadResult full = Yaml.read(limit.file().apply(limit.most()));
                    assertThat(full.errors().stream().map(FileProblem::text)).isEmpty();
                    LoadResult over = Yaml.read(limit.file().apply(limit.most() + 1));
                    assertThat(over.definitions()).isEmpty();
                    assertThat(over.errors()).extracting(FileProblem::code).containsExactly(limit.code());
                }))
                .toList();
    }

    @Test
    void every_limit_in_the_readers_stands_here() throws IOException {
        Set<String> known = new TreeSet<>(OF_ANSWERS);
        limits().forEach(limit -> known.add(limit.constant()));
        known.addAll(OF_REHEARSALS);
        known.remove("Limits.FACTS");
        assertThat(LimitsInTheCode.of(reader -> !reader.startsWith("Duty"))).isEqualTo(known);
    }

    private static String bytes(int bytes) {
        return "#" + "x".repeat(bytes - LONG.length() - 2) + "\n" + LONG;
    }

    /** A file of so many YAML events: long lists, and then as many values of facts as are missing. */
    private static String events(int events) {
        String text = LONG.replace("  urgency:", times(99, i -> "  f" + i + ": [VALUES" + i + "]\n") + "  urgency:")
                + times(
                        120,
                        i -> step(2, "s" + i) + "    visible-to: [" + roles(50)
                                + "]\n    only-if: { urgency: urgent }\n" + "    keep-informed:\n"
                                + times(8, k -> "      - { who: role r" + k + ", about: late }\n"));
        int missing = events - count(text);
        for (int i = 98; i >= 0; i--) {
            int more = Math.min(49, missing);
            missing -= more;
            text = text.replace("VALUES" + i + "]", list(more + 1, v -> "v" + v) + "]");
        }
        if (missing != 0) {
            throw new AssertionError("Expected room for all events, but " + missing + " are missing");
        }
        return text;
    }

    private static int count(String text) {
        int count = 0;
        for (var event : new org.yaml.snakeyaml.Yaml().parse(new StringReader(text))) {
            count += event == null ? 0 : 1;
        }
        return count;
    }

    /** Branches within branches: the last step's condition lies 32 deep, its value in brackets 33. */
    private static String deep(int depth) {
        StringBuilder text = new StringBuilder(LONG.replace("steps:", "ladders: { l: [{ tell: role c }] }\nsteps:"));
        int indent = 2;
        for (int i = 0; i < 9; i++) {
            String margin = " ".repeat(indent);
            text.append(
                    margin + "- together: t" + i + "\n" + margin + "  branches:\n" + margin + "    other" + i + ":\n");
            text.append(inner(indent + 6, "s" + i)).append(margin).append("    deeper" + i + ":\n");
            indent += 6;
        }
        String value = depth <= 32 ? "urgent" : "[urgent]";
        return text.append(inner(indent, "last"))
                .append(" ".repeat(indent + 2) + "only-if: { urgency: " + value + " }\n")
                .toString();
    }

    private static String step(int indent, String name) {
        return ("- step: " + name + "\n  title: More work\n  owner: role nurse\n  acknowledge: not needed\n"
                        + "  complete: within 1 hour\n  escalate: [{ tell: role c }]\n")
                .indent(indent);
    }

    /** A step whose ladder lies elsewhere. */
    private static String inner(int indent, String name) {
        return step(indent, name).replace("[{ tell: role c }]", "l");
    }

    private static String pause(int number) {
        return "  p" + number + ": { by: role nurse, at-most: 1 hour }\n";
    }

    private static String withTexts(int count) {
        return LONG.replace("  urgency:", times(count, i -> "  t" + i + ": text\n") + "  urgency:");
    }

    private static String roles(int count) {
        return list(count, i -> "role r" + i);
    }

    private static String list(int count, IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }
}
