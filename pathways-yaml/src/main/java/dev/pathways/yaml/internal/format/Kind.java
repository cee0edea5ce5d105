package dev.pathways.yaml.internal.format;

import java.util.List;

/** What a part of a file is: it decides the order of its words, how they are laid out, and what their values are. */
enum Kind {
    /** The whole file. */
    TOP(List.of(
            "pathway",
            "title",
            "version",
            "description",
            "time-zone",
            "starts-when",
            "stops-when",
            "facts",
            "complete",
            "calendars",
            "safety-net",
            "managed-by",
            "keep-informed",
            "visible-to",
            "pauses",
            "ladders",
            "defaults",
            "steps")),
    /** A step, steps side by side, or a choice. */
    ITEM(List.of(
            "step",
            "together",
            "choose",
            "title",
            "description",
            "owner",
            "or-else",
            "not-by",
            "only-if",
            "opens",
            "completes-when",
            "closes-when",
            "acknowledge",
            "still-on-it",
            "complete",
            "calendar",
            "warn",
            "escalate",
            "may-pause",
            "confirm",
            "record",
            "outcomes",
            "then",
            "keep-informed",
            "visible-to",
            "join",
            "branches",
            "cases",
            "otherwise")),
    CASE(List.of("when", "steps")),
    DEFAULTS(List.of("acknowledge", "complete", "escalate", "calendar")),
    SAFETY_NET(List.of("tell", "every")),
    KEEP_INFORMED(List.of("who", "about")),
    CALENDAR(List.of("open", "closed-on")),
    PAUSE(List.of("description", "by", "at-most")),
    ESCALATE(List.of("unacknowledged", "uncompleted", "unconfirmed", "grace", "rungs")),
    LADDER(List.of("grace", "rungs")),
    RUNG(List.of("after", "tell", "inform", "hand-to")),
    CONFIRM(List.of("by", "when", "within")),
    STILL_ON_IT(List.of("every", "answer-within")),
    WARN(List.of("if-not", "tell", "inform")),
    OPENS(List.of("when", "not-needed-after")),
    OUTCOME(List.of("go-to", "at-most")),
    DEADLINE(List.of("depends-on")),
    LENGTH(List.of()),
    CONDITION(List.of()),
    RECORD(List.of()),
    PROSE(List.of()),
    /** Names of the author's own, in the author's order. */
    FREE(List.of()),
    FACTS(List.of()),
    CALENDARS(List.of()),
    PAUSES(List.of()),
    LADDERS(List.of()),
    BRANCHES(List.of()),
    OUTCOMES(List.of());

    @SuppressWarnings("ImmutableEnumChecker") // always List.of, which never changes
    private final List<String> order;

    Kind(List<String> order) {
        this.order = order;
    }

    /** The words in their canonical order; others follow in the author's. */
    List<String> order() {
        return order;
    }

    /** Whether it stands in brackets on one line where it fits. */
    boolean isShort() {
        return this == CONDITION || this == RECORD || this == OUTCOME;
    }

    /** What an item of a list of this kind is. */
    Kind item() {
        return this == LADDER || this == ESCALATE ? RUNG : this;
    }

    /** What stands under a word. */
    Kind under(String word) {
        return switch (this) {
            case TOP, ITEM, CASE, DEFAULTS -> underWord(word);
            case CALENDARS -> CALENDAR;
            case PAUSES -> PAUSE;
            case LADDERS -> LADDER;
            case BRANCHES -> ITEM;
            case OUTCOMES -> OUTCOME;
            case ESCALATE, LADDER -> word.equals("grace") ? LENGTH : LADDER;
            case SAFETY_NET, STILL_ON_IT -> word.equals("tell") ? FREE : LENGTH;
            case PAUSE -> word.equals("at-most") ? LENGTH : word.equals("description") ? PROSE : FREE;
            case RUNG -> word.equals("after") ? LENGTH : FREE;
            case CONFIRM -> word.equals("within") ? DEADLINE : FREE;
            case WARN -> word.equals("if-not") ? DEADLINE : FREE;
            case OPENS -> word.equals("not-needed-after") ? LENGTH : FREE;
            case DEADLINE -> word.equals("depends-on") ? FREE : DEADLINE;
            case CONDITION, RECORD -> this;
            default -> FREE;
        };
    }

    private Kind underWord(String word) {
        return switch (word) {
            case "title", "description" -> PROSE;
            case "facts" -> FACTS;
            case "complete", "acknowledge" -> DEADLINE;
            case "calendars" -> CALENDARS;
            case "safety-net" -> SAFETY_NET;
            case "keep-informed" -> KEEP_INFORMED;
            case "pauses" -> PAUSES;
            case "ladders" -> LADDERS;
            case "defaults" -> DEFAULTS;
            case "steps", "otherwise" -> ITEM;
            case "branches" -> BRANCHES;
            case "cases" -> CASE;
            case "when", "only-if" -> CONDITION;
            case "record" -> RECORD;
            case "outcomes" -> OUTCOMES;
            case "escalate" -> ESCALATE;
            case "confirm" -> CONFIRM;
            case "still-on-it" -> STILL_ON_IT;
            case "warn" -> WARN;
            case "opens" -> OPENS;
            default -> FREE;
        };
    }
}
