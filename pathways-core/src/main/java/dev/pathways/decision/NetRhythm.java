package dev.pathways.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rhythm of the safety net's calls.
 *
 * @param next when it is called next, or null while it is not needed
 * @param quieted whether it has put off a call, which it may once
 * @param unreached whether its last call reached nobody, so that the host has been alarmed
 */
public record NetRhythm(@Nullable Instant next, boolean quieted, boolean unreached) {
    static final NetRhythm QUIET = new NetRhythm(null, false, false);

    NetRhythm at(Instant when) {
        return new NetRhythm(when, quieted, unreached);
    }

    NetRhythm silent() {
        return new NetRhythm(null, quieted, false);
    }

    NetRhythm called(Instant following, boolean reached) {
        return new NetRhythm(following, quieted, !reached);
    }

    NetRhythm putOff(Instant until) {
        return new NetRhythm(until, true, unreached);
    }
}
