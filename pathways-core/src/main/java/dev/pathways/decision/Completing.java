package dev.pathways.decision;

import dev.pathways.definition.Outcome;
import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Facts;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link Command.Complete}: clock rules 3 and 15. */
final class Completing {
    private Completing() {}

    static Decision complete(Draft draft, Command.Complete command) {
        StepState step = draft.step(command.step());
        StepDefinition defined = draft.defined(command.step());
        Outcome outcome = outcome(defined, command.outcome());
        boolean spent = outcome != null && Loops.isSpent(draft, step.step(), outcome);
        boolean overrides = spent && Entitlement.manages(draft);
        Party as = as(draft, step, overrides);
        Refusal refusal = refusal(draft, command, step, as, overrides);
        if (refusal == null && spent && !overrides) {
            return Loops.refuse(draft, step, outcome);
        }
        if (refusal == null) {
            refusal = content(draft, command, step, outcome, overrides);
        }
        if (refusal != null || as == null || outcome == null) {
            return draft.refuse(refusal == null ? Refusals.notPermitted(step, Trigger.COMPLETE) : refusal);
        }
        if (overrides) {
            String reason = command.reason() == null ? "" : command.reason();
            draft.record(new Event.LoopOverridden(step.step(), outcome.name(), reason));
        }
        apply(draft, command, step, defined, outcome, as);
        return draft.accept();
    }

    /** An event of the host completes a step, whoever has it. */
    static void byEvent(Draft draft, StepDefinition defined, Outcome outcome) {
        StepState step = draft.step(defined.name());
        Reporting.Report report = new Reporting.Report(accountable(step.ownership()), Facts.none(), draft.now);
        Reporting.done(draft, defined, outcome, report, others(step));
    }

    /** Those asked to take a step, without whoever has it. */
    private static List<String> others(StepState step) {
        List<String> others = new ArrayList<>(step.asks().waitingToTake());
        others.remove(step.ownership().person());
        return others;
    }

    private static Party accountable(Ownership ownership) {
        return ownership.as() == null ? ownership.party() : ownership.as();
    }

    static @Nullable Outcome outcome(StepDefinition step, @Nullable String named) {
        if (named != null) {
            return step.outcome(named);
        }
        return step.outcomes().size() == 1 ? step.outcomes().get(0) : null;
    }

    /** What entitles the actor: having the step, having been asked, or managing the pathway when a loop is spent. */
    private static @Nullable Party as(Draft draft, StepState step, boolean overrides) {
        Ownership ownership = step.ownership();
        if (ownership.person() != null && draft.isActor(ownership.person())) {
            return ownership.as();
        }
        Party asked = Entitlement.of(draft, step, Purpose.WORK);
        return asked == null && overrides ? Party.user(draft.actor().id()) : asked;
    }

    /** Why the actor cannot complete the step at all, or null. */
    private static @Nullable Refusal refusal(
            Draft draft, Command.Complete command, StepState step, @Nullable Party as, boolean overrides) {
        boolean hasIt = step.ownership().person() != null
                && draft.isActor(step.ownership().person());
        if (!hasIt && !overrides) {
            Refusal taken = Acknowledging.refusal(step, as, Trigger.COMPLETE);
            if (taken != null) {
                return taken;
            }
        }
        return overrides ? Refusals.reason("take an outcome that is spent", command.reason()) : null;
    }

    /** Why what the actor reports cannot be taken, or null. */
    private static @Nullable Refusal content(
            Draft draft, Command.Complete command, StepState step, @Nullable Outcome outcome, boolean overrides) {
        Facts known = draft.state().facts().with(command.facts());
        Refusal refusal = outcome == null
                ? null
                : FactRules.missing(outcome.record(), command.facts(), "complete step '" + step.step() + "'");
        if (refusal == null) {
            refusal = FactRules.refusal(draft.definition, command.facts());
        }
        if (refusal == null && outcome == null) {
            refusal = Refusal.because(
                    RefusalCode.UNKNOWN_OUTCOME,
                    "Expected one of the outcomes of step '" + step.step() + "', but got none of them");
        }
        if (refusal == null) {
            refusal = Barred.refusal(draft, step, Trigger.COMPLETE);
        }
        if (refusal == null) {
            refusal = Refusals.happened(command.happened(), step, draft.now);
        }
        if (refusal == null) {
            refusal = command.facts().isEmpty() ? null : FactRules.size(known);
        }
        return refusal != null || overrides || command.reason() == null
                ? refusal
                : Refusals.reason("complete", command.reason());
    }

    private static void apply(
            Draft draft, Command.Complete command, StepState step, StepDefinition defined, Outcome outcome, Party as) {
        Instant happened = Command.happened(command.happened(), draft.now);
        List<String> others = others(step);
        String owner = step.ownership().person();
        if (step.phase() == StepPhase.OPEN || owner == null || !draft.isActor(owner)) {
            Acknowledging.take(draft, step, as, happened);
            if (owner != null) {
                draft.tellOthers(List.of(owner), NoticeKind.TAKEN, step.step());
            }
        }
        Facts facts = FactRules.canonical(draft.definition, command.facts());
        Reporting.done(draft, defined, outcome, new Reporting.Report(as, facts, happened), others);
    }
}
