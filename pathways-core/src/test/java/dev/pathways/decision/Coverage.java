package dev.pathways.decision;

import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.Reply;
import dev.pathways.model.StepPhase;
import dev.pathways.testing.Played;
import dev.pathways.testing.Scenario;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers which transitions the played stories took and which refusals they met. */
final class Coverage {
    private static final Set<TransitionTable.Row> TAKEN = new HashSet<>();
    private static final Set<TransitionTable.Refused> TRIED = new HashSet<>();

    private Coverage() {}

    /** Plays a story and remembers where it went. */
    static Played play(Scenario scenario) {
        Played played = scenario.play();
        remember(played);
        return played;
    }

    static Set<TransitionTable.Row> taken() {
        return TAKEN;
    }

    static Set<TransitionTable.Refused> tried() {
        return TRIED;
    }

    private static void remember(Played played) {
        InstanceState state = null;
        for (JournalEntry entry : played.journal()) {
            InstanceState before = state;
            state = Evolver.evolve(before, entry);
            remember(before, entry.event(), state);
        }
        for (Played.Attempt attempt : played.attempts()) {
            if (attempt.reply() instanceof Reply.Refused refused) {
                TRIED.add(new TransitionTable.Refused(
                        attempt.phase(), attempt.act(), refused.refusal().code()));
            }
        }
    }

    private static void remember(@Nullable InstanceState before, Event event, InstanceState after) {
        Trigger trigger = Trigger.of(event);
        if (before == null || trigger == null) {
            return;
        }
        for (String step : steps(event, before)) {
            StepPhase from = before.phase(step);
            TAKEN.add(new TransitionTable.Row(from, trigger, after.phase(step)));
        }
    }

    private static Collection<String> steps(Event event, InstanceState before) {
        if (event instanceof Event.PathwayStopped) {
            return before.steps().stream()
                    .filter(step -> step.phase().isLive())
                    .map(StepState::step)
                    .toList();
        }
        if (event instanceof Event.SafetyNetCalled called) {
            return called.step() == null ? Set.of() : Set.of(called.step());
        }
        return event instanceof Event.OnStep onStep ? Set.of(onStep.step()) : Set.of();
    }
}
