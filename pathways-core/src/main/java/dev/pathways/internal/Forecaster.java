package dev.pathways.internal;

import dev.pathways.decision.Decider;
import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Reply;
import dev.pathways.view.Forecast;
import dev.pathways.view.Forecast.End;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets time pass on a copy of an instance, as the engine will, and writes nothing. For one forecast by one thread. */
final class Forecaster {
    /** How many instants a forecast looks at, at most. */
    private static final int MOST_INSTANTS = 500;
    /** How far ahead a forecast looks, at most. */
    private static final Duration HORIZON = Duration.ofDays(60);
    /** After so many instants in a row in which only the safety net was called, that is how it goes on. */
    private static final int ONLY_NET = 3;

    private final Resolver resolver;
    private final PathwayDefinition definition;
    private final Instant now;
    private final List<JournalEntry> entries = new ArrayList<>();
    private InstanceState state;
    private @Nullable Reply reply;

    Forecaster(Resolver resolver, PathwayDefinition definition, InstanceState state, Instant now) {
        this.resolver = resolver;
        this.definition = definition;
        this.state = state;
        this.now = now;
    }

    /** Takes up what one act would change, done now. */
    Forecaster after(Decision.Decided act) {
        reply = act.reply();
        take(act);
        return this;
    }

    private void take(Decision.Decided decided) {
        entries.addAll(decided.entries());
        state = decided.state() == null ? state : decided.state();
    }

    /** What happens from now on if nobody acts. */
    Forecast run() {
        Forecast.Reach reach = pass();
        return Forecast.of(definition, reply, entries, state, reach);
    }

    private Forecast.Reach pass() {
        Instant at = now;
        int onlyNet = 0;
        for (int i = 0; i < MOST_INSTANTS; i++) {
            Instant due = Schedule.nextDue(state);
            if (due == null) {
                return reach(at, End.PATHWAY_ENDS);
            } else if (due.isAfter(now.plus(HORIZON))) {
                return reach(now.plus(HORIZON), End.HORIZON);
            }
            at = due.isBefore(now) ? now : due;
            onlyNet = tick(at) ? onlyNet + 1 : 0;
            if (onlyNet == ONLY_NET) {
                return reach(at, End.ONLY_THE_SAFETY_NET);
            }
        }
        return reach(at, End.LONG_ENOUGH);
    }

    private Forecast.Reach reach(Instant until, End end) {
        return new Forecast.Reach(now, until, end);
    }

    /** The entries that would be written. */
    List<JournalEntry> entries() {
        return entries;
    }

    /** Whether nothing happened but calls of the safety net, and nothing else is planned. */
    private boolean tick(Instant at) {
        InstanceState before = state;
        Decision.Decided decided =
                resolver.decide(before, at, answers -> Decider.tick(definition, before, at, answers));
        take(decided);
        boolean callsOnly = decided.entries().stream()
                .map(JournalEntry::event)
                .allMatch(event -> event instanceof Event.SafetyNetCalled || event instanceof Event.Told);
        return callsOnly && Schedule.onlyCalls(state);
    }
}
