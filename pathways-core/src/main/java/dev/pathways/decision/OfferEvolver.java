package dev.pathways.decision;

import dev.pathways.model.Asking;
import dev.pathways.model.Event;
import dev.pathways.model.JournalEntry;
import dev.pathways.model.NoticeKind;
import dev.pathways.model.Party;
import dev.pathways.model.Purpose;
import java.util.List;

/** What offers do to their step. Pure. */
final class OfferEvolver {
    private static final StepEvolver.Manner OFFERED =
            new StepEvolver.Manner(Purpose.OFFER, NoticeKind.OFFERED, null, 0);

    private OfferEvolver() {}

    /** An offer takes the place of an earlier one. It is no new asking: only one person can answer it. */
    static StepState offered(StepState step, Event.Offered event) {
        Asking to = event.to();
        Offer offer = new Offer(to.party().name(), event.until());
        StepState free = over(step);
        return free.asks(StepEvolver.asked(free.asks(), List.of(to), OFFERED))
                .owned(free.ownership().offer(offer));
    }

    /**
     * Whoever it was offered to has it. They belong to the owner party from now on, unless they got it from a stand-in.
     */
    static StepState accepted(StepState step, Event.OfferAccepted event, JournalEntry entry) {
        Party taker = Party.user(entry.actor().id());
        Ownership before = step.ownership();
        Party giver = before.as();
        Ownership owners =
                giver == null || before.tried().contains(giver) ? before.tried(taker, before.party()) : before;
        return StepEvolver.taken(step.owned(owners), entry, taker, event.askAgain(), event.checkAgain());
    }

    /** The offer is over: nothing is expected any more of whoever it was made to. */
    static StepState over(StepState step) {
        Asks asks = step.asks().settle(Purpose.OFFER).keepLists(list -> list.purpose() != Purpose.OFFER);
        return step.asks(asks).owned(step.ownership().offer(null));
    }
}
