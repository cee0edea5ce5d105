package dev.pathways.check;

/**
 * Every diagnostic's stable code. A code never changes its meaning and is never used again for another one.
 */
public enum ProblemCode {
    /** Not valid YAML. */
    PW001(true),
    /** A tab where spaces must indent. */
    PW002(true),
    /** A non-breaking space. */
    PW003(true),
    /** Curly quotes. */
    PW004(true),
    /** Text after {@code #} is lost. */
    PW005(true),
    /** A key is written twice. */
    PW006(true),
    /** Anchors, aliases, merge keys and tags are refused. */
    PW007(true),
    /** More than one document. */
    PW009(true),
    /** An unknown word. */
    PW010(true),
    /** The wrong shape, or a word that is not yet available. */
    PW011(true),
    /** A required word is missing. */
    PW013(true),
    /** Two things with one name. */
    PW015(true),
    /** No acknowledge clock. */
    PW016(true),
    /** No complete clock. */
    PW017(true),
    /** Nobody is told when the step is late. */
    PW018(true),
    /** Not a length of time. */
    PW020(true),
    /** A length of time without {@code within}. */
    PW021(true),
    /** What a time counts from may be missing, and nothing caps it. */
    PW022(true),
    /** Business time without a calendar. */
    PW023(true),
    /** An unknown time zone. */
    PW024(true),
    /** An unknown fact. */
    PW030(true),
    /** No time for one of a fact's values. */
    PW033(true),
    /** Not a value of that fact. */
    PW034(true),
    /** A fact is used before any step can have recorded it. */
    PW036(true),
    /** Does not say who. */
    PW040(true),
    /** Somebody would confirm their own work. */
    PW041(true),
    /** An unknown {@code about} word. */
    PW042(true),
    /** A rung without {@code after}. */
    PW051(true),
    /** A rung tells nobody. */
    PW052(true),
    /** A ladder does not go up. */
    PW053(true),
    /** An unknown ladder. */
    PW054(true),
    /** The safety net may be nobody. */
    PW055(true),
    /** The safety net is called too often or too rarely. */
    PW056(true),
    /** A ladder, a calendar or a pause is never used. */
    PW057(false),
    /** A pause without an end. */
    PW058(true),
    /** An unknown target. */
    PW060(true),
    /** An outcome would jump out of its list of steps, or into another. */
    PW061(true),
    /** {@code then} beside {@code outcomes}. */
    PW062(true),
    /** Steps together with one branch only. */
    PW063(true),
    /** A join waits for more branches than there are. */
    PW064(true),
    /** The pathway cannot end from here. */
    PW065(true),
    /** A step is never reached. */
    PW066(true),
    /** The pathway could go round for ever. */
    PW067(true),
    /** The acknowledge clock runs longer than the complete clock. */
    PW070(true),
    /** A choice without an answer. */
    PW071(true),
    /** A choice with two answers. */
    PW072(true),
    /** A case that is never chosen, or a step that is never needed. */
    PW073(false),
    /** An {@code otherwise} that is never chosen, or a condition that always holds. */
    PW074(false),
    /** The steps do not fit the pathway's time. */
    PW075(true),
    /** More than 60 notices per step in 12 hours. */
    PW076(false),
    /** Only the owner would know for more than 24 hours that a step is late. */
    PW077(false),
    /** {@code by HH:MM} may mean tomorrow. */
    PW078(false),
    /** At bind time: a role, team, on-call list or person that the duty roster does not know. */
    PW080(true),
    /** At bind time: at some minute a party reaches nobody. */
    PW081(true),
    /** At bind time: two rungs of a ladder reach the same person only. */
    PW082(false),
    /** At bind time: somebody on duty has no contact route. */
    PW083(false),
    /** In a rehearsal: its pathway cannot be played. */
    PW090(true);

    private final boolean error;

    ProblemCode(boolean error) {
        this.error = error;
    }

    /** Whether it can only be found when an engine is bound to a host's duty roster, not in a file alone. */
    public boolean isAtBindTime() {
        return compareTo(PW080) >= 0 && compareTo(PW083) <= 0;
    }

    /** Whether it stops the load; the others are warnings. */
    public boolean isError() {
        return error;
    }
}
