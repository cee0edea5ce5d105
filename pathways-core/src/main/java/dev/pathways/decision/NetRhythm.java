package dev.pathways.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm of the safety net's calls.
 *
 * @param next when it is called next, or null while it is not needed
 * @param beats whether that is one period after a rung or a call, and what put it off since; else it is planned for a
 *     deadline that has moved, and not before
 * @param quieted whether it has put off a call, which it may once
 * @param unreached whether its last call reached nobody, so that the host has been alarmed
 */
public record NetRhythm(@Nullable Instant next, boolean beats, boolean quieted, boolean unreached) {
    static final NetRhythm QUIET = new NetRhythm(null, false, false, false);

    /** It begins to beat. */
    NetRhythm beating(Instant first) {
        return new NetRhythm(first, true, quieted, unreached);
    }

    /** It waits for a deadline that has moved. */
    NetRhythm waiting(Instant first) {
        return new NetRhythm(first, false, quieted, unreached);
    }

    /** The same, at another instant. */
    NetRhythm at(Instant when) {
        return new NetRhythm(when, beats, quieted, unreached);
    }

    NetRhythm silent() {
        return new NetRhythm(null, false, quieted, false);
    }

    NetRhythm called(Instant following, boolean reached) {
        return new NetRhythm(following, true, quieted, !reached);
    }

    NetRhythm putOff(Instant until) {
        return new NetRhythm(until, beats, true, unreached);
    }
}
