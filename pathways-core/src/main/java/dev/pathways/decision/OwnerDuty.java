package dev.pathways.decision;

import dev.pathways.definition.StepDefinition;
import dev.pathways.model.Asking;
import dev.pathways.model.ClockKind;
import dev.pathways.model.Event;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.RungCause;
import dev.pathways.model.StepPhase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Owners who go off duty, or do not exist any more: the second half of clock rule 7. */
final class OwnerDuty {
    private OwnerDuty() {}

    /** Whether a party's change concerns whoever has a step. */
    static boolean dependsOn(StepState step, Party party) {
        Hold hold = step.ownership().hold();
        return step.phase() == StepPhase.ACKNOWLEDGED
                && hold != null
                && (party.equals(hold.as()) || party.equals(Party.user(hold.person())));
    }

    /**
     * Reads the list through which somebody has a step. While they are on it nothing happens; when they have gone off it,
     * whoever is on it now is asked once; when they do not exist any more, they are replaced.
     */
    static void read(Draft draft, StepState step, Instant planned) {
        Hold hold = step.ownership().hold();
        if (hold == null) {
            return;
        }
        Party self = Party.user(hold.person());
        PartyAnswer person = draft.lookup.of(self);
        PartyAnswer list = draft.lookup.of(hold.as());
        if (person == null || list == null) {
            // Not known yet: as if they were still there. The draft is decided again.
            draft.recordTime(new Event.OwnerRead(step.step(), null, false, null));
            return;
        }
        boolean failed = person.failed() || list.failed();
        Instant again =
                Asker.readAgain(draft, person.failed() ? self : hold.as(), hold.standing() == Hold.Standing.UNKNOWN);
        if (!person.failed() && !person.includes(hold.person())) {
            replace(draft, step, hold.person(), planned);
        } else if (!failed && !hold.isOffList() && !list.includes(hold.person())) {
            askAnew(draft, step, hold, planned);
        } else if (!Objects.equals(again, hold.checkAgain())) {
            draft.recordTime(new Event.OwnerRead(step.step(), null, failed, again));
        }
    }

    /** Whoever has the step keeps it until one of these takes it: the list, or the safety net where it is empty. */
    static void askAnew(Draft draft, StepState step, Hold hold, Instant planned) {
        Asking list = Asker.forWork(draft, hold.as(), step);
        List<Asking> net = list.reached() ? List.of() : SafetyNetCalls.ask(draft, draft.definition.safetyNet());
        draft.recordTime(new Event.OwnerRead(
                step.step(), new Event.OffDuty(list, net), false, Asker.nextChange(draft, hold.as())));
        draft.ask(list.people(), NoticeKind.ASKED, step.step(), null, 0, planned);
        for (Asking asking : net) {
            draft.ask(asking.people(), NoticeKind.NET, step.step(), null, 0, planned);
        }
        if (!list.reached() && !Asking.anyReached(net)) {
            draft.alarm(step.step(), planned);
        }
    }

    /**
     * Whoever was accountable does not exist any more: the owner parties are asked, and the acknowledge clock starts anew.
     */
    static void replace(Draft draft, StepState step, String gone, Instant planned) {
        StepDefinition defined = draft.defined(step.step());
        List<Asking> askings = Asker.inOrder(draft, defined, owners(draft, defined, step));
        Asking last = askings.get(askings.size() - 1);
        Party owner = last.reached() ? last.party() : step.ownership().party();
        Instant completeDue = step.clocks().complete().due();
        draft.recordTime(new Event.OwnerGone(
                step.step(), owner, askings, Plans.acknowledge(draft, defined, completeDue, step.counted(draft.now))));
        List<String> relieved = new ArrayList<>(Ownership.asked(step));
        relieved.remove(gone);
        draft.tellOthers(relieved, NoticeKind.TAKEN, step.step(), planned);
        askOrClimb(draft, step.step(), last, planned);
    }

    /** The parties that may own a step now, in order: those that were tried, then {@code or-else}. */
    static List<Party> owners(Draft draft, StepDefinition defined, StepState step) {
        List<Party> parties = new ArrayList<>(step.ownership().tried());
        Party orElse = orElse(draft, defined, step);
        if (orElse != null && !parties.contains(orElse)) {
            parties.add(orElse);
        }
        return parties;
    }

    /** The owner party reaches nobody any more: {@code or-else} is asked. False where there is none to ask. */
    static boolean passOver(Draft draft, StepState step, Instant planned) {
        Party orElse = orElse(draft, draft.defined(step.step()), step);
        if (orElse == null || step.ownership().tried().contains(orElse)) {
            return false;
        }
        Asking asking = Asker.forWork(draft, orElse, step);
        draft.recordTime(new Event.OwnerPassedOver(step.step(), asking));
        askOrClimb(draft, step.step(), asking, planned);
        return true;
    }

    private static @Nullable Party orElse(Draft draft, StepDefinition defined, StepState step) {
        return defined.orElse() == null ? null : Parties.meant(draft.state(), defined.orElse(), step);
    }

    private static void askOrClimb(Draft draft, String step, Asking asking, Instant planned) {
        draft.ask(asking.people(), NoticeKind.ASKED, step, null, 0, planned);
        if (!asking.reached()) {
            Climb.fire(draft, step, ClockKind.ACKNOWLEDGE, planned, RungCause.NOBODY_REACHED);
        }
    }
}
