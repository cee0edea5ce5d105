package dev.pathways.decision;

import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.RungCause;
import java.util.ArrayList;
import java.util.List;

/** {@link Command.Assign}: clock rule 9. */
final class Assigning {
    private Assigning() {}

    static Decision assign(Draft draft, Command.Assign command) {
        StepState step = draft.step(command.step());
        if (!Entitlement.manages(draft)) {
            return draft.refuse(
                    Refusals.notPermitted("assign step '" + step.step() + "'", "one of those who manage the pathway"));
        }
        StepDefinition defined = draft.defined(step.step());
        List<Asking> askings = ask(draft, defined, step, command.to());
        Asking last = askings.get(askings.size() - 1);
        Party owner = last.reached() ? last.party() : command.to();
        boolean takesIt = command.to().equals(Party.user(draft.actor().id()));
        List<String> others = step.asks().waitingToTake();
        draft.record(new Event.Assigned(
                step.step(),
                owner,
                askings,
                Plans.acknowledge(draft, defined, step.clocks().complete().due(), step.counted(draft.now))));
        Climb.relieve(draft, step);
        if (takesIt) {
            Acknowledging.take(draft, draft.step(step.step()), command.to(), draft.now);
            draft.tellOthers(others, NoticeKind.TAKEN, step.step());
        } else {
            draft.ask(last.people(), NoticeKind.ASKED, step.step(), null, 0, draft.now);
            if (!last.reached()) {
                Climb.fire(draft, step.step(), ClockKind.ACKNOWLEDGE, draft.now, RungCause.NOBODY_REACHED);
            }
        }
        return draft.accept();
    }

    private static List<Asking> ask(Draft draft, StepDefinition defined, StepState step, Party to) {
        List<Party> parties = new ArrayList<>();
        parties.add(to);
        if (defined.orElse() != null) {
            parties.add(Parties.meant(draft.state(), defined.orElse(), step));
        }
        return Asker.inOrder(draft, defined, parties);
    }
}
