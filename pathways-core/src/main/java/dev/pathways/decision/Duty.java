package dev.pathways.decision;

import dev.pathways.model.Asking;
import dev.pathways.model.Event;
import dev.pathways.model.Nobody;
import dev.pathways.model.Party;
import dev.pathways.model.PartyAnswer;
import dev.pathways.model.PartyKind;
import dev.pathways.model.Purpose;
import dev.pathways.model.RungCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Duty lists that change while they are asked: clock rule 7, with rule 6 where a list no longer reaches anybody. */
final class Duty {
    private Duty() {}

    /** The time has come to read a list, or the list of whoever has a step. */
    static void read(Draft draft, Planned planned) {
        if (planned.step() == null) {
            return;
        }
        StepState step = draft.step(planned.step());
        if (planned.list() == null) {
            OwnerDuty.read(draft, step, planned.at());
        } else {
            take(draft, step, planned.list(), reading(draft, step, planned.list()), planned.at());
        }
    }

    /** The host says that a party has changed: every list of this instance that is meant is read at once. */
    static Decision changed(Draft draft, Party party) {
        for (StepState before : draft.state().steps()) {
            for (Listening list : before.asks().lists()) {
                StepState step = draft.step(before.step());
                if (list.party().equals(party) && list.equals(step.asks().list(party, list.purpose()))) {
                    Reading reading = reading(draft, step, list);
                    if (reading.isNews(list, step)) {
                        take(draft, step, list, reading, draft.now);
                    }
                }
            }
            StepState step = draft.step(before.step());
            if (OwnerDuty.dependsOn(step, party)) {
                OwnerDuty.read(draft, step, draft.now);
            }
        }
        return draft.accept();
    }

    /**
     * What a list says now.
     *
     * @param asking the people who are new on it, and when it is to be read again
     * @param off those asked through it whom it does not reach now
     */
    private record Reading(Asking asking, List<String> off) {
        boolean isNews(Listening list, StepState step) {
            boolean sameNobody = asking.nobody() == list.nobody();
            boolean samePlan = Objects.equals(asking.checkAgain(), list.checkAgain());
            return !asking.people().isEmpty()
                    || !sameNobody
                    || !samePlan
                    || !off.equals(step.asks().off(list.party(), list.purpose()));
        }
    }

    private static Reading reading(Draft draft, StepState step, Listening list) {
        Asking asking = Asker.newcomers(draft, list, step);
        PartyAnswer answer = draft.lookup.of(list.party());
        if (answer == null || answer.failed()) {
            return new Reading(asking, step.asks().off(list.party(), list.purpose()));
        }
        List<String> off = new ArrayList<>(step.asks().people(list.party(), list.purpose()));
        off.removeAll(answer.people());
        return new Reading(asking, off);
    }

    private static void take(Draft draft, StepState step, Listening list, Reading reading, Instant planned) {
        String name = step.step();
        List<String> before = step.asks().off(list.party(), list.purpose());
        draft.recordTime(new Event.DutyRead(name, list.purpose(), reading.asking(), reading.off()));
        draft.ask(reading.asking().people(), list.kind(), name, list.clock(), list.rung(), planned);
        Nobody nobody = reading.asking().nobody();
        boolean lostSomebody = !before.containsAll(reading.off());
        if (!lostSomebody || nobody == null || nobody == Nobody.DIRECTORY_FAILED) {
            return;
        }
        if (list.purpose() == Purpose.OFFER) {
            Offering.comeBack(draft, name, planned, nobody);
        } else if (nobody == Nobody.EMPTY && list.party().kind() == PartyKind.USER && isOwners(step, list)) {
            OwnerDuty.replace(draft, step, list.party().name(), planned);
        } else if (list.wave() == step.asks().newest()
                && draft.step(name).asks().newestIsOut(list.purpose())) {
            passOver(draft, step, list, planned);
        }
    }

    private static boolean isOwners(StepState step, Listening list) {
        return list.purpose() == Purpose.WORK
                && !step.ownership().isTaken()
                && step.ownership().party().equals(list.party());
    }

    /**
     * Nobody who was asked last can be reached any more: {@code or-else} is asked, then the next rung. An empty safety net
     * is found out by its next call.
     */
    private static void passOver(Draft draft, StepState step, Listening list, Instant planned) {
        boolean asksNext = isOwners(step, list) && OwnerDuty.passOver(draft, step, planned);
        if (!asksNext && !GivingUp.isNetAsked(draft, step)) {
            GivingUp.climbIfAllOut(draft, step.step(), planned, RungCause.NOBODY_REACHED);
        }
    }
}
