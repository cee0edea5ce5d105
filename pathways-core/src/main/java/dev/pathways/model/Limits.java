package dev.pathways.model;

import java.time.Duration;

/** Upper bounds that hold everywhere. Beyond them a command is refused as {@link RefusalCode#TOO_LARGE}. */
public final class Limits {
    /** Characters in a reason or note. */
    public static final int TEXT = 2_000;
    /** Characters in one fact's value. */
    public static final int FACT = 1_000;
    /** Facts in one command. */
    public static final int FACTS = 100;
    /** People taken from one directory answer; the rest are left out and the answer is logged as cut. */
    public static final int PEOPLE = 200;

    /** How long an offer may wait for its answer. */
    public static final Duration OFFER = Duration.ofDays(1);
    /** Open steps in one hand-over or on one sheet; more are left out, and it says so. */
    public static final int WORK = 2_000;

    private Limits() {}
}
