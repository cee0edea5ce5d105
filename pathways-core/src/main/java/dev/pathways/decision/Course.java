package dev.pathways.decision;

import dev.pathways.model.ClockBasis;
import dev.pathways.model.Event;
import dev.pathways.model.PathwayPhase;
import java.time.Instant;

/**
 * How an instance goes as a whole.
 *
 * @param phase how far it is
 * @param startedAt when it started
 * @param due when its own complete clock runs out
 * @param basis what that clock counts from
 * @param late whether that clock has run out
 * @param net the rhythm of the safety net's calls about the pathway as a whole
 */
public record Course(
        PathwayPhase phase, Instant startedAt, Instant due, ClockBasis basis, boolean late, NetRhythm net) {
    Course in(PathwayPhase newPhase) {
        return new Course(newPhase, startedAt, due, basis, late, NetRhythm.QUIET);
    }

    Course net(NetRhythm newNet) {
        return new Course(phase, startedAt, due, basis, late, newNet);
    }

    Course ranOut() {
        return new Course(phase, startedAt, due, basis, true, net.at(due));
    }

    /** Its clock moves; where its new instant is still to come, it is not late any more. */
    Course moved(Event.PathwayDeadlineMoved event, Instant at) {
        boolean still = late && !event.due().isAfter(at);
        NetRhythm rhythm = late && !still ? net.silent() : net;
        return new Course(phase, startedAt, event.due(), event.basis(), still, rhythm);
    }
}
