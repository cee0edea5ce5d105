package dev.pathways.yaml.internal;

import java.util.Locale;

/** A map of the language: where its words stand. The words of each place are in {@link Vocabulary}. */
enum Place {
    TOP("the pathway"),
    STEP("a step"),
    TOGETHER("steps together"),
    CHOOSE("a choice"),
    CASE("a case"),
    DEFAULTS("`defaults`"),
    SAFETY_NET("`safety-net`"),
    CALENDAR("a calendar"),
    PAUSE("a pause"),
    LADDER("a ladder as a map"),
    RUNG("a rung"),
    ESCALATE("`escalate` as a map"),
    KEEP_INFORMED("an entry of `keep-informed`"),
    DEADLINE("a deadline as a map"),
    CONFIRM("`confirm`"),
    OPENS("`opens` as a map"),
    STILL_ON_IT("`still-on-it`"),
    WARN("a warning"),
    OUTCOME("an outcome as a map"),
    DUTY_FILE("a duty file", Kind.DUTY),
    SHIFT("a shift", Kind.DUTY),
    REHEARSAL("a rehearsal", Kind.REHEARSAL),
    INSTANCE("an instance", Kind.REHEARSAL),
    ENTRY("an entry of `story`", Kind.REHEARSAL);

    /** The kinds of file. */
    enum Kind {
        PATHWAY,
        DUTY,
        REHEARSAL
    }

    private final String what;
    private final Kind kind;

    Place(String what) {
        this(what, Kind.PATHWAY);
    }

    Place(String what, Kind kind) {
        this.what = what;
        this.kind = kind;
    }

    /** The kind of file in which it stands. */
    Kind kind() {
        return kind;
    }

    /** The place in words, as in "Words of a step". */
    String what() {
        return what;
    }

    /** The name under which the schema defines it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
