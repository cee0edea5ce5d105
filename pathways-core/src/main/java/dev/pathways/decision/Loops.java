package dev.pathways.decision;

import dev.pathways.definition.Outcome;
import dev.pathways.model.Asking;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses an outcome that is spent, and tells the safety net once: clock rule 15. */
final class Loops {
    private Loops() {}

    /** How an outcome is named among the loops of a flow. */
    static String key(String step, String outcome) {
        return step + "/" + outcome;
    }

    /** Whether an outcome has been taken as often as it may. */
    static boolean isSpent(Draft draft, String step, Outcome outcome) {
        Integer atMost = outcome.atMost();
        return atMost != null
                && draft.state().flow().loop(key(step, outcome.name())).taken() >= atMost;
    }

    static Decision refuse(Draft draft, StepState step, @Nullable Outcome outcome) {
        if (outcome == null) {
            throw new IllegalStateException("Expected an outcome that is spent, but got none");
        }
        Refusal refusal = Refusal.because(
                RefusalCode.LOOP_SPENT,
                "Expected to complete step '" + step.step() + "' with '" + outcome.name()
                        + "', but that has been taken " + outcome.atMost() + " times, which is all it may be");
        if (draft.state().flow().loop(key(step.step(), outcome.name())).told()) {
            return draft.refuse(refusal);
        }
        List<Asking> askings = SafetyNetCalls.ask(draft, draft.definition.safetyNet());
        draft.record(new Event.LoopSpent(step.step(), outcome.name(), askings));
        for (Asking asking : askings) {
            draft.ask(asking.people(), NoticeKind.NET, step.step(), null, 0, draft.now);
        }
        if (askings.stream().noneMatch(Asking::reached)) {
            draft.alarm(step.step(), draft.now);
        }
        return draft.refuseButKeep(refusal);
    }
}
