package dev.pathways.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The instants that deadlines of one step count from. */
public interface Moments {
    /** What a length of time without an anchor counts from: the step's opening, or when its clock was set anew. */
    Instant opening();

    /** When the step first opened in this visit: caps count from here. */
    default Instant firstOpening() {
        return opening();
    }

    /** When the pathway started. */
    Instant start();

    /** The instant of a {@code time} fact or of an earlier step's completion; null while there is none. */
    @Nullable
    Instant named(String name);

    /** Moments without facts and earlier steps. */
    static Moments of(Instant opening, Instant start) {
        return new Moments() {
            @Override
            public Instant opening() {
                return opening;
            }

            @Override
            public Instant start() {
                return start;
            }

            @Override
            public @Nullable Instant named(String name) {
                return null;
            }
        };
    }

    /** The instant of an anchor, or null while there is none. */
    default @Nullable Instant of(Anchor anchor) {
        if (anchor instanceof Anchor.Start) {
            return start();
        }
        return anchor instanceof Anchor.Named named ? named(named.name()) : opening();
    }
}
