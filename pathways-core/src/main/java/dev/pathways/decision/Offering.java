package dev.pathways.decision;

import dev.pathways.definition.StepDefinition;
import dev.pathways.model.About;
import dev.pathways.model.Asking;
import dev.pathways.model.Command;
import dev.pathways.model.Event;
import dev.pathways.model.Limits;
import dev.pathways.model.Nobody;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import dev.pathways.model.Refusal;
import dev.pathways.model.RefusalCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@link Command.Offer}, {@link Command.AcceptOffer} and {@link Command.RefuseOffer}: clock rule 9. Whoever has the step
 * keeps it until the offer is accepted, and no clock changes.
 */
final class Offering {
    private Offering() {}

    static Decision offer(Draft draft, Command.Offer command) {
        StepState step = draft.step(command.step());
        Refusal refusal = refusal(draft, step, command);
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        Offer before = step.ownership().offer();
        Asking asking = Asker.anybody(draft, Party.user(command.to()));
        draft.record(new Event.Offered(step.step(), asking, draft.now.plus(command.within())));
        draft.ask(asking.people(), NoticeKind.OFFERED, step.step(), null, 0, draft.now);
        if (before != null) {
            draft.tellOthers(List.of(before.to()), NoticeKind.STAND_DOWN, step.step());
        }
        if (!asking.reached()) {
            comeBack(draft, step.step(), draft.now, asking.nobody());
        }
        return draft.accept();
    }

    private static @Nullable Refusal refusal(Draft draft, StepState step, Command.Offer command) {
        String owner = step.ownership().person();
        boolean hasIt = owner != null && draft.isActor(owner);
        if (!hasIt && !Entitlement.manages(draft)) {
            return Refusals.notPermitted(
                    "offer step '" + step.step() + "'", "who has it or one of those who manage the pathway");
        }
        if (command.to().equals(owner)) {
            return Refusal.because(
                    RefusalCode.SAME_PERSON,
                    "Expected to offer step '" + step.step() + "' to somebody else, but they have it");
        }
        StepDefinition defined = draft.defined(step.step());
        if (Barred.people(draft.state(), defined).contains(command.to())) {
            return Refusal.because(
                    RefusalCode.SAME_PERSON,
                    "Expected to offer step '" + step.step()
                            + "' to somebody else, but they did a step that must not be done by the same person");
        }
        return command.within().compareTo(Limits.OFFER) <= 0
                ? null
                : Refusal.because(
                        RefusalCode.TOO_LARGE,
                        "Expected an offer for at most " + Limits.OFFER + ", but it is for longer");
    }

    static Decision accept(Draft draft, Command.AcceptOffer command) {
        StepState step = draft.step(command.step());
        Refusal refusal = ended(draft, step, Trigger.ACCEPT);
        if (refusal == null) {
            refusal = Barred.refusal(draft, step, Trigger.ACCEPT);
        }
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        List<String> others = step.asks().waitingToTake();
        draft.record(new Event.OfferAccepted(
                step.step(),
                Renewing.askAgain(draft, step),
                Asker.nextChange(draft, Party.user(draft.actor().id()))));
        Informing.about(draft, step.step(), About.ACKNOWLEDGED);
        draft.tellOthers(others, NoticeKind.TAKEN, step.step());
        draft.tellOthers(owner(step), NoticeKind.TAKEN, step.step());
        return draft.accept();
    }

    static Decision refuse(Draft draft, Command.RefuseOffer command) {
        StepState step = draft.step(command.step());
        Refusal refusal = ended(draft, step, Trigger.REFUSE);
        if (refusal == null) {
            refusal = Refusals.reason("refuse an offer", command.reason());
        }
        if (refusal != null) {
            return draft.refuse(refusal);
        }
        draft.record(new Event.OfferRefused(step.step(), command.reason()));
        draft.ask(owner(step), NoticeKind.RETURNED, step.step(), null, 0, draft.now);
        return draft.accept();
    }

    /** Why the actor has no offer to answer, or null. */
    private static @Nullable Refusal ended(Draft draft, StepState step, Trigger act) {
        String actor = draft.actor().id();
        boolean wasOffered = draft.actor().isPerson() && step.asks().asked(actor, Purpose.OFFER);
        if (!wasOffered || !draft.lookup.mayInclude(Party.user(actor), actor)) {
            return Refusals.notPermitted(act.words() + " step '" + step.step() + "'", "the person it was offered to");
        }
        Offer offer = step.ownership().offer();
        return offer != null && offer.to().equals(actor)
                ? null
                : Refusal.because(
                        RefusalCode.OFFER_ENDED,
                        "Expected to " + act.words() + " step '" + step.step() + "', but the offer has ended");
    }

    /**
     * An offer comes back, visibly, to whoever has the step. Whoever did not answer it hears that nothing is needed.
     *
     * @param nobody why they cannot answer, or null where they did not
     */
    static void comeBack(Draft draft, String name, Instant planned, @Nullable Nobody nobody) {
        StepState step = draft.step(name);
        draft.recordTime(new Event.OfferUnanswered(name, planned, nobody));
        draft.ask(owner(step), NoticeKind.RETURNED, name, null, 0, planned);
        if (nobody == null) {
            draft.tellOthers(step.asks().waiting(Purpose.OFFER), NoticeKind.STAND_DOWN, name, planned);
        }
    }

    private static List<String> owner(StepState step) {
        String person = step.ownership().person();
        return person == null ? List.of() : List.of(person);
    }
}
