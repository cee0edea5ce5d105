package dev.pathways.decision;

import dev.pathways.definition.PartyRef;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.About;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.RungCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Opens steps: clock rule 1, with rule 6 where the owner reaches nobody. */
final class Opening {
    private Opening() {}

    /**
     * Opens a step.
     *
     * @param moment when its turn came, or when its wait ended; its clocks count from here
     */
    static void open(Draft draft, StepDefinition step, Instant moment) {
        InstanceState until = draft.state();
        StepState before = until.find(step.name());
        List<Asking> askings = askOwners(draft, step);
        Asking last = askings.get(askings.size() - 1);
        Party owner = (last.reached() ? last : askings.get(0)).party();
        ClockPlan complete = Plans.complete(draft, step, moment);
        ClockPlan acknowledge = Plans.acknowledge(draft, step, complete.due(), moment);
        int visit = before == null ? 1 : before.visit() + 1;
        List<Event.WarningPlan> warnings = Plans.warnings(draft, step, complete.due(), moment);
        draft.recordTime(
                new Event.StepOpened(step.name(), visit, moment, owner, askings, acknowledge, complete, warnings));
        Rescheduling.opened(draft, step, complete.due(), moment);
        Rescheduling.since(draft, until, moment);
        draft.ask(last.people(), NoticeKind.ASKED, step.name(), null, 0, moment);
        Informing.about(draft, step.name(), About.OPENED, null, moment);
        if (!last.reached()) {
            Climb.fire(draft, step.name(), ClockKind.ACKNOWLEDGE, moment, RungCause.NOBODY_REACHED);
        }
    }

    /** The owner parties in the order in which they are tried, up to the first that reaches somebody. */
    private static List<Asking> askOwners(Draft draft, StepDefinition step) {
        List<Party> owners = new ArrayList<>();
        for (PartyRef ref : ownersInOrder(draft, step)) {
            owners.add(Parties.meant(draft.state(), ref, null));
        }
        return Asker.inOrder(draft, step, owners);
    }

    /**
     * Owner, then {@code or-else}. A stand-in, who did the earlier step only because a rung had told them, comes after
     * {@code or-else}: taking a call for somebody is not taking over their work.
     */
    private static List<PartyRef> ownersInOrder(Draft draft, StepDefinition step) {
        if (step.orElse() == null) {
            return List.of(step.owner());
        }
        if (step.owner() instanceof PartyRef.WhoeverDid whoever) {
            StepState earlier = draft.state().find(whoever.step());
            if (earlier != null && earlier.done() != null && earlier.done().standIn()) {
                return List.of(step.orElse(), step.owner());
            }
        }
        return List.of(step.owner(), step.orElse());
    }
}
