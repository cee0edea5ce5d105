package dev.pathways.yaml.internal;

import java.util.List;
import java.util.Locale;

/** The words of the language, by where they stand; and the known words that are not yet available. */
final class Vocabulary {
    static final List<String> TOP = List.of(
            "pathway",
            "title",
            "version",
            "description",
            "time-zone",
            "starts-when",
            "stops-when",
            "facts",
            "complete",
            "safety-net",
            "managed-by",
            "keep-informed",
            "visible-to",
            "ladders",
            "defaults",
            "steps");
    static final List<String> STEP = List.of(
            "step",
            "title",
            "description",
            "owner",
            "or-else",
            "acknowledge",
            "complete",
            "escalate",
            "confirm",
            "record",
            "outcomes",
            "then",
            "keep-informed",
            "visible-to");
    static final List<String> DEFAULTS = List.of("acknowledge", "complete", "escalate");
    static final List<String> SAFETY_NET = List.of("tell", "every");
    static final List<String> RUNG = List.of("after", "tell", "inform", "hand-to");
    static final List<String> KEEP_INFORMED = List.of("who", "about");
    static final List<String> CONFIRM = List.of("by", "within");
    static final List<String> ESCALATE = List.of("unacknowledged", "uncompleted", "unconfirmed");
    static final List<String> GO_TO = List.of("go-to", "at-most");

    static final List<String> NOT_YET = List.of(
            "calendars",
            "open",
            "closed-on",
            "calendar",
            "grace",
            "rungs",
            "pauses",
            "may-pause",
            "not-by",
            "opens",
            "not-needed-after",
            "closes-when",
            "still-on-it",
            "answer-within",
            "warn",
            "if-not",
            "only-if",
            "completes-when",
            "together",
            "branches",
            "join",
            "choose",
            "cases",
            "when",
            "otherwise");
    private static final List<String> SECRET =
            List.of("password", "passwd", "secret", "token", "api-key", "apikey", "credential", "private-key");

    private Vocabulary() {}

    /** Whether the word belongs to the language, but cannot be used in this version. */
    static boolean isNotYet(String word) {
        return NOT_YET.contains(word);
    }

    /** Whether the word looks like the name of something that must not stand in a file. */
    static boolean looksSecret(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('_', '-');
        return SECRET.stream().anyMatch(plain::contains);
    }
}
