package dev.pathways.decision;

import dev.pathways.definition.SafetyNet;
import dev.pathways.model.Asking;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.time.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls the safety net: clock rule 5, and rule 6 where even that reaches nobody. */
final class SafetyNetCalls {
    private SafetyNetCalls() {}

    /**
     * Calls it about a step, or about the pathway as a whole. Missed calls collapse into this one; the next one stays on
     * the beat.
     */
    static void call(Draft draft, @Nullable String step, Instant planned) {
        SafetyNet net = draft.definition.safetyNet();
        StepState about = step == null ? null : draft.step(step);
        List<Asking> askings = ask(draft, net);
        Beat beat = about != null && about.clocks().isPaused()
                ? new Beat(1, net.every().after(about.counted(planned), draft.definition.zone()))
                : beat(net.every(), planned, draft.now, draft.definition.zone());
        NetRhythm before = about == null ? draft.state().course().net() : about.net();
        Event.SafetyNetCalled called = new Event.SafetyNetCalled(step, planned, beat.calls(), askings, beat.next());
        draft.recordTime(called);
        for (Asking asking : askings) {
            draft.ask(asking.people(), NoticeKind.NET, step, null, 0, planned);
        }
        if (!called.reached() && !before.unreached()) {
            draft.alarm(step, planned);
        }
    }

    /**
     * When it is called first for a clock whose ladder has ended: one period after the last rung. Null where the step's
     * rhythm beats already. A call that waits for a deadline which has moved must not keep it silent.
     */
    static @Nullable Instant first(Draft draft, StepState step, Instant lastRung) {
        Instant first = draft.definition.safetyNet().every().after(step.counted(lastRung), draft.definition.zone());
        Instant next = step.net().next();
        boolean calls = next != null && step.clocks().callNet() && (step.net().beats() || !next.isAfter(first));
        return calls ? null : first;
    }

    /** Whoever is in it is called, also where they did the work that nobody confirms: they see to it that somebody else does. */
    static List<Asking> ask(Draft draft, SafetyNet net) {
        List<Asking> askings = new ArrayList<>();
        for (Party party : net.tell()) {
            askings.add(Asker.anybody(draft, party));
        }
        return askings;
    }

    private record Beat(int calls, Instant next) {}

    /** How many beats from the planned one lie strictly before now, and the first that does not. */
    private static Beat beat(Span every, Instant planned, Instant now, ZoneId zone) {
        int calls = 1;
        Instant next = every.after(planned, zone);
        if (every.days() == 0 && next.isBefore(now)) {
            long missed = Duration.between(next, now).minusNanos(1).toSeconds() / every.seconds() + 1;
            return new Beat(calls + Math.toIntExact(missed), next.plusSeconds(missed * every.seconds()));
        }
        while (next.isBefore(now)) {
            calls++;
            next = every.after(next, zone);
        }
        return new Beat(calls, next);
    }
}
