package dev.pathways.decision;

import dev.pathways.definition.PartyRef;
import dev.pathways.definition.Warn;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Warns before a step is late, once per visit. Whom a warning tells may take the step. */
final class Warning {
    private Warning() {}

    /** Gives every warning that is planned at an instant. One that reaches nobody is recorded, and no more. */
    static void fire(Draft draft, String name, Instant planned) {
        for (Event.WarningPlan plan : draft.step(name).clocks().reminders().warnings()) {
            if (plan.at().equals(planned)) {
                fire(draft, name, plan);
            }
        }
    }

    private static void fire(Draft draft, String name, Event.WarningPlan plan) {
        StepState step = draft.step(name);
        Warn warn = draft.defined(name).timing().warnings().get(plan.number() - 1);
        List<Asking> tells =
                each(warn.tell(), ref -> Asker.forWork(draft, Parties.meant(draft.state(), ref, step), step));
        List<Asking> informs =
                each(warn.inform(), ref -> Asker.anybody(draft, Parties.meant(draft.state(), ref, step)));
        draft.recordTime(new Event.Warned(name, plan.number(), plan.at(), tells, informs));
        for (Asking asking : tells) {
            draft.ask(asking.people(), NoticeKind.WARNED, name, ClockKind.COMPLETE, 0, plan.at());
        }
        for (Asking asking : informs) {
            Event.Word word = new Event.Word(NoticeKind.WARNED, null, ClockKind.COMPLETE, 0, plan.at());
            Informing.tell(draft, name, asking, word);
        }
    }

    private static List<Asking> each(List<PartyRef> refs, Function<PartyRef, Asking> how) {
        return refs.stream().map(how).toList();
    }
}
