package dev.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pathways.model.About;
import dev.pathways.model.Event;
import dev.pathways.model.Notice;
import dev.pathways.model.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Holds G12 against one visit of one step: how often the clocks alone tell one person within 12 hours. What people do comes
 * on top, so the count begins anew whenever somebody does what lets a clock tell everybody once more.
 */
final class NoticesJudge {
    private static final Duration WINDOW = Duration.ofHours(12);

    private final String name;
    private long most;
    private final Map<String, Deque<Instant>> told = new HashMap<>();
    private boolean lapsed;

    NoticesJudge(String name, long most) {
        this.name = name;
        this.most = most;
    }

    /** For other values of the facts it may be more. */
    void atMost(long number) {
        most = Math.max(most, number);
    }

    /** Somebody assigns it, sends it back, escalates it, moves its deadlines, or takes it again after it lapsed. */
    void see(Event event) {
        boolean anew = event instanceof Event.Assigned
                || event instanceof Event.Returned
                || event instanceof Event.OwnerGone
                || event instanceof Event.EscalationRequested
                || event instanceof Event.DeadlineMoved
                || (lapsed && (event instanceof Event.Acknowledged || event instanceof Event.OfferAccepted));
        if (anew) {
            told.clear();
            lapsed = false;
        }
        lapsed |= event instanceof Event.AcknowledgementLapsed;
    }

    /** Somebody was told something about the step. */
    void hear(Notice notice, Instant at) {
        if (!isByClock(notice)) {
            return;
        }
        Deque<Instant> times = told.computeIfAbsent(notice.to(), any -> new ArrayDeque<>());
        times.add(at);
        while (!at.isBefore(times.getFirst().plus(WINDOW))) {
            times.removeFirst();
        }
        assertThat(times.size()).as("%s: G12, %s", name, notice.to()).isLessThanOrEqualTo((int) most);
    }

    /** The asking after a lapse or by a rung that hands on is one too; the one at an opening or by hand is not. */
    private boolean isByClock(Notice notice) {
        NoticeKind kind = notice.kind();
        About about = notice.reason().about();
        return kind == NoticeKind.LATE
                || kind == NoticeKind.NET
                || kind == NoticeKind.WARNED
                || kind == NoticeKind.STILL_ON_IT
                || (kind == NoticeKind.ASKED && (lapsed || notice.reason().rung() > 0))
                || about == About.LATE
                || about == About.ESCALATED;
    }
}
