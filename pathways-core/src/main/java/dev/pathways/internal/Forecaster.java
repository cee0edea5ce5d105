package dev.pathways.internal;

import dev.pathways.decision.Decider;
import dev.pathways.decision.Decision;
import dev.pathways.decision.InstanceState;
import dev.pathways.decision.Schedule;
import dev.pathways.definition.PathwayDefinition;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.view.Forecast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lets time pass on a copy of an instance, as the engine will, and writes nothing. */
final class Forecaster {
    /** How many instants a forecast looks at, at most. */
    private static final int MOST_INSTANTS = 500;
    /** After so many instants in a row in which only the safety net was called, that is how it goes on. */
    private static final int ONLY_NET = 3;

    private final Resolver resolver;
    private final PathwayDefinition definition;
    private final List<JournalEntry> entries = new ArrayList<>();
    private InstanceState state;

    Forecaster(Resolver resolver, PathwayDefinition definition, InstanceState state) {
        this.resolver = resolver;
        this.definition = definition;
        this.state = state;
    }

    /** Takes up what one act would change. */
    void take(Decision.Decided decided) {
        entries.addAll(decided.entries());
        state = decided.state() == null ? state : decided.state();
    }

    /** What happens from now on if nobody acts. */
    Forecast run(Instant now) {
        Instant at = now;
        int onlyNet = 0;
        for (int i = 0; i < MOST_INSTANTS; i++) {
            Instant due = Schedule.nextDue(state);
            if (due == null) {
                return forecast(now, at, Forecast.End.PATHWAY_ENDS);
            }
            at = due.isBefore(now) ? now : due;
            boolean callsOnly = tick(at);
            onlyNet = callsOnly ? onlyNet + 1 : 0;
            if (onlyNet == ONLY_NET) {
                return forecast(now, at, Forecast.End.ONLY_THE_SAFETY_NET);
            }
        }
        return forecast(now, at, Forecast.End.LONG_ENOUGH);
    }

    List<JournalEntry> entries() {
        return entries;
    }

    /** Whether nothing happened but calls of the safety net, and nothing else is planned. */
    private boolean tick(Instant at) {
        InstanceState before = state;
        Decision.Decided decided = resolver.decide(
                before.context().subject(),
                before.context().unit(),
                at,
                answers -> Decider.tick(definition, before, at, answers));
        take(decided);
        boolean callsOnly = decided.entries().stream()
                .map(JournalEntry::event)
                .allMatch(event -> event instanceof Event.SafetyNetCalled || event instanceof Event.Told);
        return callsOnly && Schedule.onlyCalls(state);
    }

    private Forecast forecast(Instant from, Instant until, Forecast.End end) {
        return Forecast.of(definition, entries, from, until, end);
    }
}
