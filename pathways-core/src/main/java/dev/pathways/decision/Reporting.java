package dev.pathways.decision;

import dev.pathways.definition.Confirmation;
import dev.pathways.definition.Outcome;
import dev.pathways.definition.PartyRef;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.About;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.ClockPlan;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.RungCause;
import java.time.Instant;
import java.util.List;

/** The work on a step is reported done: it must be confirmed, or the pathway goes on. Clock rule 3. */
final class Reporting {
    private Reporting() {}

    /**
     * What is reported.
     *
     * @param as the party that entitled the actor; for an event, the accountable party
     * @param facts the facts recorded with it
     * @param happened when it was done
     */
    record Report(Party as, Facts facts, Instant happened) {}

    /** Reports it, and tells the people in {@code relieved} that nothing is needed from them any more. */
    static void done(Draft draft, StepDefinition defined, Outcome outcome, Report report, List<String> relieved) {
        Pausing.endWithWork(draft, defined.name());
        StepState step = draft.step(defined.name());
        InstanceState before = draft.state();
        InstanceState known = before.facts(before.facts().with(report.facts()));
        ClockPlan confirm = Plans.confirm(draft, known, defined);
        Confirmation confirmation = defined.timing().confirmation();
        PartyRef by = confirmation == null ? null : confirmation.by();
        List<Asking> askings =
                by == null ? List.of() : List.of(askConfirmer(draft, Parties.meant(known, by, step), step));
        draft.record(new Event.Completed(
                step.step(), report.as(), outcome.name(), report.facts(), report.happened(), confirm, askings));
        Acknowledging.withdraw(draft, step, ClockKind.COMPLETE, report.happened());
        Rescheduling.since(draft, before, draft.now);
        draft.tellOthers(relieved, NoticeKind.STAND_DOWN, step.step());
        Informing.about(draft, step.step(), About.COMPLETED);
        if (confirm == null) {
            Advancing.after(draft, defined, outcome);
        } else {
            askings.forEach(asking -> askToConfirm(draft, step, asking));
            Ahead.settle(draft);
        }
    }

    private static Asking askConfirmer(Draft draft, Party by, StepState step) {
        String worker = draft.actor().isPerson() ? draft.actor().id() : Parties.doer(step);
        return Asker.toConfirm(draft, by, worker);
    }

    private static void askToConfirm(Draft draft, StepState step, Asking asking) {
        draft.ask(asking.people(), NoticeKind.CONFIRM, step.step(), ClockKind.CONFIRM, 0, draft.now);
        if (!asking.reached()) {
            Climb.fire(draft, step.step(), ClockKind.CONFIRM, draft.now, RungCause.NOBODY_REACHED);
        }
    }
}
