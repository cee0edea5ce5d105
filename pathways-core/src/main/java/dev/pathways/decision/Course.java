package dev.pathways.decision;

import dev.pathways.model.PathwayPhase;
import java.time.Instant;

/**
 * How an instance goes as a whole.
 *
 * @param phase how far it is
 * @param startedAt when it started
 * @param due when its own complete clock runs out
 * @param late whether that clock has run out
 * @param net the rhythm of the safety net's calls about the pathway as a whole
 */
public record Course(PathwayPhase phase, Instant startedAt, Instant due, boolean late, NetRhythm net) {
    Course in(PathwayPhase newPhase) {
        return new Course(newPhase, startedAt, due, late, NetRhythm.QUIET);
    }

    Course net(NetRhythm newNet) {
        return new Course(phase, startedAt, due, late, newNet);
    }

    Course ranOut() {
        return new Course(phase, startedAt, due, true, net.at(due));
    }
}
