package dev.pathways.decision;

import dev.pathways.definition.Condition;
import dev.pathways.definition.Gate;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens when a step's turn comes: it is opened, passed by, or waits to be opened. Clock rules 1 and 12. */
final class Gates {
    private Gates() {}

    static void turn(Draft draft, StepDefinition step, Instant moment) {
        Gate gate = step.gate();
        if (!isNeeded(draft, gate.onlyIf())) {
            skip(draft, step, moment);
        } else if (gate.opens() instanceof Gate.Opens.At at) {
            Instant opens = Plans.opening(draft, step, at.when(), moment);
            if (opens.isAfter(moment)) {
                draft.recordTime(new Event.StepAwaited(step.name(), moment, opens, null));
            } else {
                Opening.open(draft, step, moment);
            }
        } else if (gate.opens() instanceof Gate.Opens.On on
                && !draft.state().flow().heard().contains(step.name())) {
            Instant notNeeded = on.notNeededAfter().after(moment, draft.definition.wall(step));
            draft.recordTime(new Event.StepAwaited(step.name(), moment, null, notNeeded));
        } else {
            Opening.open(draft, step, moment);
        }
    }

    /** Whether something is needed, by the facts as they are now. */
    static boolean isNeeded(Draft draft, @Nullable Condition onlyIf) {
        return onlyIf == null || onlyIf.holds(draft.state().facts()::get);
    }

    /** The wait of a step has ended: the clock opens it, or the event it waited for has not come in time. */
    static void waitEnds(Draft draft, Planned planned) {
        String name = planned.step();
        Flow.Turn turn = name == null ? null : draft.state().flow().turn(name);
        if (name == null || turn == null) {
            throw new IllegalStateException("Expected a step that waits to be opened, but none does");
        }
        StepDefinition step = draft.defined(name);
        if (turn.opens() != null) {
            Opening.open(draft, step, planned.at());
        } else {
            skip(draft, step, planned.at());
            Ahead.settle(draft);
        }
    }

    private static void skip(Draft draft, StepDefinition step, Instant moment) {
        StepState before = draft.state().find(step.name());
        int visit = before == null ? 1 : before.visit() + 1;
        draft.recordTime(new Event.StepSkipped(step.name(), visit, moment));
        Advancing.passBy(draft, draft.definition.layout().spot(step.name()), moment);
    }
}
